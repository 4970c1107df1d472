import type { Expression } from "../expression/expression";
import type { Counterexample } from "../verdict";
import { readTensorFormula } from "./read";
import type { TensorSymbol } from "./symbols";

/*
 * The oracle: an evaluator of syntax trees in plain doubles, written for tests alone. It knows nothing of terms, fields
 * or shapes; a value is an array of rows.
 */
export type Value = readonly (readonly number[])[];
export type Point = (name: string) => Value;

export function value(e: Expression, at: Point): Value {
  switch (e.kind) {
    case "number":
      return [[Number(e.value.n) / Number(e.value.d)]];
    case "symbol":
      return at(e.name);
    case "add":
      return e.terms.map((term) => value(term, at)).reduce((a, b) => zip(a, b, (x, y) => x + y));
    case "negate":
      return value(e.argument, at).map((row) => row.map((x) => -x));
    case "hadamard":
      return e.factors.map((factor) => value(factor, at)).reduce((a, b) => zip(a, b, (x, y) => x * y));
    case "multiply":
      return e.factors.map((factor) => value(factor, at)).reduce(times);
    case "divide":
      return zip(value(e.numerator, at), value(e.denominator, at), (x, y) => x / y);
    case "transpose":
      return turned(value(e.argument, at));
    case "power":
      return powered(e, at);
    case "call":
      return call(
        e.name,
        e.arguments.map((argument) => value(argument, at)),
      );
    default:
      throw new Error(`no value for ${e.kind}`);
  }
}

function powered(e: Expression & { readonly kind: "power" }, at: Point): Value {
  const base = value(e.base, at);
  const exponent = value(e.exponent, at)[0]?.[0] ?? Number.NaN;
  if (e.elementwise === true || base[0]?.length === 1) return base.map((row) => row.map((x) => x ** exponent));
  const once = exponent < 0 ? inverted(base) : base;
  return Array.from({ length: Math.abs(exponent) }, () => once).reduce(times);
}

function call(name: string, [u = [], v = []]: readonly Value[]): Value {
  const each = (f: (x: number) => number): Value => u.map((row) => row.map(f));
  const sum = (m: Value): number => m.flat().reduce((a, b) => a + b, 0);
  switch (name) {
    case "tanh":
      return each((x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)));
    case "sigmoid":
      return each((x) => 1 / (1 + Math.exp(-x)));
    case "exp":
      return each(Math.exp);
    case "ln":
    case "log":
      return each(Math.log);
    case "sqrt":
      return each(Math.sqrt);
    case "artanh":
      return each((x) => Math.log((1 + x) / (1 - x)) / 2);
    case "abs":
      return each(Math.abs);
    case "sign":
      return each(Math.sign);
    case "relu":
      return each((x) => Math.max(x, 0));
    case "max":
      return zip(u, v, Math.max);
    case "min":
      return zip(u, v, Math.min);
    case "softplus":
      return each((x) => Math.log(1 + Math.exp(x)));
    case "softmax": {
      const below = sum(each(Math.exp));
      return each((x) => Math.exp(x) / below);
    }
    case "logsumexp":
      return [[Math.log(sum(each(Math.exp)))]];
    case "norm":
      return [[Math.sqrt(sum(each((x) => x * x)))]];
    case "sum":
      return [[sum(u)]];
    case "trace":
      return [[u.reduce((total, row, i) => total + (row[i] ?? 0), 0)]];
    case "diag":
      return u.map((row, i) => u.map((_, j) => (i === j ? (row[0] ?? 0) : 0)));
    case "outer":
      return times(u, turned(v));
    case "inverse":
      return inverted(u);
    default:
      throw new Error(`no function ${name}`);
  }
}

const turned = (a: Value): Value => (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));

const isSingle = (m: Value): boolean => m.length === 1 && m[0]?.length === 1;

function zip(a: Value, b: Value, f: (x: number, y: number) => number): Value {
  const shape = isSingle(a) ? b : a;
  const pick = (m: Value, i: number, j: number): number => (isSingle(m) ? m[0]?.[0] : m[i]?.[j]) ?? Number.NaN;
  return shape.map((row, i) => row.map((_, j) => f(pick(a, i, j), pick(b, i, j))));
}

function times(a: Value, b: Value): Value {
  if (isSingle(a) || isSingle(b)) return zip(a, b, (x, y) => x * y);
  return a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? Number.NaN), 0)));
}

/** By cofactors, for the small sizes of counterexamples. */
function inverted(a: Value): Value {
  const below = determinant(a);
  return a.map((_, i) => a.map((__, j) => ((-1) ** (i + j) * determinant(without(a, j, i))) / below));
}

const without = (a: Value, row: number, column: number): Value =>
  a.filter((_, i) => i !== row).map((each) => each.filter((_, j) => j !== column));

function determinant(a: Value): number {
  const [first] = a;
  return first === undefined
    ? 1
    : first.reduce((sum, x, j) => sum + (j % 2 === 0 ? x : -x) * determinant(without(a, 0, j)), 0);
}

/** "[[1, 2], [3, 4]]", "[1; 2]" (a column), "[1, 2]" (a row), "5", with fractions such as 1/2. */
function parsed(text: string): Value {
  const number = (each: string): number => {
    const [n = "", d = "1"] = each.replace("≈", "").trim().split("/");
    return Number(n) / Number(d);
  };
  const inside = text.startsWith("[") ? text.slice(1, -1) : text;
  if (inside.startsWith("["))
    return inside.split("], [").map((row) => row.replace(/[[\]]/g, "").split(",").map(number));
  return inside.includes(";") ? inside.split(";").map((each) => [number(each)]) : [inside.split(",").map(number)];
}

export type Symbols = Readonly<Record<string, TensorSymbol>>;

/** Whether the two, worked out in doubles at the point of a counterexample, have the values that it claims, and these differ. */
export function isShownBy(
  { at, answer: yours, reference: right }: Counterexample,
  answer: string,
  reference: string,
  symbols: Symbols,
): boolean {
  const sizes = new Map<string, number>();
  for (const [name, { shape }] of Object.entries(symbols)) {
    const rows = parsed(at[name] ?? "?");
    if (at[name] === undefined) continue;
    for (const [i, axis] of shape.entries()) sizes.set(axis, i === 0 ? rows.length : (rows[0]?.length ?? 0));
  }
  const point: Point = (name) => {
    const [, kind, axis = ""] = /^(I|ones)_\{?([^}]*)\}?$/.exec(name) ?? [];
    const length = sizes.get(axis) ?? 0;
    if (kind === undefined) return parsed(at[name] ?? "?");
    const index = Array.from({ length }, (_, i) => i);
    return index.map((i) => (kind === "ones" ? [1] : index.map((j) => Number(i === j))));
  };
  const values = [answer, reference].map((text) => {
    const reading = readTensorFormula(text, { symbols });
    if (!reading.ok) throw new Error(reading.feedback[0].message.en);
    return value(reading.value.expression, point).flat();
  });
  const [p = [], q = []] = values;
  const near = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-4 * (1 + Math.abs(y));
  const claimed = [yours, right].map((text) => parsed(text).flat());
  const agrees = values.every((given, side) => given.every((x, i) => near(claimed[side]?.[i] ?? Number.NaN, x)));
  return agrees && p.some((x, i) => !near(x, q[i] ?? Number.NaN));
}
