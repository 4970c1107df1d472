/**
 * What each version of a question draws for the seeds of draws.test.ts, as digests. A line is never changed, only added:
 * attempts of old versions are drawn again from their seeds.
 */
export const draws: Readonly<Record<string, string>> = {};
