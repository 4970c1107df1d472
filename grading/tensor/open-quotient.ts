import type { Expression } from "../expression/expression";
import { children as below } from "../expression/walk";
import { isTransposedOne } from "./ones";
import { type Refusal, refuse } from "./refusal";
import { isScalar } from "./shape";
import { children, type Term } from "./term";

type Quotient = Expression & { readonly kind: "divide" };

/**
 * Where the denominator of a quotient such as 1/n Xᵀr ends. Scalars side by side all stand below the slash, as in print,
 * up to a space, as among numbers: 1/ns r, but 1/n s r. Nothing is divided by a matrix product, so that the first factor that is no scalar is beside the fraction. Where shapes allow
 * both, or a scalar is made of vectors (1/n ‖r‖²), it is asked back.
 */
export function closed(quotient: Quotient, meaning: (part: Expression) => Term | Refusal): Expression | Refusal {
  const { numerator, denominator } = quotient;
  const whole: Quotient = { ...quotient, open: false };
  if (denominator.kind !== "multiply") return whole;
  const above = meaning(numerator);
  if (above.kind === "refused") return above;
  const terms: Term[] = [];
  for (const factor of denominator.factors) {
    const term = meaning(factor);
    if (term.kind === "refused") return term;
    terms.push(term);
  }
  const isCoefficient = !holdsTensor(above);
  const end = terms.findIndex((term, i) => !isScalar(term.shape) || isTransposedOne(denominator.factors[i]));
  const made = terms.findIndex((term) => holdsTensor(term));
  if (isCoefficient && made > 0 && made !== end) return unclear(quotient);
  const space = spaceAmong(quotient, terms);
  if (space !== null && (end < 0 || space < end)) {
    return quotient.even === true ? unclear(quotient) : ended(quotient, denominator.factors, space);
  }
  if (end < 0) return whole;
  if (end === 0) {
    const below = meaning(denominator);
    const isOne = terms.filter(({ shape }) => !isScalar(shape)).length < 2;
    return isOne || below.kind === "refused" || isScalar(below.shape) ? whole : unclear(quotient);
  }
  const split = ended(quotient, denominator.factors, end);
  if (isCoefficient) return split;
  const isSplit = meaning(split).kind !== "refused";
  const isWhole = meaning(whole).kind !== "refused";
  if (isSplit === isWhole) return isSplit ? unclear(quotient) : split;
  // x ⊙ 1/n y may also be x ⊙ (1/n) y.
  return isWhole && endsInCoefficient(numerator, meaning) ? unclear(quotient) : isSplit ? split : whole;
}

/** Where a space ends the fraction: between scalars that no vectors are in, which fit below the slash as well as beside it. */
function spaceAmong({ before }: Quotient, terms: readonly Term[]): number | null {
  if (before === undefined) return null;
  return terms.slice(0, before + 1).some((term) => holdsTensor(term)) ? null : before;
}

/** The same among entries, where all are scalars: 1/n W_{ij} x_j is asked back, as x_i/(n y_i) would be read and is not meant. */
export function unclearAmongEntries(e: Expression, isEntry: (name: string) => boolean): Refusal | null {
  const holdsEntry = (part: Expression): boolean =>
    part.kind === "symbol" ? isEntry(part.name) : below(part).some(holdsEntry);
  if (e.kind === "divide" && e.open === true && e.denominator.kind === "multiply" && !holdsEntry(e.numerator)) {
    if (e.denominator.factors.findIndex(holdsEntry) > 0) return unclear(e);
  }
  for (const part of below(e)) {
    const found = unclearAmongEntries(part, isEntry);
    if (found !== null) return found;
  }
  return null;
}

/** The fraction over the factors before `end`, times the others. */
function ended({ numerator, at }: Quotient, factors: readonly Expression[], end: number): Expression {
  const [first, last] = [factors[0]?.at.from ?? at.from, factors[end - 1]?.at.to ?? at.to];
  const [only = numerator, ...more] = factors.slice(0, end);
  const below: Expression =
    more.length === 0 ? only : { kind: "multiply", factors: [only, ...more], at: { from: first, to: last } };
  const fraction: Expression = { kind: "divide", numerator, denominator: below, at: { from: at.from, to: last } };
  return { kind: "multiply", factors: [fraction, ...factors.slice(end)], at };
}

/** Whether a vector or a matrix stands anywhere in it. */
function holdsTensor(term: Term, seen: Set<Term> = new Set()): boolean {
  if (seen.has(term)) return false;
  seen.add(term);
  return !isScalar(term.shape) || children(term).some((part) => holdsTensor(part, seen));
}

function endsInCoefficient(e: Expression, meaning: (part: Expression) => Term | Refusal): boolean {
  const last = e.kind === "multiply" || e.kind === "hadamard" ? e.factors.at(-1) : undefined;
  if (last === undefined) return false;
  const term = meaning(last);
  return term.kind !== "refused" && !holdsTensor(term);
}

const unclear = ({ at }: Quotient): Refusal =>
  refuse(
    "tensor:slash",
    "It is not clear how far the denominator after / reaches here. Please use brackets: (1/n) a or 1/(n a).",
    "不清楚这里 / 之后的分母到哪里为止。请加括号：(1/n) a 或 1/(n a)。",
    at,
  );
