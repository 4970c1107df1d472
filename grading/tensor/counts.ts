import type { Dimension } from "./shape";

/** How often something occurs along each axis. */
export type Counts = ReadonlyMap<Dimension, number>;

export const noCounts: Counts = new Map();

/** One along each of these axes; the axis of length 1 counts for nothing. */
export function onceAlong(...axes: readonly Dimension[]): Counts {
  return axes.filter((axis) => axis !== "1").reduce((counts, axis) => plus(counts, new Map([[axis, 1]])), noCounts);
}

export const plus = (a: Counts, b: Counts): Counts => merged(a, b, (x, y) => x + y);

export const larger = (a: Counts, b: Counts): Counts => merged(a, b, Math.max);

export const timesOver = (a: Counts, by: number): Counts =>
  by === 0 ? noCounts : new Map([...a].map(([axis, count]) => [axis, count * by]));

export const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

function merged(a: Counts, b: Counts, of: (x: number, y: number) => number): Counts {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const result = new Map(a);
  for (const [axis, count] of b) result.set(axis, of(a.get(axis) ?? 0, count));
  return result;
}
