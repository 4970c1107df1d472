import { type Expression, nowhere } from "../expression";
import { times } from "../made";
import { rational } from "../rational";
import { type Compare, type Decided, undecided } from "./decided";
import { type Prepared, prepare } from "./prepare";
import type { Pair } from "./separate";
import { negative, type Term } from "./term";

/** Largest common denominator of what logarithms are multiplied by. */
const mostDenominator = 12n;

/**
 * Two values are equal where their images under a one-to-one function are: e^{2a} and e^{2b}, in which logarithms become what they are taken
 * of, or a² and b², where neither side is ever negative: √(1-sin x)·√(1+sin x) and |cos x|, artanh(sin x) and ln|sec x + tan x|.
 *
 * An image has a value where its side has one; beyond that only at single zeros of what a logarithm is taken of, which have no volume.
 */
export function byImages(pair: Pair, depth: number, compare: Compare): Decided {
  const { key, answer } = pair;
  if (depth > 0) return undecided;
  if (key.lowered.terms.complex || answer.lowered.terms.complex) return undecided;
  for (const image of [exponentials(key, answer), squares(key, answer)]) {
    if (image === null) continue;
    const [left, right] = [key, answer].map(({ expression, domains }) => prepare(image(expression), domains));
    if (left === undefined || right === undefined) continue;
    const found = compare(left, right, null, depth + 1, false);
    if (found.kind === "equal") return found;
  }
  return undecided;
}

type Image = (e: Expression) => Expression;

/** e to an even multiple, for which nothing but whole powers is left of the logarithms. */
function exponentials(key: Prepared, answer: Prepared): Image | null {
  const denominators = [key, answer].map(({ lowered: { root } }) => denominatorOf(root));
  if (denominators.every((each) => each === null)) return null;
  const per = denominators.reduce<bigint>(
    (product, each) => ((each ?? 1n) === product ? product : product * (each ?? 1n)),
    1n,
  );
  if (per > mostDenominator) return null;
  return (e) => ({ kind: "call", name: "exp", arguments: [times(rational(2n * per), e)], at: nowhere });
}

/** The common denominator of what the logarithms among the terms of a sum are multiplied by; null where there is none. */
function denominatorOf(root: Term): bigint | null {
  // A condition on what the logarithm is taken of stands around it.
  if (root.kind === "choose") {
    const found = root.args.slice(1).flatMap((branch) => denominatorOf(branch) ?? []);
    return found.length === 0 ? null : found.reduce((a, b) => a * b);
  }
  const parts = root.kind === "sum" ? root.args : [root];
  let per: bigint | null = null;
  for (const part of parts) {
    const factors = part.kind === "product" ? part.args : [part];
    if (!factors.some(hasLogarithm)) continue;
    const d = factors.find(({ kind }) => kind === "rational")?.value.d ?? 1n;
    per = per === null || per % d !== 0n ? (per ?? 1n) * d : per;
  }
  return per;
}

const hasLogarithm = ({ kind, args }: Term): boolean =>
  kind === "ln" ||
  (kind === "sum" && args.some((part) => part.kind === "ln" || part.args.some(({ kind }) => kind === "ln")));

/** Squares, where they tell no less: roots and absolute values are what they are made for. */
function squares(key: Prepared, answer: Prepared): Image | null {
  const sides = [key, answer];
  if (sides.some(({ lowered: { root } }) => (root.signs & negative) !== 0)) return null;
  const hasRoots = sides.some(({ lowered: { terms } }) =>
    terms.list.some(({ kind, n, name }) => (kind === "root" && n === 2) || (kind === "choose" && name === "abs")),
  );
  if (!hasRoots) return null;
  return (base) => ({
    kind: "power",
    base,
    exponent: { kind: "number", value: rational(2n), at: nowhere },
    at: nowhere,
  });
}
