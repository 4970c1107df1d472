import "server-only";

/** What decides whether a person's word counts. */
interface Word {
  /** Null takes earlier words back. */
  readonly score: number | null;
  /** False for a second marker's word, which only measures agreement. */
  readonly counts: boolean;
}

/** The word that counts in place of the machine's verdict: the latest that is to count, unless it takes the others back. */
export function countingDecision<Decision extends Word>(
  latestFirst: readonly Decision[],
): (Decision & { readonly score: number }) | null {
  const latest = latestFirst.find(({ counts }) => counts);
  return latest !== undefined && hasScore(latest) ? latest : null;
}

function hasScore<Decision extends Word>(decision: Decision): decision is Decision & { readonly score: number } {
  return decision.score !== null;
}
