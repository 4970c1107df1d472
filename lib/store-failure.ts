import "server-only";
import { Prisma } from "@/prisma/generated/client/client";

/** Whether the store itself could not take what was written: the disk is full, may not be written to, or fails. */
export function isStoreFailure(error: unknown): boolean {
  return /disk is full|SQLITE_FULL|SQLITE_IOERR|SQLITE_READONLY|readonly database|disk I\/O error|No space left/i.test(
    described(error, 4),
  );
}

/**
 * Whether nothing was begun because another process held the database for so long, or too many waited for it: the same request will do
 * later.
 */
export function isLockedDatabase(error: unknown): boolean {
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
