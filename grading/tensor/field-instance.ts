import { random } from "../random";
import type { Matrix } from "./arithmetic";
import type { Instance } from "./evaluate";
import { finiteField } from "./finite-field";
import type { PrimeChain } from "./primes";

/**
 * A random point: every symbol has independent uniform entries in the field of each prime of the chain. The same seed,
 * sizes and chain give the same point; a symbol keeps its value.
 */
export function fieldInstance(chain: PrimeChain, sizes: ReadonlyMap<string, number>, seed: string): Instance<number> {
  let inner: Instance<number> | null = null;
  for (let level = chain.length - 1; level >= 0; level -= 1) {
    const p = chain[level];
    if (p !== undefined) inner = atLevel(p, chain[level + 1] ?? null, sizes, `${seed}/${level}`, inner);
  }
  // A chain has four primes, so that the loop has run.
  return inner ?? atLevel(chain[0], null, sizes, seed, null);
}

function atLevel(
  p: number,
  exponents: number | null,
  sizes: ReadonlyMap<string, number>,
  seed: string,
  below: Instance<number> | null,
): Instance<number> {
  const arithmetic = finiteField(p, exponents, random(`${seed}/functions`));
  const known = new Map<string, Matrix<number>>();
  const symbol = (name: string, step: number | null, rows: number, columns: number): Matrix<number> => {
    const key = step === null ? name : `${name}@${step}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const draw = random(`${seed}/${key}`);
    const entries = Array.from({ length: rows * columns }, () => draw.integer(0, p - 1));
    const value = { rows, columns, entries };
    known.set(key, value);
    return value;
  };
  const instance = { arithmetic, sizes, symbol };
  return below === null ? selfContained(instance) : { ...instance, inner: below };
}

/** An instance in which the arguments of functions are evaluated like everything else. */
export function selfContained<T>(instance: Omit<Instance<T>, "inner">): Instance<T> {
  return {
    ...instance,
    get inner() {
      return this;
    },
  };
}

/** The instance with the values of parts kept, for terms that share most of theirs. */
export function remembering(instance: Instance<number>): Instance<number> {
  return { ...instance, known: new Map(), inner: { ...instance.inner, known: new Map() } };
}
