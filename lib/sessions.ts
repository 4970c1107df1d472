import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { database, type Transaction } from "./database";
import { log } from "./log";
import { newId, newToken, tokenHash } from "./secrets";
import type { Viewer } from "./viewer";

export interface NewSession {
  /** Goes into the cookie, and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

const day = 24 * 60 * 60 * 1000;
/** A session ends after so long, whatever happens … */
const absoluteLimit = 30 * day;
/** … and after so long without a request. */
const idleLimit = 7 * day;
/** The time of the last request is kept this exactly: most requests then only read. */
const seenEvery = 10 * 60 * 1000;
/** Milliseconds for which a request waits until that is kept. */
const longestNote = 1_000;

/** A new session at each sign-in: what a browser held before it is worth nothing. */
export async function startSession(transaction: Transaction, userId: string, now: Date): Promise<NewSession> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + absoluteLimit);
  await transaction.session.create({
    data: { id: newId(), tokenHash: tokenHash(token), userId, createdAt: now, lastSeenAt: now, expiresAt },
  });
  await transaction.user.updateMany({ where: { id: userId, activatedAt: null }, data: { activatedAt: now } });
  return { token, expiresAt };
}

/** Who a token stands for; null where it is unknown, ended or too old. */
export async function viewerOfToken(token: string, now: Date): Promise<Viewer | null> {
  const session = await database().session.findUnique({
    where: { tokenHash: tokenHash(token) },
    include: { user: true },
  });
  if (session === null || session.expiresAt <= now) return null;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  if (idle > idleLimit) return null;
  if (idle > seenEvery) {
    const noted = database()
      .session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
      .catch((error: unknown) => log("warn", "The time of a session's last request was not kept.", { error }));
    // Where another process holds the database, no page waits for long for this, or fails with it: the next request says the same.
    await Promise.race([noted, wait(longestNote, undefined, { ref: false })]);
  }
  const { id, name, email, passwordHash } = session.user;
  return { userId: id, sessionId: session.id, name, email, hasPassword: passwordHash !== null };
}

export async function endSession(viewer: Viewer): Promise<void> {
  await database().session.deleteMany({ where: { id: viewer.sessionId, userId: viewer.userId } });
}

export async function endAllSessions(transaction: Transaction, userId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } });
}

/** Removes sessions and links that are worth nothing any more. */
export async function forgetExpired(now: Date): Promise<void> {
  await database().session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lt: new Date(now.getTime() - idleLimit) } }] },
  });
  await database().signInLink.deleteMany({ where: { expiresAt: { lte: now } } });
}
