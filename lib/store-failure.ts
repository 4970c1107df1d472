import "server-only";
import { Prisma } from "@/prisma/generated/client/client";

/** Whether the store itself could not take what was written: the disk is full, may not be written to, or fails. */
export function isStoreFailure(error: unknown): boolean {
  return /disk is full|SQLITE_FULL|SQLITE_IOERR|SQLITE_READONLY|readonly database|disk I\/O error|No space left/i.test(
    described(error, 4),
  );
}

/** Another process holds the database. All that a browser is told of an error on the server is its `digest`. */
export class DatabaseBusy extends Error {
  readonly digest = "database-locked";
}

/**
 * Whether nothing was begun because another process held the database for so long, or too many waited for it: the same request will do
 * later.
 */
export function isLockedDatabase(error: unknown): boolean {
  // Known by its digest: the server loads this module more than once.
  if (error instanceof Error && "digest" in error && error.digest === "database-locked") return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // P2028 is also what is said of a transaction that went on for too long.
  return error.code === "P1008" || (error.code === "P2028" && /Unable to start a transaction/.test(error.message));
}

/** An error's words with those of its causes, so many deep. */
function described(error: unknown, deep: number): string {
  if (deep === 0 || typeof error !== "object" || error === null) return String(error);
  const message = error instanceof Error ? error.message : "";
  const parts = Object.values(error).map((value) => (typeof value === "string" ? value : described(value, deep - 1)));
  const cause = error instanceof Error && error.cause !== undefined ? described(error.cause, deep - 1) : "";
  return [message, ...parts, cause].join(" ");
}
