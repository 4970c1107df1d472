import "server-only";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { hashPassword, passwordMatches, passwordProblem } from "./passwords";
import { allowed, tooMany } from "./rate-limits";
import { badInput, done, failed, type Result } from "./result";
import { endAllSessions, type NewSession, startSession } from "./sessions";
import type { Viewer } from "./viewer";

const input = z.strictObject({ current: z.string().max(1000).optional(), next: z.string().max(1000) });

/**
 * Sets or changes the password; ends every session and gives a new one, which goes into the cookie.
 * `input`: `{ current?: string, next: string }`; `current` is needed where there is a password already.
 */
export async function changePassword(viewer: Viewer, body: unknown, now: Date): Promise<Result<NewSession>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return badInput;
  const { current = "", next } = parsed.data;
  if (!(await allowed("signInHere", `change ${viewer.userId}`))) return tooMany;
  const user = await database().user.findUnique({ where: { id: viewer.userId } });
  if (user === null) return badInput;
  if (user.passwordHash !== null && !(await passwordMatches(user.passwordHash, current))) {
    return failed("wrong-password", "The current password is wrong.", "当前密码不正确。");
  }
  const problem = passwordProblem(next, [user.email, user.name]);
  if (problem !== null) return problem;
  const passwordHash = await hashPassword(next);
  const session = await inTransaction(async (transaction) => {
    await transaction.user.update({ where: { id: user.id }, data: { passwordHash } });
    await endAllSessions(transaction, user.id);
    await transaction.signInLink.deleteMany({ where: { userId: user.id, usedAt: null } });
    await audit(transaction, {
      at: now,
      actorId: user.id,
      courseId: null,
      action: "password-changed",
      subject: `user:${user.id}`,
    });
    return startSession(transaction, user.id, now);
  });
  return done(session);
}
