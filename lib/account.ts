import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { hashPassword, passwordMatches, passwordProblem } from "./passwords";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, type Failure, failed, type Result } from "./result";
import { endAllSessions, type NewSession, startSession } from "./sessions";
import type { Viewer } from "./viewer";

const input = z.strictObject({ current: z.string().max(1000).optional(), next: z.string().max(1000) });

/**
 * Whether who holds a session is its owner: the password once more, where there is one. Null where it is right. Tries are counted, as they are
 * at the sign-in.
 */
export async function askedAgain(viewer: Viewer, password: string): Promise<Failure | null> {
  if (!(await allowed("signInHere", `change ${viewer.userId}`))) return tooMany;
  const user = await database().user.findUnique({ where: { id: viewer.userId } });
  if (user === null) return badInput;
  if (user.passwordHash === null || (await passwordMatches(user.passwordHash, password))) return null;
  return failed("wrong-password", "The current password is wrong.", "当前密码不正确。");
}

/**
 * Sets or changes the password; ends every session and gives a new one, which goes into the cookie.
 * `input`: `{ current?: string, next: string }`; `current` is needed where there is a password already.
 */
export async function changePassword(viewer: Viewer, body: unknown, now: Date): Promise<Result<NewSession>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { current = "", next } = parsed.data;
  const stranger = await askedAgain(viewer, current);
  if (stranger !== null) return stranger;
  const { userId, email, name } = viewer;
  const problem = passwordProblem(next, [email, name]);
  if (problem !== null) return problem;
  const passwordHash = await hashPassword(next);
  const session = await inTransaction(async (transaction) => {
    await transaction.user.update({ where: { id: userId }, data: { passwordHash } });
    await endAllSessions(transaction, userId);
    await transaction.signInLink.deleteMany({ where: { userId, usedAt: null } });
    await audit(transaction, {
      at: now,
      actorId: userId,
      courseId: null,
      action: "password-changed",
      subject: `user:${userId}`,
    });
    return startSession(transaction, userId, now);
  });
  return done(session);
}
