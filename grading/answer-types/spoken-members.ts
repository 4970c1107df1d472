import { closing, depthChange } from "./bracketed";

/**
 * The members of a set as people list them, with commas between and nothing before them: "2 or -2", "x = 2 或 x = -2", "x_1 = 2, x_2 = -2",
 * "x ∈ {2, -2}". Every place stays where it was. The name is the asked quantity's own: one name, and none of `names`, of which an
 * equation would say something else. What does not fit is left as it is, and asked back by the reader.
 */
export function withListedMembers(text: string, names: readonly string[]): string {
  const listed = withCommas(text);
  const [whole = "", name = ""] = belongs.exec(listed) ?? [];
  if (whole !== "" && !names.includes(name)) return " ".repeat(whole.length) + listed.slice(whole.length);
  return withoutName(listed, names);
}

/** x ∈ {…}, x = {…}. */
const belongs = /^\s*(\p{L})\s*(?:==?|∈|\\in(?![A-Za-z])|\sin(?=[\s{\\])|属于)\s*(?=(?:\\left\s*)?\\?\{|∅|\\emptyset)/u;

const words: readonly (readonly [kind: "or" | "and", word: RegExp])[] = [
  ["or", /^(?:(?<![\p{L}\d])(?:or|oder)(?![\p{L}\d])|或者?|∨|\\(?:lor|vee)(?![A-Za-z]))/u],
  ["or", /^\\(?:text|mathrm|quad)\s*\{\s*(?:or|oder|或者?)\s*\}/u],
  ["and", /^(?:(?<![\p{L}\d])(?:and|und)(?![\p{L}\d])|以及|和|与|及)/u],
  ["and", /^\\(?:text|mathrm)\s*\{\s*(?:and|und|以及|和|与|及)\s*\}/u],
];

/** Words between members as commas. "1 or 2 and 3" may be cut in two ways, and "1 or" lacks a member: they keep their words. */
function withCommas(text: string): string {
  const kinds = new Set<string>();
  let listed = "";
  for (const { from, to, isOutside } of places(text)) {
    if (from < listed.length) continue;
    const found = isOutside ? wordAt(text, from) : null;
    if (found === null) {
      listed += text.slice(from, to);
      continue;
    }
    kinds.add(found.kind);
    const comma = /[,;，；、]\s*$/u.test(text.slice(0, from)) ? " " : ",";
    listed += comma.padEnd(found.length);
  }
  const isWhole = !/(?:^|[,{[(])\s*,|,\s*(?:$|[,}\])])/.test(listed);
  return kinds.size === 1 && isWhole ? listed : text;
}

function wordAt(text: string, at: number): { readonly kind: string; readonly length: number } | null {
  // A word stands alone: not the "or" of "floor".
  if (/[A-Za-z]/.test(text.charAt(at)) && /[\p{L}\d\\]/u.test(text.charAt(at - 1))) return null;
  for (const [kind, word] of words) {
    const [found] = word.exec(text.slice(at, at + longestWord)) ?? [];
    if (found !== undefined) return { kind, length: found.length };
  }
  return null;
}

const longestWord = 30;

/** Each character, and whether it stands outside of brackets but those of the set. */
function* places(text: string): Generator<{ readonly from: number; readonly to: number; readonly isOutside: boolean }> {
  const open = text.search(/[{[(]/);
  const isSet = /^\s*(?:\p{L}\s*(?:=|∈|\\in)\s*)?(?:\\left\s*)?\\?$/u.test(text.slice(0, Math.max(0, open)));
  const own = open >= 0 && isSet && /^[\s.。]*$/.test(text.slice(closing(text, open) + 1)) ? 1 : 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += depthChange(text, at);
    yield { from: at, to: at + 1, isOutside: own === 1 ? depth === 1 : depth === 0 };
  }
}

const assigned = /^(\s*)(\p{L}|\\[a-z]+)\s*(?:_?\s*(?:\{\s*([1-9])\s*\}|([1-9]))|([₁-₉]))?\s*(?:==?|:=)\s*(?=[^\s=])/u;

/** "x = 2, x = -2" as "2, -2": where every name is the same one. */
function withoutName(text: string, names: readonly string[]): string {
  if (!text.includes("=")) return text;
  const ends = [...places(text)].filter(({ from, isOutside }) => isOutside && /[,;，；、{]/u.test(text.charAt(from)));
  const starts = [0, ...ends.map(({ to }) => to)];
  const found = starts.flatMap((from, i) => {
    const match = assigned.exec(text.slice(from, starts[i + 1] ?? text.length));
    return match === null ? [] : [{ from, match }];
  });
  const own = new Set(found.map(({ match }) => match[2]));
  const indices = found.map(({ match }) => match[3] ?? match[4] ?? match[5] ?? "");
  const isOnce = new Set(indices).size === indices.length || indices.every((index) => index === "");
  const [name = ""] = own;
  if (own.size !== 1 || !isOnce || names.includes(name)) return text;
  let plain = text;
  for (const { from, match } of found) {
    const to = from + match[0].length;
    plain = plain.slice(0, from) + " ".repeat(to - from) + plain.slice(to);
  }
  return plain;
}
