import { setTimeout as wait } from "node:timers/promises";

/** Something that is to be done at a moment, counted in milliseconds from the start, whether or not earlier things are done. */
export interface Planned {
  readonly at: number;
  readonly lane: string;
  /** Whether it came out well. */
  readonly act: () => Promise<"ok" | "refused" | "failed" | "skipped">;
}

/** Milliseconds, from the planned moment to the complete answer. */
export interface Timings {
  readonly lanes: ReadonlyMap<string, LaneTimings>;
  /** How late the generator itself was, at the 99th percentile; past 20 ms its figures are worth nothing. */
  readonly lag: number;
}

export interface LaneTimings {
  readonly sorted: readonly number[];
  readonly refused: number;
  readonly failed: number;
}

/** Does everything at its moment, and waits for all of it. */
export async function openLoop(plan: readonly Planned[]): Promise<Timings> {
  const ordered = [...plan].sort((a, b) => a.at - b.at);
  const lags: number[] = [];
  const lanes = new Map<string, { all: number[]; refused: number; failed: number }>();
  const since = performance.now();
  const under = ordered.map(async ({ at, lane, act }) => {
    const pause = since + at - performance.now();
    if (pause > 0) await wait(pause);
    lags.push(performance.now() - since - at);
    const outcome = await act();
    if (outcome === "skipped") return;
    const lanes_ = lanes.get(lane) ?? { all: [], refused: 0, failed: 0 };
    lanes.set(lane, lanes_);
    if (outcome === "ok") lanes_.all.push(performance.now() - since - at);
    else lanes_[outcome] += 1;
  });
  await Promise.all(under);
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  return {
    lanes: new Map(
      [...lanes].map(([lane, { all, refused, failed }]) => [lane, { sorted: sorted(all), refused, failed }]),
    ),
    lag: percentile(sorted(lags), 0.99),
  };
}

/** Of values in rising order; 0 where there is none. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Moments of something that comes `every` so many milliseconds, from a first moment drawn at random, until `end`. */
export function moments(every: number, end: number): readonly number[] {
  const first = Math.random() * every;
  return Array.from({ length: Math.max(0, Math.ceil((end - first) / every)) }, (_, index) => first + index * every);
}
