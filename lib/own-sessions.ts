import "server-only";
import { database } from "./database";
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

/** Ends every session of the viewer but the one that asks. */
export async function endOtherSessions(viewer: Viewer): Promise<number> {
  const { count } = await database().session.deleteMany({
    where: { userId: viewer.userId, id: { not: viewer.sessionId } },
  });
  return count;
}
