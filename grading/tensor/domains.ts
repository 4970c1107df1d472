import { rational } from "../expression/rational";
import { random } from "../random";
import type { Matrix } from "./arithmetic";
import { enclosureArithmetic } from "./enclosure";
import { evaluate } from "./evaluate";
import { selfContained } from "./field-instance";
import { handSizes } from "./sizes";
import type { Term } from "./term";

/** Ranges of entries in sixty-fourths: both signs, positive, within (0, 1), negative, within (-1, 1). */
const ranges: readonly (readonly [number, number])[] = [
  [-150, 150],
  [1, 150],
  [1, 63],
  [-150, -1],
  [-63, 63],
];

const rounds = 3;

/**
 * Whether at some point of no special values one of the two has a value and the other none, entry by entry: they then
 * differ in where they are defined by a set with volume, as ln(x²) and 2 ln x do. Laws of logarithms and roots are easily
 * used beyond their conditions, so that this is looked at before a proof by them is believed.
 */
export function differInDomain(a: Term, b: Term, seed: string): boolean {
  const [sizes] = handSizes(a, b);
  if (sizes === undefined) return false;
  return ranges.some((range) =>
    Array.from({ length: rounds }).some((_, round) => differAt(a, b, sizes, range, `${seed}/${range}/${round}`)),
  );
}

function differAt(
  a: Term,
  b: Term,
  sizes: ReadonlyMap<string, number>,
  [low, high]: readonly [number, number],
  seed: string,
): boolean {
  // A point with a whole number in it may be special; one with odd sixty-fourths hardly is.
  const symbol = (name: string, step: number | null, rows: number, columns: number): Matrix<Enclosed> => {
    const draw = random(`${seed}/${name}/${step}`);
    const entry = (): Enclosed => enclosureArithmetic.constant(rational(BigInt(2 * draw.integer(low, high) + 1), 128n));
    return { rows, columns, entries: Array.from({ length: rows * columns }, entry) };
  };
  const instance = selfContained({ arithmetic: enclosureArithmetic, sizes, symbol });
  const [p, q] = [evaluate(a, instance).entries, evaluate(b, instance).entries];
  return p.some((x, i) => Number.isNaN(x.low) !== Number.isNaN(q[i]?.low));
}

type Enclosed = ReturnType<typeof enclosureArithmetic.constant>;
