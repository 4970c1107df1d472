import "server-only";
import { z } from "zod";
import { database, inTransaction } from "./database";
import { demoPeople } from "./demo-people";
import { badInput, done, failed, notFound, type Result } from "./result";
import { type NewSession, startSession } from "./sessions";

/** True only where the server was started with DEMO=1. */
export function isDemo(): boolean {
  return process.env["DEMO"] === "1";
}

/** One-click sign-in as a made-up person. Refused unless `isDemo()`. `role`: "student" | "ta" | "instructor". */
export async function demoSignIn(role: unknown, now: Date): Promise<Result<NewSession>> {
  if (!isDemo()) return failed("demo-only", "This works in the demo only.", "此操作仅在演示模式下可用。");
  const parsed = z.enum(["student", "ta", "instructor"]).safeParse(role);
  if (!parsed.success) return badInput;
  const user = await database().user.findUnique({ where: { email: demoPeople[parsed.data] } });
  if (user === null) return notFound;
  return done(await inTransaction((transaction) => startSession(transaction, user.id, now)));
}
