import "server-only";
import { z } from "zod";
import { askedAgain } from "./account";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { badInput, done, notFound, type Result } from "./result";
import { endAllSessions } from "./sessions";
import type { Viewer } from "./viewer";

/** Where somebody is signed in. */
export interface OwnSession {
  readonly id: string;
  readonly signedInAt: Date;
  /** Kept to ten minutes. */
  readonly lastSeenAt: Date;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** The viewer's own sessions that may still be used, the latest used first. */
export async function ownSessions(viewer: Viewer, now: Date): Promise<readonly OwnSession[]> {
  const rows = await database().session.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, createdAt, lastSeenAt }) => {
    return { id, signedInAt: createdAt, lastSeenAt, current: id === viewer.sessionId };
  });
}

const input = z.strictObject({ current: z.string().max(1000).optional() });

/** Ends every session of the viewer but the one that asks. `body`: `{ current?: string }`, the password, needed where there is one. */
export async function endOtherSessions(viewer: Viewer, body: unknown): Promise<Result<{ readonly ended: number }>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const stranger = await askedAgain(viewer, parsed.data.current ?? "");
  if (stranger !== null) return stranger;
  const { count } = await database().session.deleteMany({
    where: { userId: viewer.userId, id: { not: viewer.sessionId } },
  });
  return done({ ended: count });
}

/**
 * For whoever runs the server: ends all sessions of a person, and their links that nobody has used. They sign in again with their password, or with a
 * new link.
 */
export async function signOutEverywhere(emailOrId: string, now: Date): Promise<Result<{ readonly userId: string }>> {
  const user = await database().user.findFirst({
    where: { OR: [{ email: emailOrId.trim().toLowerCase() }, { id: emailOrId }] },
  });
  if (user === null) return notFound;
  const userId = user.id;
  await inTransaction(async (transaction) => {
    await endAllSessions(transaction, userId);
    await transaction.signInLink.deleteMany({ where: { userId } });
    const subject = `user:${userId}`;
    await audit(transaction, { at: now, actorId: null, courseId: null, action: "person-signed-out", subject });
  });
  return done({ userId });
}
