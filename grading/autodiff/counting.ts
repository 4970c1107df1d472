import type { Arithmetic } from "./arithmetic";

/** How many operations were executed. A multiply-accumulate counts as itself, not as a product and a sum. */
export interface Tally {
  readonly multiplyAccumulates: bigint;
  readonly products: bigint;
  readonly quotients: bigint;
  /** Sums, differences and changes of sign. */
  readonly sums: bigint;
  /** Values of exp, tanh, … */
  readonly functions: bigint;
}

/** The same numbers with every operation counted. `tally` reads the counts so far. */
export function counting<T>(inner: Arithmetic<T>): { readonly arithmetic: Arithmetic<T>; readonly tally: () => Tally } {
  // Doubles count exactly up to 2^53, beyond what can be executed.
  let [multiplyAccumulates, products, quotients, sums, functions] = [0, 0, 0, 0, 0];
  const arithmetic: Arithmetic<T> = {
    rational: inner.rational,
    compare: inner.compare,
    add: (a, b) => {
      sums += 1;
      return inner.add(a, b);
    },
    subtract: (a, b) => {
      sums += 1;
      return inner.subtract(a, b);
    },
    negate: (a) => {
      sums += 1;
      return inner.negate(a);
    },
    multiply: (a, b) => {
      products += 1;
      return inner.multiply(a, b);
    },
    divide: (a, b) => {
      quotients += 1;
      return inner.divide(a, b);
    },
    multiplyAdd: (sum, a, b) => {
      multiplyAccumulates += 1;
      return inner.multiplyAdd(sum, a, b);
    },
    apply: (name, a) => {
      functions += 1;
      return inner.apply(name, a);
    },
  };
  const tally = (): Tally => ({
    multiplyAccumulates: BigInt(multiplyAccumulates),
    products: BigInt(products),
    quotients: BigInt(quotients),
    sums: BigInt(sums),
    functions: BigInt(functions),
  });
  return { arithmetic, tally };
}

/**
 * Operations in all: a multiply-accumulate is two, a quotient is a reciprocal and a product, as in the theorem of the cheap
 * gradient (Griewank and Walther, Evaluating Derivatives, 2008).
 */
export const operations = (tally: Tally): bigint =>
  2n * tally.multiplyAccumulates + tally.products + 2n * tally.quotients + tally.sums + tally.functions;
