import { accents } from "./names";
import { baseOf, type Vocabulary } from "./vocabulary";

/** The known name that was probably meant: other case, an underscore left out, one letter off. Null where none is near. */
export function nearestName(name: string, vocabulary: Vocabulary): string | null {
  if (vocabulary.names.size === 0) return null;
  const folded = fold(name);
  const plain = withoutAccent(name);
  let near: string | null = null;
  for (const known of vocabulary.names) {
    if (fold(known) === folded || known === plain) return known;
    // ht and h_t, where h_{t-1} is meant.
    if (near === null && folded.length > 1 && /^[+-]/.test(after(fold(known), folded))) near = known;
    if (near === null && name.length > 2 && known.length > 2 && isLong(name) && oneApart(name, known)) near = known;
  }
  return near;
}

/** o_t for o, where the question's only o has a subscript; of several, such as f_t and f_{t+1}, the one with the plainest. Null where none has letters alone. */
export function subscripted(name: string, { names }: Vocabulary): string | null {
  const longer = [...names].filter((known) => baseOf(known) === name && /^_[A-Za-z]+$/.test(known.slice(name.length)));
  return longer.sort((a, b) => a.length - b.length)[0] ?? null;
}

const after = (text: string, start: string): string => (text.startsWith(start) ? text.slice(start.length) : "");

/** x of x_hat, h_t of h_tilde_t: what a typist who knows no accents would write. */
function withoutAccent(name: string): string {
  if (!name.includes("_")) return name;
  const [base = "", first = "", ...rest] = name.split("_");
  return accents.has(first) ? [base, ...rest].join("_") : name;
}

/** Names of one or two letters are near too many others. */
const isLong = (name: string): boolean => baseOf(name) !== name || name.length > 2;

const fold = (name: string): string => (name.length === 1 ? name : name.replace(/[_{}]/g, "")).toLowerCase();

/** Whether one letter inserted, left out or exchanged turns a into b. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
