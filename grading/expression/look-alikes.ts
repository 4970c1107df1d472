interface Twin {
  readonly latin: string;
  readonly script: { readonly en: string; readonly zh: string };
}

const cyrillic = { en: "Cyrillic", zh: "西里尔" };
const greek = { en: "Greek", zh: "希腊" };

/** Letters of other scripts that cannot be told from a Latin letter by eye. They are refused by name, never exchanged. */
export const lookAlikes: ReadonlyMap<string, Twin> = new Map([
  ...twins("асеорхуіјѕһԁԛԝк", "aceopxyijshdqwk", cyrillic),
  ...twins("АВЕЅІЈКМНОРСТХУ", "ABESIJKMHOPCTXY", cyrillic),
  ...twins("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲ", "oABEZHIKMNOPTYXc", greek),
]);

function twins(glyphs: string, letters: string, script: Twin["script"]): [string, Twin][] {
  return [...glyphs].map((glyph, index) => [glyph, { latin: letters.charAt(index), script }]);
}
