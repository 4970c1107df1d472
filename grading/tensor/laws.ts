import { factorsOf, joined, reducedProduct } from "./factors";
import { expandedInverse } from "./inverse-laws";
import { expandedExponential, expandedLogarithm } from "./logarithm-laws";
import { isTotal, knownSign } from "./positivity";
import { withParts } from "./rebuild";
import { isScalar } from "./shape";
import { add, children, entrywise, map, minus, numberTerm, quotient, type Term, total, transpose } from "./term";

/**
 * The term with the laws of roots, logarithms, signs, the larger of two and inverses worked out, from the inside out. It
 * has the same values, and lacks one on the same set but for a set without volume: a law that needs a sign is used only
 * where the form of a term shows that sign. The finite fields know none of these laws.
 */
export function underLaws(term: Term): Term {
  const known = new Map<Term, Term>();
  const sizes = new Map<Term, number>();
  const visit = (each: Term): Term => {
    const before = known.get(each);
    if (before !== undefined) return before;
    const parts = children(each);
    const inside = parts.map(visit);
    const result = worked(inside.every((part, i) => part === parts[i]) ? each : withParts(each, inside));
    // Laws such as that of the larger of two write their arguments several times, and so double in one another.
    const kept = sizeOf(result, sizes) > largestTerm ? each : result;
    known.set(each, kept);
    return kept;
  };
  return visit(term);
}

/** Most nodes of what a law makes of a term, written out. */
const largestTerm = 1200;

function sizeOf(term: Term, known: Map<Term, number>): number {
  const before = known.get(term);
  if (before !== undefined) return before;
  const size = children(term).reduce((sum, each) => sum + sizeOf(each, known), 1);
  known.set(term, size);
  return size;
}

/** Whether a function that the laws speak of stands in the term; without one, a finite field sees every difference. */
export const hasLaws = (term: Term): boolean =>
  (term.kind === "map" && lawful.has(term.name)) || children(term).some(hasLaws);

const lawful: ReadonlySet<string> = new Set(["ln", "sqrt", "sign", "side", "above", "max", "min", "artanh"]);

function worked(term: Term): Term {
  switch (term.kind) {
    case "entrywise":
    case "quotient":
    case "power":
      return reducedProduct(term) ?? term;
    case "inverse":
      return expandedInverse(term.argument);
    case "total":
      return withoutScalars(term.argument) ?? term;
    case "product":
      return scaledByDiagonal(term.left, term.right) ?? term;
    case "transpose":
      return transpose(term.argument);
    case "map":
      return ofFunction(term);
    default:
      return term;
  }
}

/** The sum of a v as a times the sum of v for a number a, which a root then may take out: ‖a u‖ = |a| ‖u‖. null where there is none. */
function withoutScalars(argument: Term): Term | null {
  if (isScalar(argument.shape)) return null;
  const factors = factorsOf(argument);
  const scalars = factors.filter(({ base }) => isScalar(base.shape));
  const rest = factors.filter(({ base }) => !isScalar(base.shape));
  return scalars.length === 0 || rest.length === 0 ? null : entrywise([joined(scalars), total(joined(rest))]);
}

/** diag(u) v = u ⊙ v and uᵀ diag(v) = uᵀ ⊙ vᵀ, in which factors may meet; null for other products. */
export function scaledByDiagonal(left: Term, right: Term): Term | null {
  const made =
    left.kind === "diag" && right.shape.columns === "1"
      ? entrywise([left.argument, right])
      : right.kind === "diag" && left.shape.rows === "1"
        ? entrywise([transpose(left), right.argument])
        : null;
  if (made === null) return null;
  const reduced = reducedProduct(made) ?? made;
  return left.shape.rows === "1" ? transpose(reduced) : reduced;
}

function ofFunction(term: Term & { readonly kind: "map" }): Term {
  const [u, v, third] = term.arguments;
  if (u === undefined) return term;
  switch (term.name) {
    case "ln":
      return expandedLogarithm(u);
    case "exp":
      return expandedExponential(u) ?? term;
    // σ and tanh of a logarithm are rational in what it is of, as in tanh(ln(1 + e^x)).
    case "sigmoid": {
      const power = expandedExponential(minus(u));
      return power === null ? term : quotient(one, add([one, power]));
    }
    case "tanh": {
      const power = expandedExponential(entrywise([two, u]));
      return power === null ? term : quotient(add([power, minus(one)]), add([power, one]));
    }
    case "sqrt":
      return reducedProduct(term) ?? term;
    case "side":
    case "sign":
      return signOf(u);
    case "max":
    case "min": {
      if (v === undefined || third !== undefined) return term;
      // The mean, and half the distance more or less.
      const between = add([u, minus(v)]);
      const distance = reducedProduct(entrywise([between, signOf(between)])) ?? term;
      return quotient(add([u, v, term.name === "max" ? distance : minus(distance)]), two);
    }
    case "artanh":
      return quotient(add([expandedLogarithm(add([one, u])), minus(expandedLogarithm(add([one, minus(u)])))]), two);
    default:
      return term;
  }
}

/** The sign of a product without its positive factors. */
function signOf(u: Term): Term {
  if (isIdle(u)) return spread(one, u);
  if (u.kind === "quotient" && isIdle(u.denominator)) return spread(signOf(u.numerator), u);
  if (u.kind !== "entrywise") return map("sign", u);
  const signs = u.terms.filter((each) => !isIdle(each)).map(ofOne);
  const [first, second] = signs;
  if (first === undefined) return spread(one, u);
  return spread(second === undefined ? first : entrywise(signs), u);
}

const isIdle = (factor: Term): boolean => knownSign(factor) === "positive" && isTotal(factor);

const ofOne = (factor: Term): Term =>
  factor.kind === "number"
    ? numberTerm({ n: factor.value.n > 0n ? 1n : factor.value.n < 0n ? -1n : 0n, d: 1n })
    : map("sign", factor);

const spread = (term: Term, { shape }: Term): Term =>
  term.shape.rows === shape.rows && term.shape.columns === shape.columns
    ? term
    : entrywise([term, { kind: "ones", shape }]);

const one = numberTerm({ n: 1n, d: 1n });
const two = numberTerm({ n: 2n, d: 1n });
