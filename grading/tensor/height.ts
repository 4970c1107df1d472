import { extentOf, isScalar } from "./shape";
import type { MapName, Term } from "./term";

/**
 * Bounds on an entry of a formula, written as a quotient of two polynomials with whole coefficients in the symbols'
 * entries and in the powers e^u that occur: the total degree of each, and the base-2 logarithm of the sum of the
 * absolute values of its coefficients. They say how likely a random point of a finite field hides a difference (degree
 * over the number of points), and how many primes can divide it away (coefficient bits).
 */
export interface Height {
  readonly degree: number;
  readonly bits: number;
  readonly degreeBelow: number;
  readonly bitsBelow: number;
  /** Whether all entries have one denominator in common, as those of an inverse have the determinant. */
  readonly shared: boolean;
}

/** The height of one entry of the term, and, in `inside`, the sum of the degrees of all arguments of functions. */
export function heightOf(term: Term, sizes: ReadonlyMap<string, number>, inside: { degree: number }): Height {
  const of = (part: Term): Height => heightOf(part, sizes, inside);
  const extent = (dimension: string): number => extentOf(dimension, sizes);
  switch (term.kind) {
    case "number":
      return { degree: 0, bits: bitsOf(term.value.n), degreeBelow: 0, bitsBelow: bitsOf(term.value.d), shared: true };
    case "size":
      return constant(Math.log2(extent(term.dimension) + 1));
    case "symbol":
      return variable;
    case "identity":
    case "ones":
      return constant(0);
    case "add":
      return term.terms.map(of).reduce(sum);
    case "entrywise":
      return term.terms.map(of).reduce(times);
    case "product": {
      // A diagonal matrix scales: each entry is one product, not a sum.
      const scales = term.left.kind === "diag" || term.right.kind === "diag";
      return repeated(times(of(term.left), of(term.right)), scales ? 1 : extent(term.left.shape.columns));
    }
    case "quotient":
      return times(of(term.numerator), upsideDown(of(term.denominator), isScalar(term.denominator.shape)));
    case "power": {
      const base = of(term.base);
      return scaled(term.exponent < 0 ? upsideDown(base, isScalar(term.shape)) : base, Math.abs(term.exponent));
    }
    case "matrix-power": {
      const once = of(term.base);
      return scaled(repeated(once, extent(term.shape.rows)), Math.max(1, term.exponent));
    }
    case "transpose":
    case "diag":
    case "diagonal":
      return of(term.argument);
    case "total": {
      const { rows, columns } = term.argument.shape;
      return repeated(of(term.argument), extent(rows) * extent(columns));
    }
    case "inverse": {
      // Cramer: a cofactor over the determinant, each a sum of size! products.
      const size = extent(term.shape.rows);
      const argument = of(term.argument);
      const all = scaled(repeated(argument, size), size);
      return times(all, upsideDown(all, argument.shared));
    }
    case "largest": {
      const height = of(term.argument);
      inside.degree += height.degree + height.degreeBelow;
      return variable;
    }
    case "map":
      return mapped(term, of, inside);
    case "reduce": {
      const steps = Math.max(1, sizes.get(stepsOfTime) ?? 1);
      return term.operator === "sum" ? repeated(of(term.body), steps) : scaled(of(term.body), steps);
    }
  }
}

/** The key in the map of sizes for the largest number of moments that a sum over time runs through. */
export const stepsOfTime = " steps";

function mapped(term: Term & { readonly kind: "map" }, of: (part: Term) => Height, inside: { degree: number }): Height {
  const isOpaque = opaque.has(term.name);
  let degree = 1;
  for (const argument of term.arguments) {
    const height = of(argument);
    inside.degree += height.degree + height.degreeBelow;
    if (isOpaque) continue;
    // e^(3u) is the third power of e^u, e^(u/5) a fifth root: coefficients of the argument are degrees outside.
    degree *= 2 ** (height.bits + height.bitsBelow);
  }
  if (isOpaque) return variable;
  const up = { degree: 2 * degree, bits: 1 };
  return { ...up, degreeBelow: up.degree, bitsBelow: up.bits, shared: isScalar(term.shape) };
}

/** Functions that are random maps of their arguments in a field; see finite-field.ts. Their values are variables of their own. */
const opaque: ReadonlySet<MapName> = new Set([
  "ln",
  "sqrt",
  "softplus",
  "sign",
  "side",
  "above",
  "atLeast",
  "step",
  "max",
  "min",
  "erf",
  "arctan",
  "artanh",
  "pi",
]);

const variable: Height = { degree: 1, bits: 0, degreeBelow: 0, bitsBelow: 0, shared: true };

const constant = (bits: number): Height => ({ degree: 0, bits, degreeBelow: 0, bitsBelow: 0, shared: true });

export const times = (a: Height, b: Height): Height => ({
  degree: a.degree + b.degree,
  bits: a.bits + b.bits,
  degreeBelow: a.degreeBelow + b.degreeBelow,
  bitsBelow: a.bitsBelow + b.bitsBelow,
  shared: a.shared && b.shared,
});

/** a/b + c/d = (ad + cb)/(bd). */
export function sum(a: Height, b: Height): Height {
  const { degreeBelow, bitsBelow, shared } = times(a, b);
  const degree = Math.max(a.degree + b.degreeBelow, b.degree + a.degreeBelow);
  const [left, right] = [a.bits + b.bitsBelow, b.bits + a.bitsBelow];
  const larger = Math.max(left, right);
  const bits = Number.isFinite(larger) ? larger + Math.log2(2 ** (left - larger) + 2 ** (right - larger)) : larger;
  return { degree, bits, degreeBelow, bitsBelow, shared };
}

/** A sum of `count` entries of this height: over their one denominator, or each over its own. */
function repeated(a: Height, count: number): Height {
  const others = a.shared ? 0 : count - 1;
  return {
    degree: a.degree + others * a.degreeBelow,
    bits: a.bits + others * a.bitsBelow + Math.log2(Math.max(1, count)),
    degreeBelow: (1 + others) * a.degreeBelow,
    bitsBelow: (1 + others) * a.bitsBelow,
    shared: a.shared,
  };
}

const scaled = (a: Height, by: number): Height => ({
  degree: a.degree * by,
  bits: a.bits * by,
  degreeBelow: a.degreeBelow * by,
  bitsBelow: a.bitsBelow * by,
  shared: a.shared,
});

const upsideDown = (a: Height, shared: boolean): Height => ({
  degree: a.degreeBelow,
  bits: a.bitsBelow,
  degreeBelow: a.degree,
  bitsBelow: a.bits,
  shared,
});

const bitsOf = (n: bigint): number => {
  const size = n < 0n ? -n : n;
  return size <= 1n ? 0 : size < 9007199254740992n ? Math.log2(Number(size)) : size.toString(2).length;
};
