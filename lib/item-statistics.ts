import "server-only";

/** Figures of classical test theory. Scores are shares of points, 0 to 1; null where a figure does not exist. */

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The three values that part a sample into quarters, between neighbours by proportion; null for nobody. */
export function quartiles(values: readonly number[]): readonly [number, number, number] | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** Of a sample: the sum of squares over n − 1. */
export function variance(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

export function deviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}

/** Pearson's r; null where one of the two never varies. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [x, y] = [mean(xs), mean(ys)];
  if (x === null || y === null || xs.length < 3) return null;
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((each, index) => {
    const [dx, dy] = [each - x, (ys[index] ?? 0) - y];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xx <= tiny || yy <= tiny ? null : xy / Math.sqrt(xx * yy);
}

/** Below this, sums of squares of shares are rounding. */
const tiny = 1e-12;

/** Rows are students, columns items: how each item goes with the total of all the others. */
export function discriminations(matrix: readonly (readonly number[])[]): readonly (number | null)[] {
  const totals = matrix.map((row) => row.reduce((sum, value) => sum + value, 0));
  return (matrix[0] ?? []).map((_, item) =>
    correlation(
      matrix.map((row) => row[item] ?? 0),
      matrix.map((row, student) => (totals[student] ?? 0) - (row[item] ?? 0)),
    ),
  );
}

export interface Reliability {
  /** Cronbach's α = k/(k−1) · (1 − Σ var(item) / var(total)). */
  readonly alpha: number | null;
  /** Standard error of measurement, in the total's own unit: sd(total) · √(1−α). */
  readonly error: number | null;
}

export function reliability(matrix: readonly (readonly number[])[]): Reliability {
  const items = matrix[0]?.length ?? 0;
  const totals = matrix.map((row) => row.reduce((sum, value) => sum + value, 0));
  const whole = variance(totals);
  if (items < 2 || whole === null || whole <= tiny) return { alpha: null, error: null };
  const single = Array.from({ length: items }, (_, item) => variance(matrix.map((row) => row[item] ?? 0)) ?? 0);
  const alpha = (items / (items - 1)) * (1 - single.reduce((sum, each) => sum + each, 0) / whole);
  return { alpha, error: alpha > 1 ? null : Math.sqrt(whole * (1 - alpha)) };
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Ten classes of shares, each without its upper end but the last. */
export function histogram(shares: readonly number[]): readonly Bin[] {
  const bins = Array.from({ length: 10 }, () => 0);
  for (const share of shares) {
    // To the ten-thousandth, as points are: 0.3 must not fall below 3/10.
    const bin = Math.min(9, Math.floor(Math.round(share * 10_000) / 1000));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins.map((count, index) => ({ from: index / 10, to: (index + 1) / 10, count }));
}
