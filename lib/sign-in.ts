import "server-only";
import type { Result } from "./result";
import type { NewSession } from "./sessions";
import type { Viewer } from "./viewer";

/** `input`: `{ email, password }`. `address`: the client's network address, for the rate limit. */
export async function signIn(_input: unknown, _address: string, _now: Date): Promise<Result<NewSession>> {
  throw new Error("under construction");
}

export async function signOut(_viewer: Viewer): Promise<void> {
  throw new Error("under construction");
}
