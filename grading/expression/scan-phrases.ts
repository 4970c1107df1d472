/** English phrases for "there is no value", in small letters, longest first. */
const phrases: readonly string[] = [
  "is not differentiable",
  "not differentiable",
  "non-differentiable",
  "nondifferentiable",
  "does not exist",
  "doesn't exist",
  "do not exist",
  "not defined",
  "no gradient",
  "no derivative",
  "undefined",
];

/** The place after the phrase at `at`, or -1. Work is bounded by the list. */
export function undefinedPhrase(text: string, at: number): number {
  for (const phrase of phrases) {
    if (text.slice(at, at + phrase.length).toLowerCase() === phrase) return at + phrase.length;
  }
  return -1;
}
