import "server-only";
import type { Result } from "./result";
import type { NewSession } from "./sessions";

/** True only where the server was started with DEMO=1. */
export function isDemo(): boolean {
  return process.env["DEMO"] === "1";
}

/** One-click sign-in as a made-up person. Refused unless `isDemo()`. `role`: "student" | "ta" | "instructor". */
export async function demoSignIn(_role: unknown, _now: Date): Promise<Result<NewSession>> {
  throw new Error("under construction");
}
