import "server-only";

/** How far two graders agree beyond chance. */
export interface Agreement {
  /** Answers that both graded. */
  readonly n: number;
  /** Share on which they said the same; null where n is 0. */
  readonly observed: number | null;
  /** Cohen's κ; null where n is 0, or where both said one and the same throughout, so that chance alone explains all. */
  readonly kappa: number | null;
}

/**
 * Cohen's κ = (p_o − p_e) / (1 − p_e), with p_o the share of equal judgements and p_e = Σ_k p_k q_k the share to be expected
 * of two who judge independently with the same frequencies. J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 */
export function cohensKappa(pairs: readonly (readonly [first: string, second: string])[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { n, observed: null, kappa: null };
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of pairs) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) same += 1;
  }
  // In whole numbers until the last division: (n·same − Σ) / (n² − Σ).
  let chance = 0;
  for (const [category, count] of first) chance += count * (second.get(category) ?? 0);
  const room = n * n - chance;
  return { n, observed: same / n, kappa: room === 0 ? null : (n * same - chance) / room };
}

/** The mean of the absolute differences; null where there are none. */
export function meanDifference(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0) / pairs.length;
}
