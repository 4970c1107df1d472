import "server-only";
import type { Result } from "./result";
import type { NewSession } from "./sessions";
import type { Viewer } from "./viewer";

/**
 * Sets or changes the password; ends every session and gives a new one, which goes into the cookie.
 * `input`: `{ current?: string, next: string }`; `current` is needed where there is a password already.
 */
export async function changePassword(_viewer: Viewer, _input: unknown, _now: Date): Promise<Result<NewSession>> {
  throw new Error("under construction");
}
