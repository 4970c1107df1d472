import "server-only";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { postgresPool, postgresUrl } from "./postgres";
import { type Failure, failed } from "./result";

const minute = 60;

/**
 * How much one may ask for: `points` in `duration` seconds. Sign-in counts failures alone: five for one account from one
 * address, so that nobody can lock out the owner who is elsewhere; thirty for one address; and, against guesses from many
 * addresses, fifty an hour for one account.
 */
const limits = {
  signInHere: { points: 5, duration: 15 * minute },
  signInAddress: { points: 30, duration: 15 * minute },
  signInAccount: { points: 50, duration: 60 * minute },
  /** New accounts from one address: a lecture hall joins behind one. */
  register: { points: 600, duration: 60 * minute },
  submit: { points: 120, duration: minute },
  /** Two a second; a page that comes back after a break sends all its parts at once. */
  saveDraft: { points: 120, duration: minute },
  accessCode: { points: 10, duration: 10 * minute },
  practice: { points: 1200, duration: minute },
} as const;

export type Limited = keyof typeof limits;

export const tooMany: Failure = failed(
  "too-many-requests",
  "Too many requests. Wait a little and try again.",
  "请求太频繁，请稍后再试。",
);

/** Counts one; false where that is one too many. */
export async function allowed(what: Limited, who: string): Promise<boolean> {
  try {
    await (await limiter(what)).consume(who);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Takes back one that should not count after all. */
export async function giveBack(what: Limited, who: string): Promise<void> {
  await (await limiter(what)).reward(who, 1);
}

declare global {
  /** By the database's address and what is limited. */
  var gradientLimiters: Map<string, Promise<RateLimiterAbstract>> | undefined;
}

async function limiter(what: Limited): Promise<RateLimiterAbstract> {
  globalThis.gradientLimiters ??= new Map();
  const url = postgresUrl();
  const place = `${what} ${url ?? "memory"}`;
  const known = globalThis.gradientLimiters.get(place);
  if (known !== undefined) return known;
  const made = url === null ? inMemory(what) : inDatabase(what, url);
  globalThis.gradientLimiters.set(place, made);
  try {
    return await made;
  } catch (error) {
    // The database was away: the next request tries again.
    globalThis.gradientLimiters.delete(place);
    throw error;
  }
}

/** On SQLite there is one process, and its memory decides. */
async function inMemory(what: Limited): Promise<RateLimiterAbstract> {
  return new RateLimiterMemory({ keyPrefix: what, ...limits[what] });
}

const tableName = "rate_limits";

/**
 * On PostgreSQL all instances count together. The table is unlogged: a crash of the database server forgets who asked how
 * often, and counting costs no write to the disk.
 */
async function inDatabase(what: Limited, url: string): Promise<RateLimiterAbstract> {
  const storeClient = postgresPool(url);
  try {
    await storeClient.query(
      `CREATE UNLOGGED TABLE IF NOT EXISTS "${tableName}" (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
    );
  } catch (error) {
    // Two made it at the same moment: PostgreSQL tells one of them of the other's.
    if (!(error instanceof Error && "code" in error && error.code === "23505")) throw error;
  }
  return new RateLimiterPostgres({
    storeClient,
    storeType: "pool",
    tableName,
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix: what,
    // Who is past the limit is refused from memory, without asking the database each time.
    inMemoryBlockOnConsumed: limits[what].points + 1,
    // While the limits' connections are away, each instance counts by itself: better than refusing everybody.
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: what, ...limits[what] }),
    ...limits[what],
  });
}
