import { isInteger } from "../rational";
import { number, sum } from "./build";
import type { Scope } from "./scope";
import type { Term } from "./term";

const subscript = /^([^_]+(?:_[a-z]{2,})*)_\{?([^{}]+)\}?$/;
const offset = /^([A-Za-z]+)(?:([+-])(\d{1,9}))?$/;
/** Subscripts that are words, whatever counts. */
const words: ReadonlySet<string> = new Set(["min", "hi", "lo", "up", "to", "on", "id", "eq"]);
/** Letters that stand for indices also where no sum binds them. */
const usual = /[ijkl\d]/;

/** The indices that a name is written with, "ij" as two of them where a sum binds one; null where it has none. */
function indicesOf(
  scope: Scope,
  name: string,
): { readonly stem: string; readonly indices: readonly string[]; readonly isGlued: boolean } | null {
  const [, stem, written] = subscript.exec(name) ?? [];
  if (stem === undefined || written === undefined) return null;
  const letters = [...written];
  const isGlued = /^[A-Za-z0-9]{2,3}$/.test(written) && !scope.bound.has(written) && areIndices(letters, scope);
  return { stem, indices: isGlued ? letters : written.split(","), isGlued };
}

/** Of two letters one must be a dummy, as j of w_{ij}; of three, which may be a word as well, the others must be usual indices. */
function areIndices(letters: readonly string[], { bound, dummies }: Scope): boolean {
  if (!letters.some((letter) => dummies.has(letter))) return false;
  if (words.has(letters.join(""))) return false;
  return letters.length === 2 || letters.every((each) => bound.has(each) || usual.test(each));
}

/** Whether a name is one of a family that a sum counts through. */
export function isCounted(scope: Scope, name: string): boolean {
  if (scope.dummies.size === 0) return false;
  const found = indicesOf(scope, name);
  return found?.indices.some((index) => scope.dummies.has(offset.exec(index)?.[1] ?? "")) ?? false;
}

/**
 * h_{t-1} with t = 3 is h_2, and w_{ij} with j = 3 is w_{i3}: dummies with a numeric value are put into subscripts. Null where the subscript may
 * mean two things: x_{in} what goes in, or one of x_{i,n}, and w_{112} of w_{ij} with 1 and 12, or with 11 and 2.
 */
export function withIndices(scope: Scope, name: string): string | null {
  const found = indicesOf(scope, name);
  if (found === null) return name;
  if (found.isGlued && found.indices.join("") === "in") return null;
  let changed = false;
  const parts = found.indices.map((index) => {
    const [, letter, sign, digits] = offset.exec(index) ?? [];
    const value = letter === undefined ? undefined : scope.bound.get(letter);
    if (value === undefined || value.kind !== "rational" || !isInteger(value.value)) return index;
    changed = true;
    return `${value.value.n + (digits === undefined ? 0n : BigInt(`${sign}${digits}`))}`;
  });
  if (!changed) return name;
  if (found.isGlued && parts.some((part, i) => part.length > 1 && [parts[i - 1], parts[i + 1]].some(isNumber)))
    return null;
  const written = parts.join(found.isGlued ? "" : ",");
  return /^[A-Za-z0-9]+$/.test(written) ? `${found.stem}_${written}` : `${found.stem}_{${written}}`;
}

const isNumber = (part: string | undefined): boolean => part !== undefined && /^-?\d+$/.test(part);

/** The function of its symbolic indices that a name stands for: x_{i,j} of i and j, x_{i-1} of i - 1; null where it has no such index. */
export function familyOf(
  scope: Scope,
  name: string,
): { readonly name: string; readonly indices: readonly Term[] } | null {
  const found = indicesOf(scope, name);
  if (found === null) return null;
  const indices: Term[] = [];
  const written = found.indices.map((index) => {
    const [, letter, sign, digits] = offset.exec(index) ?? [];
    const value = letter === undefined ? undefined : scope.bound.get(letter);
    if (value === undefined || value.kind === "rational") return index;
    indices.push(
      sum(scope.terms, [value, number(scope.terms, digits === undefined ? 0n : BigInt(`${sign}${digits}`))]),
    );
    return "·";
  });
  return indices.length === 0 ? null : { name: `${found.stem}_${written.join(",")}`, indices };
}
