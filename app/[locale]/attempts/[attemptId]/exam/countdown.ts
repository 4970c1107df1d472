/** Minutes before the end at which it is said how much time is left. */
export const warnings = [10, 5, 1] as const;

export type Warning = (typeof warnings)[number];

/** The warning that is due when the time left went from `before` to `after` (milliseconds); null where none is. */
export function warningDue(before: number, after: number): Warning | null {
  return warnings.findLast((minutes) => before > minutes * 60_000 && after <= minutes * 60_000 && after > 0) ?? null;
}

/** `1:02:03`, and days before it where there are any; never below zero. The second that runs is counted in full. */
export function clockText(milliseconds: number): { readonly days: number; readonly time: string } {
  const left = Math.max(0, Math.ceil(milliseconds / 1000));
  const days = Math.floor(left / 86_400);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor((left % 86_400) / 3600);
  return { days, time: `${two(hours)}:${two(Math.floor((left % 3600) / 60))}:${two(left % 60)}` };
}

/**
 * What the server's clock shows, from its last words: its time at the moment when the browser's own running clock
 * (`performance.now()`, which nobody can set) stood at `at`. A reply that travelled long says it less exactly.
 */
export interface Anchor {
  /** Milliseconds since 1970, by the server. */
  readonly server: number;
  readonly at: number;
  /** Milliseconds that the answer took to come; half of it is the most that the time can be off. */
  readonly travelled: number;
}

export const serverTime = ({ server, at }: Anchor, now: number): number => server + (now - at);

/** Milliseconds after which a newer reply is taken though it travelled longer: a machine may have slept meanwhile. */
const trusted = 60_000;

/** The better of two: the newer one, unless the older is fresh, agrees to a second and travelled less. */
export function betterAnchor(known: Anchor | null, heard: Anchor): Anchor {
  if (known === null || heard.travelled <= known.travelled || heard.at - known.at > trusted) return heard;
  return Math.abs(serverTime(known, heard.at) - heard.server) > 1_000 ? heard : known;
}
