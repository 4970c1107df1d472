import "server-only";
import { random } from "@/grading/random";
import { mean } from "./item-statistics";

/** One student's share of a part's points beside what their other answers let one expect, and the variant they had. */
export interface VariantScore {
  /** Students with the same text here had the same numbers. */
  readonly variant: string;
  /** How large its numbers are, on a scale of logarithms; null where it has none. */
  readonly size: number | null;
  /** Share earned, 0 to 1. */
  readonly share: number;
  /** Share of everything else, 0 to 1: whoever is good elsewhere is expected to be good here. */
  readonly rest: number;
}

export interface Fairness {
  /** By variants that several students had, by the size of the numbers where each had their own, or not at all. */
  readonly by: "variants" | "size" | "nothing";
  readonly students: number;
  readonly variants: number;
  /** The chance that seeds dealt at random would differ at least as much; null where nothing can be tested. */
  readonly p: number | null;
}

const shuffles = 1999;

/**
 * Whether some variant is harder than others. Variants are dealt at random, so if none is harder, any dealing of the same
 * residuals was as likely as this one: the p-value counts dealings, is exact whatever the distribution and however few the
 * students are, and never falls below 1/2000. With few students it is simply large.
 */
export function fairness(scores: readonly VariantScore[]): Fairness {
  const students = scores.length;
  const groups = new Map<string, number>();
  for (const { variant } of scores) groups.set(variant, (groups.get(variant) ?? 0) + 1);
  const variants = groups.size;
  const residuals = residualsOf(scores);
  const varies = residuals.some((value) => Math.abs(value - (residuals[0] ?? 0)) > 1e-9);
  const shared = scores.flatMap(({ variant }, index) => ((groups.get(variant) ?? 0) > 1 ? [index] : []));
  const sharedVariants = new Set(shared.map((index) => scores[index]?.variant)).size;
  if (varies && sharedVariants > 1) {
    const labels = shared.map((index) => scores[index]?.variant ?? "");
    const values = shared.map((index) => residuals[index] ?? 0);
    return { by: "variants", students, variants, p: chance(values, (dealt) => betweenGroups(labels, dealt)) };
  }
  const sized = scores.flatMap(({ size }, index) => (size === null ? [] : [{ size, residual: residuals[index] ?? 0 }]));
  const sizes = sized.map(({ size }) => size);
  if (varies && sized.length > 3 && new Set(sizes).size > 1) {
    const values = sized.map(({ residual }) => residual);
    return { by: "size", students, variants, p: chance(values, (dealt) => Math.abs(covariance(sizes, dealt))) };
  }
  return { by: "nothing", students, variants, p: null };
}

export interface SizeGroup {
  readonly students: number;
  /** Mean share earned. */
  readonly mean: number;
}

/**
 * The scores by the size of their numbers, smallest first, in up to three groups as equal as ties allow: whoever had numbers of one size is in
 * one group. Fewer than two where all have one size.
 */
export function bySize(scores: readonly VariantScore[]): readonly SizeGroup[] {
  const sized = scores.flatMap(({ size, share }) => (size === null ? [] : [{ size, share }]));
  const sorted = [...sized].sort((a, b) => a.size - b.size);
  // Each size goes where the middle of those who had it falls.
  const places = new Map<number, number>();
  for (const { size } of sorted) {
    if (places.has(size)) continue;
    const [first, last] = [
      sorted.findIndex((each) => each.size === size),
      sorted.findLastIndex((each) => each.size === size),
    ];
    places.set(size, Math.floor((3 * (first + last + 1)) / 2 / sorted.length));
  }
  return [0, 1, 2].flatMap((place) => {
    const shares = sorted.filter(({ size }) => places.get(size) === place).map(({ share }) => share);
    return shares.length === 0 ? [] : [{ students: shares.length, mean: mean(shares) ?? 0 }];
  });
}

/** What is left of the shares once a straight line through the rest's is taken away. */
function residualsOf(scores: readonly VariantScore[]): readonly number[] {
  const rests = scores.map(({ rest }) => rest);
  const shares = scores.map(({ share }) => share);
  const spread = covariance(rests, rests);
  const slope = spread <= 1e-12 ? 0 : covariance(rests, shares) / spread;
  const [x, y] = [mean(rests) ?? 0, mean(shares) ?? 0];
  return scores.map(({ share, rest }) => share - y - slope * (rest - x));
}

/** The sum of squares between groups. */
function betweenGroups(labels: readonly string[], values: readonly number[]): number {
  const sums = new Map<string, { sum: number; count: number }>();
  labels.forEach((label, index) => {
    const group = sums.get(label) ?? { sum: 0, count: 0 };
    group.sum += values[index] ?? 0;
    group.count += 1;
    sums.set(label, group);
  });
  const centre = mean(values) ?? 0;
  return [...sums.values()].reduce((total, { sum, count }) => total + count * (sum / count - centre) ** 2, 0);
}

function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [x, y] = [mean(xs) ?? 0, mean(ys) ?? 0];
  return xs.reduce((sum, each, index) => sum + (each - x) * ((ys[index] ?? 0) - y), 0);
}

/** The share of dealings, this one included, that are at least as far apart. The same data give the same figure. */
function chance(values: readonly number[], apart: (values: readonly number[]) => number): number {
  const seen = apart(values);
  const luck = random(`fairness/${values.length}`);
  let asFar = 1;
  for (let shuffle = 0; shuffle < shuffles; shuffle += 1) {
    if (apart(luck.shuffle(values)) >= seen - 1e-12) asFar += 1;
  }
  return asFar / (shuffles + 1);
}

/**
 * Holm's correction: with twenty parts tested, one in twenty falls below 0.05 by luck. In the order given; what was not
 * tested stays null.
 */
export function corrected(ps: readonly (number | null)[]): readonly (number | null)[] {
  const tested = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p);
  const result = ps.map((p): number | null => p);
  let largest = 0;
  tested.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (tested.length - rank)));
    result[index] = largest;
  });
  return result;
}
