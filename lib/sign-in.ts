import "server-only";
import { availableParallelism } from "node:os";
import { z } from "zod";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { lanes } from "./lanes";
import { log } from "./log";
import { passwordMatches } from "./passwords";
import { allowed, giveBack, tooMany } from "./rate-limits";
import { done, failed, type Result } from "./result";
import { endSession, type NewSession, startSession } from "./sessions";
import type { Viewer } from "./viewer";

// Not the schema of a new account: what cannot be an address is simply wrong here.
const input = z.strictObject({ email: z.string().max(300), password: z.string().max(1000) });

const wrong = failed(
  "wrong-credentials",
  "E-mail or password is wrong. A link from your instructor also signs you in.",
  "邮箱或密码不正确。也可以使用老师发来的登录链接。",
);

/**
 * Each try is counted before its password is looked at, so that many at once are not one; who was right gets it back. Few
 * are under way at a time, so that a hall behind one address that signs in at once is not taken for an attack.
 */
const oneAtATime = lanes(Math.max(1, availableParallelism() - 1));

/** `input`: `{ email, password }`. `address`: the client's network address, for the rate limit. */
export async function signIn(body: unknown, address: string, now: Date): Promise<Result<NewSession>> {
  const parsed = input.safeParse(body);
  if (!parsed.success) return wrong;
  const { password } = parsed.data;
  const email = parsed.data.email.trim().toLowerCase();
  const counted = [
    ["signInHere", `${email} ${address}`],
    ["signInAddress", address],
    ["signInAccount", email],
  ] as const;
  return oneAtATime(async () => {
    for (const [what, who] of counted) {
      if (await allowed(what, who)) continue;
      log("warn", "A sign-in was refused: too many tries", { limit: what });
      return tooMany;
    }
    const user = await database().user.findUnique({ where: { email } });
    if (!(await passwordMatches(user?.passwordHash ?? null, password)) || user === null) {
      log("warn", "A sign-in failed", user === null ? {} : { person: user.id });
      return wrong;
    }
    for (const [what, who] of counted) await giveBack(what, who);
    const session = await inTransaction(async (transaction) => {
      const subject = `user:${user.id}`;
      await audit(transaction, { at: now, actorId: user.id, courseId: null, action: "signed-in", subject });
      return startSession(transaction, user.id, now);
    });
    return done(session);
  });
}

export async function signOut(viewer: Viewer): Promise<void> {
  await endSession(viewer);
}
