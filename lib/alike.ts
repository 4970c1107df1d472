import "server-only";

/** Longest text that is compared, in characters; longer ones stand alone. */
const longest = 240;
/** Most different texts that are compared in pairs. */
const mostTexts = 400;
/** Share of common letter triples from which two texts stand together. */
const enough = 0.75;

/**
 * For each text the number of the first one that is nearly the same, for reading them one after another. It is likeness, not
 * meaning: nothing is ever graded by it. Beyond the limits only texts equal but for case, space and punctuation stand together.
 */
export function alikeTexts(texts: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  const plain = texts.map((text) =>
    text
      .normalize("NFC")
      .toLowerCase()
      .replaceAll(/[\s\p{P}]+/gu, ""),
  );
  for (const [at, text] of plain.entries()) if (!first.has(text)) first.set(text, at);
  const short = [...first].filter(([text]) => text.length <= longest);
  const heads: { readonly at: number; readonly triples: ReadonlySet<string> }[] = [];
  const headOf = new Map<number, number>();
  if (short.length <= mostTexts) {
    for (const [text, at] of short) {
      const triples = triplesOf(text);
      const head = heads.find((each) => jaccard(each.triples, triples) >= enough);
      headOf.set(at, head?.at ?? at);
      if (head === undefined) heads.push({ at, triples });
    }
  }
  return plain.map((text, at) => {
    const own = first.get(text) ?? at;
    return headOf.get(own) ?? own;
  });
}

function triplesOf(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set(letters.length < 3 ? [text] : letters.slice(2).map((_, at) => letters.slice(at, at + 3).join("")));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < enough * Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const each of a) if (b.has(each)) common += 1;
  return common / (a.size + b.size - common);
}
