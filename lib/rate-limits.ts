import "server-only";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { type Failure, failed } from "./result";

const minute = 60;

/**
 * How much one may ask for. Sign-in counts failures alone: five for one account from one address, so that nobody can lock
 * out the owner who is elsewhere; thirty for one address; and, against guesses from many addresses, fifty an hour for one account.
 */
const limiters = {
  signInHere: new RateLimiterMemory({ points: 5, duration: 15 * minute }),
  signInAddress: new RateLimiterMemory({ points: 30, duration: 15 * minute }),
  signInAccount: new RateLimiterMemory({ points: 50, duration: 60 * minute }),
  /** New accounts from one address: a lecture hall joins behind one. */
  register: new RateLimiterMemory({ points: 600, duration: 60 * minute }),
  submit: new RateLimiterMemory({ points: 120, duration: minute }),
  saveDraft: new RateLimiterMemory({ points: 240, duration: minute }),
  practice: new RateLimiterMemory({ points: 1200, duration: minute }),
} as const;

export type Limited = keyof typeof limiters;

export const tooMany: Failure = failed(
  "too-many-requests",
  "Too many requests. Wait a little and try again.",
  "请求太频繁，请稍后再试。",
);

/** Counts one; false where that is one too many. */
export async function allowed(what: Limited, who: string): Promise<boolean> {
  try {
    await limiters[what].consume(who);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Takes back one that should not count after all. */
export async function giveBack(what: Limited, who: string): Promise<void> {
  await limiters[what].reward(who, 1);
}
