import { genericityOf } from "./genericity";
import { stepsOfTime } from "./height";
import { isFixed } from "./shape";
import { children, type Moment, type Term } from "./term";

/** The sizes at which two formulas have to agree in order to agree at every size. */
export interface SizeChoice {
  /** One map of all axes and variables of time for each trial. */
  readonly trials: readonly ReadonlyMap<string, number>[];
  /** Whether agreement at all of them is a proof for every size. */
  readonly complete: boolean;
}

/** Axes longer than this are never tried: cost grows with the cube. */
const longest = 12;
/** More combinations of sizes than this are not tried. */
const mostTrials = 12;

/** `descending` gives the axes that come first in the alphabet the larger sizes. */
export function chooseSizes(a: Term, b: Term, descending = false): SizeChoice {
  const [first, second] = [genericityOf(a), genericityOf(b)];
  // The difference of two polynomials has the larger degree; over a common denominator the degrees add.
  const enclosed = first.enclosed || second.enclosed;
  const leaks = enclosed ? first.leaks + second.leaks : Math.max(first.leaks, second.leaks);
  const names = namesIn([a, b]);
  const axes = [...names.axes].sort();
  if (descending) axes.reverse();
  // Two free axes and the summation indices of the longer formula are the vertices of its graphs.
  const indices = enclosed ? first.indices + second.indices : Math.max(first.indices, second.indices);
  const vertices = indices + 2;
  const start = Math.min(Math.max(3, vertices), longest - 2);
  const directions = axes.length + names.times.size;
  const steps = simplex(directions, leaks);
  const trials = steps.slice(0, mostTrials).map((extra) => {
    const sizes = new Map<string, number>();
    axes.forEach((axis, i) => {
      if (!isFixed(axis) || Number(axis) > longest) sizes.set(axis, start + i * (leaks + 1) + (extra[i] ?? 0));
    });
    addTimes(sizes, names, start, extra.slice(axes.length), leaks);
    return sizes;
  });
  return { trials, complete: vertices <= start && steps.length <= mostTrials };
}

/** Small sizes that a person can check by hand, smallest first: n = 2, m = 1; n = 2, m = 3; … */
export function handSizes(a: Term, b: Term): readonly ReadonlyMap<string, number>[] {
  const names = namesIn([a, b]);
  const axes = [...names.axes].sort().reverse();
  return [
    [2, 1, 3],
    [2, 3, 1],
    [1, 2, 3],
    [3, 2, 4],
  ].map((lengths) => {
    const sizes = new Map<string, number>();
    axes.forEach((axis, i) => {
      if (!isFixed(axis) || Number(axis) > longest) sizes.set(axis, lengths[i] ?? i + 1);
    });
    addTimes(sizes, names, 2, [], 0);
    return sizes;
  });
}

/** Variables of time: the free ones small, the last steps of sums and capitals beyond every offset that is written. */
function addTimes(
  sizes: Map<string, number>,
  names: Names,
  start: number,
  extra: readonly number[],
  leaks: number,
): void {
  const early = names.reach + 1;
  [...names.times].sort().forEach((variable, i) => {
    const late = variable === variable.toUpperCase();
    const base = late ? early + leaks + names.reach + start + 1 : early;
    sizes.set(variable, Math.max(sizes.get(variable) ?? 0, base + (extra[i] ?? 0)));
  });
  const latest = Math.max(1, ...[...names.times].map((variable) => sizes.get(variable) ?? 1));
  sizes.set(stepsOfTime, latest + names.reach);
}

interface Names {
  readonly axes: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  /** The largest whole number in a moment. */
  readonly reach: number;
}

function namesIn(terms: readonly Term[]): Names {
  const axes = new Set<string>();
  const times = new Set<string>();
  let reach = 1;
  const note = ({ variable, offset }: Moment, bound: readonly string[]): void => {
    reach = Math.max(reach, Math.abs(offset));
    if (variable !== null && !bound.includes(variable)) times.add(variable);
  };
  const visit = (term: Term, bound: readonly string[]): void => {
    for (const axis of [term.shape.rows, term.shape.columns]) if (axis !== "1") axes.add(axis);
    if (term.kind === "size") axes.add(term.dimension);
    if (term.kind === "symbol" && term.time !== undefined) note(term.time, bound);
    if (term.kind === "reduce") {
      note(term.from, bound);
      note(term.to, bound);
    }
    const inside = term.kind === "reduce" ? [...bound, term.index] : bound;
    for (const child of children(term)) visit(child, inside);
  };
  for (const term of terms) visit(term, []);
  return { axes, times, reach };
}

/** All ways to spread at most `total` over the directions: a polynomial of that total degree is 0 if it is 0 there. */
function simplex(directions: number, total: number): readonly (readonly number[])[] {
  if (directions === 0) return [[]];
  const points: number[][] = [];
  const extend = (point: readonly number[], left: number): void => {
    if (points.length > mostTrials) return;
    if (point.length === directions) {
      points.push([...point]);
      return;
    }
    for (let step = 0; step <= left; step += 1) extend([...point, step], left - step);
  };
  extend([], total);
  return points;
}
