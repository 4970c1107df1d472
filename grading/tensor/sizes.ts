import { charactersOf } from "./characters";
import { larger, onceAlong, plus, totalOf } from "./counts";
import { allAxes, anyAxis, genericityOf, overTime } from "./genericity";
import { stepsOfTime } from "./height";
import { type Dimension, isFixed } from "./shape";
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
  const joined = first.enclosed || second.enclosed ? plus : larger;
  const leaks = joined(first.leaks, second.leaks);
  const characters = new Set([...charactersOf(a), ...charactersOf(b)]).size;
  const lengths = (degree: number): number => (degree + 1) * characters - 1;
  // The free axes and the summation indices of the longer formula are the vertices of its graphs.
  const indices = plus(joined(first.indices, second.indices), onceAlong(a.shape.rows, a.shape.columns));
  const least = (axis: Dimension): number => Math.max(3, (indices.get(axis) ?? 0) + (indices.get(anyAxis) ?? 0));
  const names = namesIn([a, b]);
  const axes = [...names.axes].filter((axis) => !isFixed(axis) || Number(axis) > longest).sort();
  if (descending) axes.reverse();
  const untimed = axes.filter((axis) => !names.times.has(axis));
  const start = Math.min(Math.max(3, totalOf(indices) + 2), longest - 2);
  const [timed, most] = [[...names.times].sort(), lengths(leaks.get(allAxes) ?? 0)];
  const sides = [
    ...untimed.map((axis) => leaks.get(axis) ?? 0),
    ...timed.map((variable) => lengths((leaks.get(variable) ?? 0) + (leaks.get(overTime) ?? 0))),
  ];
  const steps = points(sides, most);
  const trials = steps.slice(0, mostTrials).map((extra) => {
    const sizes = new Map<string, number>();
    let free = 0;
    for (const axis of axes) {
      const base = Math.max(free, Math.min(least(axis), longest - 2));
      sizes.set(axis, base + (extra[untimed.indexOf(axis)] ?? 0));
      // No two axes are ever of one length, and later ones are longer.
      free = base + (leaks.get(axis) ?? 0) + 1;
    }
    addTimes(sizes, names, start, extra.slice(untimed.length), most);
    return sizes;
  });
  const isLateEnough = names.times.size === 0 || totalOf(indices) + 2 <= start;
  const isLargeEnough = isLateEnough && axes.every((axis) => least(axis) <= longest - 2);
  return { trials, complete: isLargeEnough && steps.length <= mostTrials };
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
  ].map((lengths, round) => {
    const sizes = new Map<string, number>();
    axes.forEach((axis, i) => {
      if (!isFixed(axis) || Number(axis) > longest) sizes.set(axis, lengths[i] ?? i + 1);
    });
    // An even number of steps and an odd one.
    const late = [...names.times].sort().map((variable) => (isLate(variable) ? round % 2 : 0));
    addTimes(sizes, names, 2, late, 0);
    return sizes;
  });
}

/** The last step of sums is a capital. */
const isLate = (variable: string): boolean => variable === variable.toUpperCase();

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
    const base = isLate(variable) ? early + leaks + names.reach + start + 1 : early;
    sizes.set(variable, Math.max(sizes.get(variable) ?? 0, base) + (extra[i] ?? 0));
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

/** All whole points of a box with these sides, and of at most this total: a polynomial of no higher degree in any direction, and in all, is 0 if it is 0 there. */
function points(sides: readonly number[], total: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const extend = (point: readonly number[], left: number): void => {
    if (found.length > mostTrials) return;
    const side = sides[point.length];
    if (side === undefined) found.push([...point]);
    else for (let step = 0; step <= Math.min(side, left); step += 1) extend([...point, step], left - step);
  };
  extend([], total);
  return found;
}
