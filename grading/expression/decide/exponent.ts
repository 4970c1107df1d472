import { isInteger, type Rational, rational } from "../rational";
import { isZero } from "./algebraic";
import { difference } from "./build";
import { cancel } from "./cancel";
import { enclose } from "./enclosure";
import { formOf } from "./form";
import type { Polynomial } from "./polynomial";
import { first, nil, rationalTerm, type Term, type Terms } from "./term";

const nowhere: ReadonlyMap<string, Rational> = new Map();

/** The name of a power of a negative number of which it is not known whether it has values on a set with volume. */
export const rarePower = "rare power";

/** Largest denominator of the rational number that a constant is compared with. */
const largest = 12;

/** The rational number that a constant is, 3 of ln 8/ln 2 and 1 of 2·sin(π/6), where that is proved; else null. */
export function rationalValue(terms: Terms, term: Term): Rational | null {
  if (term.kind === "rational") return term.value;
  if (!isConstant(term)) return null;
  const made = cancel(terms, term);
  if (made.kind === "rational") return made.value;
  const { state, low, high } = enclose({ terms, root: made }, nowhere);
  // Bounds are rounded outward: where they meet, they are the value.
  if (state === "value" && low === high && Number.isSafeInteger(low)) return rational(BigInt(low));
  if (state !== "value" || !(high - low < 1e-6) || Math.abs(low) > 1e6) return null;
  for (let d = 1; d <= largest; d += 1) {
    const n = Math.round(low * d);
    if (n / d < low - 1e-9 || n / d > high + 1e-9) continue;
    const near = rational(BigInt(n), BigInt(d));
    return isZero({ terms, root: difference(terms, made, rationalTerm(terms, near)) }) === true ? near : null;
  }
  return null;
}

function isConstant(term: Term, seen: Set<Term> = new Set()): boolean {
  if (seen.has(term)) return true;
  seen.add(term);
  return term.kind !== "variable" && term.kind !== "opaque" && term.args.every((part) => isConstant(part, seen));
}

/**
 * Whether a real term is rational on a set without volume only: it is no number that is rational, and it is constant nowhere, so that
 * b^u has a value for b < 0 on such a set only. False where that is not seen.
 */
export function isRarelyRational(term: Term): boolean {
  return isConstant(term) ? isIrrational(term) : moves(term);
}

/** Lindemann: these functions are irrational at rational numbers, except where they are 0 or 1. */
function isIrrational(term: Term): boolean {
  switch (term.kind) {
    case "pi":
      return true;
    case "exp":
    case "sin":
    case "cos":
    case "arctan":
    case "arcsin":
      return first(term).kind === "rational" && (first(term).signs & nil) === 0;
    case "ln":
      return isWhole(first(term)) && first(term).n > 1;
    case "root":
      return isWhole(first(term)) && !isPower(first(term).n, term.n);
    case "power":
      return first(term).kind === "pi";
    case "sum":
    case "product": {
      if (term.kind === "product" && (term.signs & nil) !== 0) return false;
      const others = term.args.filter(({ kind }) => kind !== "rational");
      const [only] = others;
      return others.length === 1 && only !== undefined && isIrrational(only);
    }
    default:
      return false;
  }
}

const isWhole = (term: Term): boolean => term.kind === "rational" && isInteger(term.value) && !Number.isNaN(term.n);

/** Whether a whole number is one to the power of a degree. */
function isPower(n: number, degree: number): boolean {
  const near = Math.round(Math.abs(n) ** (1 / degree));
  return [near - 1, near, near + 1].some((root) => BigInt(root) ** BigInt(degree) === BigInt(Math.abs(n)));
}

/** Whether a term is constant on no open set: an analytic function, constant on none itself, of what moves. */
function moves(term: Term): boolean {
  switch (term.kind) {
    case "variable":
      return !term.integer;
    case "power":
    case "exp":
    case "ln":
    case "root":
    case "sin":
    case "cos":
    case "arctan":
    case "arcsin":
    case "erf":
      return moves(first(term));
    case "sum":
    case "product": {
      const [only, ...more] = term.args.filter((part) => !isConstant(part));
      if (only === undefined) return false;
      const isScaled = term.kind === "sum" || term.args.every((part) => part === only || (part.signs & nil) === 0);
      return (more.length === 0 && isScaled && moves(only)) || isRationalFunction(term);
    }
    default:
      return false;
  }
}

/** A quotient of polynomials in variables alone, with a real one that stands only above or only below. */
function isRationalFunction(term: Term): boolean {
  const form = formOf(term, () => null);
  if (form === null) return false;
  const [above, below] = [variablesOf(form.above), variablesOf(form.below)];
  if (above === null || below === null || form.above.size === 0) return false;
  const isReal = (name: string, others: ReadonlyMap<string, Term>, own: ReadonlyMap<string, Term>): boolean =>
    !others.has(name) && own.get(name)?.integer === false;
  return (
    [...above.keys()].some((name) => isReal(name, below, above)) ||
    [...below.keys()].some((name) => isReal(name, above, below))
  );
}

function variablesOf(polynomial: Polynomial): ReadonlyMap<string, Term> | null {
  const found = new Map<string, Term>();
  for (const { powers } of polynomial.values()) {
    for (const { atom } of powers) {
      if (atom.term.kind !== "variable") return null;
      found.set(atom.key, atom.term);
    }
  }
  return found;
}
