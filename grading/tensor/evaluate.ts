import { spend } from "../expression/decide/effort";
import type { Arithmetic, Matrix } from "./arithmetic";
import { at, combine, entry, identityMatrix, inverted, matrix, multiply, raise, transposed } from "./matrix";
import { extentOf } from "./shape";
import type { Moment, Term } from "./term";

/** One choice of all sizes, steps of time and symbols: what a formula needs in order to have a value. */
export interface Instance<T> {
  readonly arithmetic: Arithmetic<T>;
  /** The length of each axis, and of each variable of time. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The value of a symbol; `step` is set for symbols that run over time. The same at each call. */
  readonly symbol: (name: string, step: number | null, rows: number, columns: number) => Matrix<T>;
  /** The instance in which the arguments of functions are evaluated (another modulus; else itself). */
  readonly inner: Instance<T>;
  /** Where many terms that share parts are evaluated: the values of the parts so far. */
  readonly known?: Map<Term, Matrix<T>>;
}

/** The value of a formula. Work is bounded by the term's nodes and the cube of the largest size. */
export function evaluate<T>(term: Term, instance: Instance<T>, steps: Steps = noSteps): Matrix<T> {
  const { known } = instance;
  // Under a sum the value depends on its index too.
  if (known === undefined || steps !== noSteps) return computed(term, instance, steps);
  const before = known.get(term);
  if (before !== undefined) return before;
  const value = computed(term, instance, steps);
  known.set(term, value);
  return value;
}

/** In units of work: what a part costs beside its products and sums, which are counted where they are planned. */
const perPart = 4;

function computed<T>(term: Term, instance: Instance<T>, steps: Steps): Matrix<T> {
  spend(perPart);
  const { arithmetic, sizes } = instance;
  const of = (part: Term): Matrix<T> => evaluate(part, instance, steps);
  const single = (value: T): Matrix<T> => ({ rows: 1, columns: 1, entries: [value] });
  const rows = (): number => extentOf(term.shape.rows, sizes);
  const columns = (): number => extentOf(term.shape.columns, sizes);
  switch (term.kind) {
    case "number":
      return single(arithmetic.constant(term.value));
    case "size":
      return single(arithmetic.constant({ n: BigInt(extentOf(term.dimension, sizes)), d: 1n }));
    case "symbol": {
      const step = term.time === undefined ? null : momentOf(term.time, sizes, steps);
      return instance.symbol(term.name, step, rows(), columns());
    }
    case "identity":
      return identityMatrix(arithmetic, rows());
    case "ones":
      return matrix(rows(), columns(), () => arithmetic.one);
    case "add":
      return fold(term.terms.map(of), arithmetic.add, arithmetic.zero);
    case "entrywise":
      return fold(term.terms.map(of), arithmetic.multiply, arithmetic.one);
    case "product":
      return multiply(arithmetic, of(term.left), of(term.right));
    case "quotient":
      return combine(of(term.numerator), of(term.denominator), arithmetic.divide);
    case "power": {
      const { one } = arithmetic;
      const raised = (value: T): T => powerOf(arithmetic, value, Math.abs(term.exponent));
      const base = of(term.base);
      const entries = base.entries.map((value) =>
        term.exponent < 0 ? arithmetic.divide(one, raised(value)) : raised(value),
      );
      return { ...base, entries };
    }
    case "matrix-power":
      return raise(arithmetic, of(term.base), term.exponent);
    case "transpose":
      return transposed(of(term.argument), arithmetic.nothing);
    case "diag": {
      const column = of(term.argument);
      return matrix(rows(), rows(), (i, j) => (i === j ? entry(column, i, 0, arithmetic.nothing) : arithmetic.zero));
    }
    case "diagonal": {
      const square = of(term.argument);
      return matrix(rows(), 1, (i) => entry(square, i, i, arithmetic.nothing));
    }
    case "total":
      return single(of(term.argument).entries.reduce(arithmetic.add, arithmetic.zero));
    case "inverse":
      return inverted(arithmetic, of(term.argument));
    case "largest": {
      // A function of all its entries, which looks at their values where functions look.
      const values = evaluate(term.argument, instance.inner, steps);
      if (term.along === "all") return single(arithmetic.apply("max", values.entries));
      const { columns: width, entries } = values;
      return matrix(rows(), 1, (i) => arithmetic.apply("max", entries.slice(i * width, (i + 1) * width)));
    }
    case "map":
      return applied(term, instance, steps);
    case "reduce": {
      const [from, to] = [momentOf(term.from, sizes, steps), momentOf(term.to, sizes, steps)];
      const parts: Matrix<T>[] = [];
      const [operation, unit] =
        term.operator === "sum" ? [arithmetic.add, arithmetic.zero] : [arithmetic.multiply, arithmetic.one];
      for (let step = from; step <= to; step += 1) {
        parts.push(evaluate(term.body, instance, new Map([...steps, [term.index, step]])));
      }
      return parts.length === 0 ? matrix(rows(), columns(), () => unit) : fold(parts, operation, unit);
    }
  }
}

/** The values of the dummy indices of the sums around a term. */
type Steps = ReadonlyMap<string, number>;

const noSteps: Steps = new Map();

function momentOf({ variable, offset }: Moment, sizes: ReadonlyMap<string, number>, steps: Steps): number {
  return variable === null ? offset : (steps.get(variable) ?? sizes.get(variable) ?? 0) + offset;
}

function fold<T>(parts: readonly Matrix<T>[], operation: (a: T, b: T) => T, unit: T): Matrix<T> {
  const [first, ...rest] = parts;
  if (first === undefined) return { rows: 1, columns: 1, entries: [unit] };
  return rest.reduce((a, b) => combine(a, b, operation), first);
}

function applied<T>(term: Term & { readonly kind: "map" }, instance: Instance<T>, steps: Steps): Matrix<T> {
  const { apply, nothing } = instance.arithmetic;
  const values = term.arguments.map((each) => evaluate(each, instance.inner, steps));
  const widest = values.find((each) => each.entries.length > 1) ?? values[0];
  if (widest === undefined) return { rows: 1, columns: 1, entries: [apply(term.name, [])] };
  const entries = widest.entries.map((_, i) =>
    apply(
      term.name,
      values.map((each) => at(each.entries, each.entries.length === 1 ? 0 : i, nothing)),
    ),
  );
  return { ...widest, entries };
}

export function powerOf<T>({ one, multiply: times }: Arithmetic<T>, base: T, exponent: number): T {
  let [result, square] = [one, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    if (left > 1) square = times(square, square);
  }
  return result;
}
