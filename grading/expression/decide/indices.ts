import { type Domain, realLine } from "../domain";
import { isInteger, type Rational } from "../rational";
import { minus, number, sum } from "./build";
import type { Scope } from "./scope";
import type { Term } from "./term";
import { multipliedOut } from "./whole-valued";

const subscript = /^([^_]+(?:_[a-z]{2,})*)_\{?([^{}]+)\}?$/;
/** A sum or difference of letters and numbers: n - t + 1. */
const linear = /^[A-Za-z]+$|^[+-]?(?:[A-Za-z]+|\d{1,9})(?:[+-](?:[A-Za-z]+|\d{1,9}))+$/;
const piece = /([+-]?)([A-Za-z]+|\d{1,9})/g;
/** Subscripts that are words, whatever counts. */
const words: ReadonlySet<string> = new Set(["min", "hi", "lo", "up", "to", "on", "id", "eq"]);
/** Letters that stand for indices also where no sum binds them. */
const usual = /[ijkl\d]/;

interface Indices {
  readonly stem: string;
  readonly parts: readonly string[];
  readonly isGlued: boolean;
}

/** The indices that a name is written with, "ij" as two of them where a sum counts through one; null where it has none. */
function indicesOf(scope: Scope, name: string): Indices | null {
  const [, stem, written] = subscript.exec(name) ?? [];
  if (stem === undefined || written === undefined) return null;
  const isGlued = /^[A-Za-z0-9]{2,3}$/.test(written) && !scope.bound.has(written) && areIndices([...written], scope);
  return { stem, parts: isGlued ? [...written] : written.split(","), isGlued };
}

/** Of two letters one must be a dummy, as j of w_{ij}; of three, which may be a word as well, the others must be usual indices. */
function areIndices(letters: readonly string[], { bound, dummies }: Scope): boolean {
  if (!letters.some((letter) => dummies.has(letter))) return false;
  if (words.has(letters.join(""))) return false;
  return letters.length === 2 || letters.every((each) => bound.has(each) || usual.test(each));
}

/** Whether a dummy stands in an index, also glued to other letters. */
const holdsDummy = (scope: Scope, index: string): boolean =>
  (index.match(/[A-Za-z]+/g) ?? []).some(
    (each) => scope.dummies.has(each) || (each.length > 1 && each.length < 4 && areIndices([...each], scope)),
  );

/** Whether a name is one of a family that a sum counts through. */
export function isCounted(scope: Scope, name: string): boolean {
  if (scope.dummies.size === 0) return false;
  return indicesOf(scope, name)?.parts.some((index) => holdsDummy(scope, index)) ?? false;
}

/** An index as what is written of it, and the value of what is bound in it; null where it cannot be told. */
function indexOf(scope: Scope, index: string): { readonly free: string; readonly value: Term | null } | null {
  const { terms, bound } = scope;
  if (!linear.test(index)) return holdsDummy(scope, index) ? null : { free: index, value: null };
  const free: string[] = [];
  const values: Term[] = [];
  let isBound = false;
  for (const [, sign, each = ""] of index.matchAll(piece)) {
    const known = bound.get(each);
    if (known === undefined && /[A-Za-z]/.test(each)) {
      if (holdsDummy(scope, each)) return null;
      free.push(`${sign === "-" ? "-" : "+"}${each}`);
      continue;
    }
    isBound ||= known !== undefined;
    const value = known ?? number(terms, BigInt(each));
    values.push(sign === "-" ? minus(terms, value) : value);
  }
  return isBound ? { free: free.sort().join(""), value: sum(terms, values) } : { free: index, value: null };
}

/** A whole number with the letters that are left beside it: n - 1 of n - t with t = 1. */
function numbered(free: string, { n }: Rational): string {
  if (free === "") return `${n}`;
  return `${free.replace(/^\+/, "")}${n > 0n ? `+${n}` : n < 0n ? `${n}` : ""}`;
}

/**
 * h_{t-1} with t = 3 is h_2, and w_{ij} with j = 3 is w_{i3}: dummies with a numeric value are put into subscripts. Null where the subscript may
 * mean two things: x_{in} what goes in, or one of x_{i,n}; x_{2i} one of x_2, x_4, …, or of x_{2,i}; and w_{112} of w_{ij} with 1 and 12, or
 * with 11 and 2; and where it is more than a sum or difference.
 */
export function withIndices(scope: Scope, name: string): string | null {
  const found = indicesOf(scope, name);
  if (found === null) return name;
  const { stem, parts, isGlued } = found;
  if (isGlued && parts.join("") === "in") return null;
  let changed = false;
  const written: string[] = [];
  for (const [i, index] of parts.entries()) {
    const made = indexOf(scope, index);
    if (made === null) return null;
    const { free, value } = made;
    const isNumber = value?.kind === "rational" && isInteger(value.value);
    if (isNumber && isGlued && /^\d$/.test(parts[i - 1] ?? "")) return null;
    written.push(isNumber ? numbered(free, value.value) : index);
    changed ||= isNumber;
  }
  if (!changed) return name;
  const besides = (i: number): boolean => [written[i - 1], written[i + 1]].some((each) => /^-?\d/.test(each ?? ""));
  if (isGlued && written.some((each, i) => each.length > 1 && besides(i))) return null;
  const all = written.join(isGlued ? "" : ",");
  return /^[A-Za-z0-9]+$/.test(all) ? `${stem}_${all}` : `${stem}_{${all}}`;
}

/** The domain of a name; of one that a sum counts through, that of the family, whichever letter counts: x_k of a part is x_i of an answer. */
export function domainOfMember(scope: Scope, name: string): Domain {
  const own = scope.domains.get(name);
  if (own !== undefined || !isCounted(scope, name)) return own ?? realLine;
  const family = generic(name);
  for (const [other, domain] of scope.domains) if (other !== name && generic(other) === family) return domain;
  return realLine;
}

/** x_{i,j-1} without the letters that count, but for how many they are. */
const generic = (name: string): string => {
  const [, stem = name, written = ""] = subscript.exec(name) ?? [];
  return `${stem}_${written.replace(/[a-z]/g, "·").replace(/[+-]\d+/g, "")}`;
};

/** The function of its symbolic indices that a name stands for: x_{i,j} of i and j, x_{i-1} of i - 1; null where it has no such index. */
export function familyOf(
  scope: Scope,
  name: string,
): { readonly name: string; readonly indices: readonly Term[] } | null {
  const found = indicesOf(scope, name);
  if (found === null) return null;
  const indices: Term[] = [];
  const written = found.parts.map((index) => {
    const made = indexOf(scope, index);
    if (made === null || made.value === null || made.value.kind === "rational") return index;
    indices.push(scope.tidy === true ? multipliedOut(scope.terms, made.value) : made.value);
    return `${made.free}·`;
  });
  return indices.length === 0 ? null : { name: `${found.stem}_${written.join(",")}`, indices };
}
