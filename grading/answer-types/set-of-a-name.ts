/** ‖ and the ways to write it. */
const bar = /(?:‖|\|\||\\\||\\[lr]?Vert(?![A-Za-z]))/.source;
const sup = /(?:∞|\\infty(?![A-Za-z])|inf(?:inity|ty)?|oo)/.source;
const letter = /\\?[A-Za-zα-ω]+/u.source;
const norm = new RegExp(`${bar}\\s*(${letter})\\s*${bar}\\s*_\\s*(?:\\{\\s*(?:(1)|${sup})\\s*\\}|(1)|${sup})`, "gu");
const space =
  /(?:∈|\\in(?![A-Za-z])|\bin\b|属于)\s*(?:\\mathbb\s*\{?\s*R\s*\}?|ℝ|R)\s*(?:\^?\s*\{?\s*[\dnmdk²³]\s*\}?)?/.source;
const lead = new RegExp(
  `^\\s*(${letter})\\s*(?:${space})?\\s*(?::|：|\\||\\\\mid(?![A-Za-z])|\\\\colon(?![A-Za-z])|,|，|;|；)\\s*`,
  "u",
);

/**
 * A set that is told by conditions on one vector, {g : ‖g‖_∞ <= 1}, {g ∈ R^2 : |g_1| <= 1, |g_2| <= 1} or |g_1| + |g_2| <= 1, as the vector of
 * its components and those conditions, with norms of order 1 and ∞ written out. null where the text is none.
 */
export function setOfName(text: string, size: number): readonly [vector: string, conditions: string] | null {
  if (!/[<≤=]|\\l/.test(text)) return null;
  const [start = "", named] = lead.exec(text) ?? [];
  // A vector with conditions behind it is written out.
  if (/^(?:\\left\s*)?[([]|^\\begin/.test(text.slice(start.length).trim())) return null;
  const components = (name: string): readonly string[] => Array.from({ length: size }, (_, i) => `${name}_${i + 1}`);
  const conditions = text.slice(start.length).replace(norm, (_, of: string, braced?: string, bare?: string) => {
    const sizes = components(of).map((each) => `|${each}|`);
    return (braced ?? bare) === undefined ? `max(${sizes.join(", ")})` : `(${sizes.join(" + ")})`;
  });
  const found = new Set(
    [...conditions.matchAll(/(?<![\p{L}\\_])(\\?[A-Za-zα-ω]+)_\{?(?:\d|i)\}?(?!\d)/gu)].map(([, name]) => name),
  );
  const [only] = found;
  // e_1 is a unit vector, and no component.
  if (only === undefined || only === "e" || found.size > 1 || (named !== undefined && named !== only)) return null;
  // What is left but the components are numbers and signs: (a, g_1) is another vector.
  const rest = conditions.replace(
    /\\?[A-Za-zα-ω]+_\{?(?:\d|i)\}?|\b(?:max|and|for|all|every|each|in|i)\b|\\(?:leqslant|geqslant|leq?|geq?|lt|gt|left|right|max|quad|forall|text)(?![A-Za-z])|i\s*=\s*[\d,\s…]+/gu,
    " ",
  );
  return /[A-Za-z]/.test(rest) ? null : [`(${components(only).join(", ")})`, conditions];
}
