import "server-only";
import type { Result } from "./result";
import type { Viewer } from "./viewer";

export interface Invitation {
  readonly email: string;
  /** Token of a one-time link, for the instructor to pass on: `/sign-in/{token}`. Null where the person has an account already and was enrolled at once. */
  readonly token: string | null;
  readonly expiresAt: Date | null;
}

/** Instructors only. `input`: `{ courseId, name, email, role: "student" | "ta" | "instructor", section? }`. */
export async function invite(_viewer: Viewer, _input: unknown, _now: Date): Promise<Result<Invitation>> {
  throw new Error("under construction");
}
