import { integer, type Rational, toText } from "../expression/rational";
import { type Random, random } from "../random";
import type { Counterexample } from "../verdict";
import type { Arithmetic, Matrix } from "./arithmetic";
import { apart, type Enclosure, enclosureArithmetic } from "./enclosure";
import { evaluate, type Instance } from "./evaluate";
import { type Exact, exactArithmetic } from "./exact";
import { selfContained } from "./field-instance";
import { handSizes } from "./sizes";
import type { Term } from "./term";
import { children } from "./term";
import { nameAt } from "./time";
import { workOf } from "./work";

/** A point at which two formulas are proved different, and the first entry where they are (counted from 1). */
export interface Difference {
  readonly counterexample: Counterexample;
  readonly row: number;
  readonly column: number;
  readonly answer: string;
  readonly reference: string;
}

/** Ranges of the whole numbers that are tried, each on a few points: small first, wide at last. */
const ranges: readonly (readonly number[])[] = [
  [1, 2, 3],
  [0, 1, 2, -1],
  [-2, -1, 0, 1, 2, 3],
  [-5, -4, -3, -2, 2, 3, 4, 5, 7],
];

const rounds = 6;

/** Exact operations that the search may cost. */
const mostWork = 60_000;

/**
 * A point of small whole numbers at which the two, of the same shape or not, are certain to be different: by exact
 * fractions, or where functions have no exact value by intervals with outward rounding. null where none is found.
 */
export function difference(answer: Term, reference: Term, seed: string): Difference | null {
  const sizes = handSizes(answer, reference);
  let left = mostWork;
  for (const [stage, values] of ranges.entries()) {
    for (let round = 0; round < rounds; round += 1) {
      const choice = sizes[round % sizes.length];
      if (choice === undefined) continue;
      left -= workOf(answer, choice) + workOf(reference, choice);
      if (left < 0) return null;
      const draw = random(`${seed}/${stage}/${round}`);
      const entry = (): Rational => integer(values[draw.integer(0, values.length - 1)] ?? 1);
      const found = differenceAt(answer, reference, choice, entry);
      if (found !== null) return found;
    }
  }
  return wide(answer, reference, sizes[1] ?? new Map(), random(`${seed}/wide`));
}

function wide(answer: Term, reference: Term, sizes: ReadonlyMap<string, number>, draw: Random): Difference | null {
  for (const reach of [10, 100, 1000]) {
    const found = differenceAt(answer, reference, sizes, () => integer(draw.integer(-reach, reach)));
    if (found !== null) return found;
  }
  return null;
}

function differenceAt(
  answer: Term,
  reference: Term,
  sizes: ReadonlyMap<string, number>,
  entry: () => Rational,
): Difference | null {
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

  const exact = instanceOf<Exact>(exactArithmetic, sizes, value);
  const [left, right] = [evaluate(answer, exact), evaluate(reference, exact)];
  if (left.entries.every((x) => x !== null) && right.entries.every((x) => x !== null)) {
    const differs = (x: Exact, y: Exact): boolean => x !== null && y !== null && (x.n !== y.n || x.d !== y.d);
    return compared(left, right, differs, [(x) => (x === null ? "" : toText(x))], point);
  }
  const enclosing = instanceOf<Enclosure>(enclosureArithmetic, sizes, value);
  const [low, high] = [evaluate(answer, enclosing), evaluate(reference, enclosing)];
  return compared(low, high, apart, [approximate(6), approximate(15)], point);
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

/** So many digits; exact whole numbers as they are. */
const approximate =
  (digits: number) =>
  ({ low, high }: Enclosure): string => {
    if (low === high) return `${low}`;
    if (Number.isNaN(low)) return "?";
    return `≈ ${Number(((low + high) / 2).toPrecision(digits))}`;
  };

/** [1; 2] is a column, [1, 2] a row, [[1, 2], [3, 4]] a matrix, 5 a scalar. */
function printed<T>({ rows, columns, entries }: Matrix<T>, print: (x: T) => string): string {
  const texts = entries.map(print);
  if (rows === 1 && columns === 1) return texts[0] ?? "";
  if (columns === 1) return `[${texts.join("; ")}]`;
  if (rows === 1) return `[${texts.join(", ")}]`;
  const lines = Array.from({ length: rows }, (_, i) => `[${texts.slice(i * columns, (i + 1) * columns).join(", ")}]`);
  return `[${lines.join(", ")}]`;
}

/** The symbols that were drawn, by the names that stand in the formulas where these are free. */
function pointOf(
  terms: readonly Term[],
  sizes: ReadonlyMap<string, number>,
  drawn: ReadonlyMap<string, Matrix<Rational>>,
): Record<string, string> {
  const written = new Map<string, string>();
  let sums = false;
  const visit = (term: Term): void => {
    if (term.kind === "reduce" || term.kind === "size") sums = true;
    if (term.kind === "symbol" && term.time !== undefined) {
      const { variable, offset } = term.time;
      const step = (variable === null ? 0 : (sizes.get(variable) ?? 0)) + offset;
      written.set(`${term.name}@${step}`, nameAt(term.name, term.time));
    }
    children(term).forEach(visit);
  };
  terms.forEach(visit);
  const at: Record<string, string> = {};
  for (const [key, matrix] of drawn) {
    const [name = key, step] = key.split("@", 2);
    const numbered = step === undefined ? name : nameAt(name, { variable: null, offset: Number(step) });
    at[sums ? numbered : (written.get(key) ?? numbered)] = printed(matrix, toText);
  }
  if (sums) for (const [name, size] of sizes) if (name.length === 1) at[name] = `${size}`;
  return at;
}
