import { integer, type Rational, rational, toText } from "../expression/rational";
import { type Random, random } from "../random";
import type { Counterexample } from "../verdict";
import type { Arithmetic, Matrix } from "./arithmetic";
import { apart, type Enclosure, enclosureArithmetic, strictEnclosure } from "./enclosure";
import { evaluate, type Instance } from "./evaluate";
import { type Exact, exactArithmetic, strictExact } from "./exact";
import { selfContained } from "./field-instance";
import { approximate, isKnown, pointOf, printed } from "./print-point";
import { handSizes } from "./sizes";
import type { Term } from "./term";
import { workOf } from "./work";

/** A point at which two formulas are proved different, and the first entry where they are (counted from 1). */
export interface Difference {
  readonly counterexample: Counterexample;
  readonly row: number;
  readonly column: number;
  readonly answer: string;
  readonly reference: string;
}

/** The numbers that points are evaluated in. */
interface Numbers {
  readonly exact: Arithmetic<Exact>;
  readonly enclosing: Arithmetic<Enclosure>;
}

/** The value at a jump is no one's: no difference rests on it. */
const plainly: Numbers = { exact: exactArithmetic, enclosing: enclosureArithmetic };

/** Comparisons have the values that are written. */
export const strictly: Numbers = { exact: strictExact, enclosing: strictEnclosure };

interface Range {
  readonly values: readonly Rational[];
  /** Whether the values lie within (-1, 1), where logarithms of 1 - p and roots of 1 - x² have values. */
  readonly inside: boolean;
}

const whole = (...values: readonly number[]): Range => ({ values: values.map(integer), inside: false });
const quarters = (...values: readonly bigint[]): Range => ({
  values: values.map((n) => rational(n, 4n)),
  inside: true,
});

const halves = (...values: readonly bigint[]): Range => ({
  values: values.map((n) => rational(n, 2n)),
  inside: false,
});

/** Entries that are tried, each range on a few points: small whole numbers first, wide ones at last. */
const ranges: readonly Range[] = [
  whole(1, 2, 3),
  whole(0, 1, 2, -1),
  whole(-2, -1, 0, 1, 2, 3),
  whole(-5, -4, -3, -2, 2, 3, 4, 5, 7),
  quarters(1n, 2n, 3n),
  quarters(-3n, -2n, -1n, 1n, 2n, 3n),
  // Between whole numbers, where a step at one of them is over and at the next is not.
  halves(1n, 3n, 5n),
  halves(-5n, -3n, -1n),
];

const rounds = 6;

/** Exact operations that the search may cost. */
const mostWork = 60_000;

/**
 * A point of small numbers at which the two, of the same shape or not, are certain to be different: by exact fractions, or
 * where functions have no exact value by intervals with outward rounding. A point at which every entry of both has a value
 * is preferred: nobody is convinced by a division by zero next door. null where none is found.
 */
export function difference(answer: Term, reference: Term, seed: string, numbers: Numbers = plainly): Difference | null {
  const sizes = handSizes(answer, reference);
  let left = mostWork;
  let partial: Difference | null = null;
  const stages = [...ranges];
  for (let range = stages.shift(); range !== undefined; range = stages.shift()) {
    let valued = false;
    for (let round = 0; round < rounds; round += 1) {
      const choice = sizes[round % sizes.length];
      if (choice === undefined) continue;
      left -= workOf(answer, choice) + workOf(reference, choice);
      if (left < 0) return partial;
      const { values } = range;
      const draw = random(`${seed}/${ranges.indexOf(range)}/${round}`);
      const entry = (): Rational => values[draw.integer(0, values.length - 1)] ?? integer(1);
      const { found, complete } = differenceAt(answer, reference, choice, entry, numbers);
      if (found !== null && complete) return found;
      partial ??= found;
      valued ||= complete;
    }
    // Where whole numbers have no value at all, those inside (-1, 1) are tried before more of them.
    if (!valued) stages.sort((a, b) => Number(b.inside) - Number(a.inside));
  }
  return partial ?? wide(answer, reference, sizes[1] ?? new Map(), random(`${seed}/wide`), numbers);
}

function wide(
  answer: Term,
  reference: Term,
  sizes: ReadonlyMap<string, number>,
  draw: Random,
  numbers: Numbers,
): Difference | null {
  for (const reach of [10, 100, 1000]) {
    const { found } = differenceAt(answer, reference, sizes, () => integer(draw.integer(-reach, reach)), numbers);
    if (found !== null) return found;
  }
  return null;
}

interface Tried {
  readonly found: Difference | null;
  /** Whether every entry of both sides has a value there. */
  readonly complete: boolean;
}

function differenceAt(
  answer: Term,
  reference: Term,
  sizes: ReadonlyMap<string, number>,
  entry: () => Rational,
  numbers: Numbers,
): Tried {
  const drawn = new Map<string, Matrix<Rational>>();
  const value = (name: string, step: number | null, rows: number, columns: number): Matrix<Rational> => {
    const key = step === null ? name : `${name}@${step}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const made = { rows, columns, entries: Array.from({ length: rows * columns }, entry) };
    drawn.set(key, made);
    return made;
  };
  const point = (): Counterexample["at"] => pointOf([answer, reference], sizes, drawn);

  const exact = instanceOf<Exact>(numbers.exact, sizes, value);
  const [left, right] = [evaluate(answer, exact), evaluate(reference, exact)];
  if (left.entries.every((x) => x !== null) && right.entries.every((x) => x !== null)) {
    const differs = (x: Exact, y: Exact): boolean => x !== null && y !== null && (x.n !== y.n || x.d !== y.d);
    const found = compared(left, right, differs, [(x) => (x === null ? "" : toText(x))], point);
    return { found, complete: true };
  }
  const enclosing = instanceOf<Enclosure>(numbers.enclosing, sizes, value);
  const [low, high] = [evaluate(answer, enclosing), evaluate(reference, enclosing)];
  const complete = [...low.entries, ...high.entries].every(isKnown);
  return { found: compared(low, high, apart, [approximate(6), approximate(15)], point), complete };
}

function instanceOf<T>(
  arithmetic: Arithmetic<T>,
  sizes: ReadonlyMap<string, number>,
  value: (name: string, step: number | null, rows: number, columns: number) => Matrix<Rational>,
): Instance<T> {
  const symbol = (name: string, step: number | null, rows: number, columns: number): Matrix<T> => {
    const drawn = value(name, step, rows, columns);
    return { ...drawn, entries: drawn.entries.map(arithmetic.constant) };
  };
  return selfContained({ arithmetic, sizes, symbol });
}

/** The first entry where they differ, in the first way of printing that shows it: what prints alike would not convince anyone. */
function compared<T>(
  left: Matrix<T>,
  right: Matrix<T>,
  differs: (x: T, y: T) => boolean,
  prints: readonly ((x: T) => string)[],
  point: () => Counterexample["at"],
): Difference | null {
  for (const print of prints) {
    const [answer, reference] = [printed(left, print), printed(right, print)];
    if (left.rows !== right.rows || left.columns !== right.columns) {
      return { counterexample: { at: point(), answer, reference }, row: 0, column: 0, answer, reference };
    }
    for (const [i, x] of left.entries.entries()) {
      const y = right.entries[i];
      if (y === undefined || !differs(x, y) || print(x) === print(y)) continue;
      const row = Math.floor(i / left.columns) + 1;
      const column = (i % left.columns) + 1;
      return { counterexample: { at: point(), answer, reference }, row, column, answer: print(x), reference: print(y) };
    }
  }
  return null;
}
