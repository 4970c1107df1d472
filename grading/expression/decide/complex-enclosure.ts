import {
  added,
  type Box,
  boxesApart,
  boxText,
  exponential,
  isBounded,
  multiplied,
  negated,
  plus,
  power,
  type Range,
  real,
  times,
  wave,
  zero,
} from "./complex-box";
import type { Point } from "./enclosure";
import type { Lowered } from "./lower";
import { functionOutward, outward } from "./rounding";
import { bound, type Term } from "./term";

/** Whether two complex values at a point of real coordinates are proved different: in no box do they meet. */
export function complexApart(a: Lowered, b: Lowered, point: Point): boolean {
  const [x, y] = [boxOf(a, point), boxOf(b, point)];
  return x !== null && y !== null && boxesApart(x, y);
}

/** "≈ 0.5403 + 0.8415i"; null where nothing is known. */
export function complexText(lowered: Lowered, point: Point): string | null {
  const box = boxOf(lowered, point);
  return box === null ? null : boxText(box);
}

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
