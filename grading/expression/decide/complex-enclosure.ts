import type { Point } from "./enclosure";
import type { Lowered } from "./lower";
import { addOutward, divideOutward, functionOutward, largestProduct, outward, smallestProduct } from "./rounding";
import { bound, type Term } from "./term";

/** A range of real numbers, rounded outward. */
type Range = readonly [low: number, high: number];

/** Real and imaginary part. */
interface Box {
  readonly real: Range;
  readonly imaginary: Range;
}

const zero: Range = [0, 0];

/** Whether two complex values at a point of real coordinates are proved different: in no box do they meet. */
export function complexApart(a: Lowered, b: Lowered, point: Point): boolean {
  const [x, y] = [boxOf(a, point), boxOf(b, point)];
  return x !== null && y !== null && (disjoint(x.real, y.real) || disjoint(x.imaginary, y.imaginary));
}

/** "≈ 0.5403 + 0.8415i"; null where nothing is known. */
export function complexText(lowered: Lowered, point: Point): string | null {
  const box = boxOf(lowered, point);
  if (box === null) return null;
  const [a, b] = [box.real, box.imaginary].map(([low, high]) => Number(((low + high) / 2).toPrecision(4)));
  if (a === undefined || b === undefined) return null;
  const size = `${Math.abs(b) === 1 ? "" : Math.abs(b)}i`;
  if (b === 0) return `≈ ${a}`;
  if (a === 0) return `≈ ${b < 0 ? "-" : ""}${size}`;
  return `≈ ${a} ${b < 0 ? "-" : "+"} ${size}`;
}

const disjoint = (a: Range, b: Range): boolean => a[1] < b[0] || b[1] < a[0];

/** A box around the value; null where nothing is known, or there may be none. */
function boxOf({ terms, root }: Lowered, point: Point): Box | null {
  const boxes: (Box | null)[] = [];
  for (const term of terms.list) {
    if (term.id > root.id) break;
    const args = term.args.map(({ id }) => boxes[id] ?? null);
    const known = args.filter((each) => each !== null);
    const made = known.length === args.length ? apply(term, known, point) : null;
    boxes.push(made !== null && isBounded(made.real) && isBounded(made.imaginary) ? made : null);
  }
  return boxes[root.id] ?? null;
}

const isBounded = ([low, high]: Range): boolean => low > -1e300 && high < 1e300;

function apply(term: Term, args: readonly Box[], point: Point): Box | null {
  const [u] = args;
  switch (term.kind) {
    case "rational":
      return real([bound(term.value, -1), bound(term.value, 1)]);
    case "variable": {
      const value = point.get(term.name);
      return value === undefined ? null : real([bound(value, -1), bound(value, 1)]);
    }
    case "pi":
      return real([Math.PI, outward(Math.PI, 1)]);
    case "imaginary":
      return { real: zero, imaginary: [1, 1] };
    case "sum":
      return args.reduce(plus, real(zero));
    case "product":
      return args.reduce(times, real([1, 1]));
    case "power":
      return u === undefined ? null : power(u, term.n);
    case "exp":
      return u === undefined ? null : exponential(u);
    case "sin":
    case "cos":
      return u === undefined ? null : wave(term.kind, u);
    case "opaque":
      return u === undefined || term.args.length !== 1 ? null : named(term.name, u);
    default:
      return null;
  }
}

const real = (range: Range): Box => ({ real: range, imaginary: zero });
const negated = ([low, high]: Range): Range => [-high, -low];
const added = (a: Range, b: Range): Range => [addOutward(a[0], b[0], -1), addOutward(a[1], b[1], 1)];
const multiplied = (a: Range, b: Range): Range => [
  smallestProduct(a[0], a[1], b[0], b[1]),
  largestProduct(a[0], a[1], b[0], b[1]),
];

const plus = (a: Box, b: Box): Box => ({
  real: added(a.real, b.real),
  imaginary: added(a.imaginary, b.imaginary),
});

/** (a + bi)(c + di) = ac - bd + (ad + bc)i. */
const times = (a: Box, b: Box): Box => ({
  real: added(multiplied(a.real, b.real), negated(multiplied(a.imaginary, b.imaginary))),
  imaginary: added(multiplied(a.real, b.imaginary), multiplied(a.imaginary, b.real)),
});

/** Most factors of a power. */
const mostFactors = 64;

function power(u: Box, n: number): Box | null {
  if (Math.abs(n) > mostFactors) return null;
  let made = real([1, 1]);
  for (let i = 0; i < Math.abs(n); i += 1) made = times(made, u);
  return n > 0 ? made : inverse(made);
}

/** 1/(a + bi) = (a - bi)/(a² + b²). */
function inverse({ real: a, imaginary: b }: Box): Box | null {
  const size = added(multiplied(a, a), multiplied(b, b));
  if (size[0] <= 0) return null;
  const scale: Range = [divideOutward(1, size[1], -1), divideOutward(1, size[0], 1)];
  return { real: multiplied(a, scale), imaginary: multiplied(negated(b), scale) };
}

/** e^(a + bi) = e^a(cos b + i sin b). */
function exponential({ real: a, imaginary: b }: Box): Box {
  const size = grown(a);
  return { real: multiplied(size, realWave("cos", b)), imaginary: multiplied(size, realWave("sin", b)) };
}

const grown = ([low, high]: Range): Range =>
  low === 0 && high === 0
    ? [1, 1]
    : [Math.max(0, functionOutward(Math.exp(low), -1)), functionOutward(Math.exp(high), 1)];

/** Neither function moves by more than the width of its argument. */
function realWave(kind: "sin" | "cos", [low, high]: Range): Range {
  const width = high - low;
  if (!(width < 0.5) || Math.abs(low) > 1e6) return [-1, 1];
  const middle = kind === "sin" ? Math.sin(low) : Math.cos(low);
  if (width === 0 && low === 0) return [middle, middle];
  return [functionOutward(middle - width, -1), functionOutward(middle + width, 1)];
}

/** sin(a + bi) = sin a cosh b + i cos a sinh b; cos(a + bi) = cos a cosh b - i sin a sinh b. */
function wave(kind: "sin" | "cos", { real: a, imaginary: b }: Box): Box {
  const [up, down] = [grown(b), grown(negated(b))];
  const half: Range = [0.5, 0.5];
  const [even, odd] = [multiplied(half, added(up, down)), multiplied(half, added(up, negated(down)))];
  const other = realWave(kind === "sin" ? "cos" : "sin", a);
  return {
    real: multiplied(realWave(kind, a), even),
    imaginary: multiplied(kind === "sin" ? other : negated(other), odd),
  };
}

/** |u| everywhere; principal logarithms and roots on the real axis, where every book agrees on them. */
function named(name: string, { real: a, imaginary: b }: Box): Box | null {
  if (name === "abs") {
    const size = added(multiplied(a, a), multiplied(b, b));
    return real([Math.max(0, outward(Math.sqrt(Math.max(0, size[0])), -1)), outward(Math.sqrt(size[1]), 1)]);
  }
  if (b[0] !== 0 || b[1] !== 0 || (a[0] <= 0 && a[1] >= 0)) return null;
  const [low, high] = a[0] > 0 ? a : negated(a);
  if (name === "ln") {
    const size: Range = [functionOutward(Math.log(low), -1), functionOutward(Math.log(high), 1)];
    return { real: size, imaginary: a[0] > 0 ? zero : [Math.PI, outward(Math.PI, 1)] };
  }
  if (name !== "root 2") return null;
  const size: Range = [outward(Math.sqrt(low), -1), outward(Math.sqrt(high), 1)];
  return a[0] > 0 ? real(size) : { real: zero, imaginary: size };
}
