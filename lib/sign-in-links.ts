import "server-only";
import type { Result } from "./result";
import type { NewSession } from "./sessions";

/** Whose link it is, for the page that asks to confirm; null where it is unknown, used or expired. Uses nothing up. */
export async function signInLinkOwner(_token: string, _now: Date): Promise<{ readonly name: string } | null> {
  throw new Error("under construction");
}

/** Signs in, once. */
export async function followSignInLink(_token: string, _now: Date): Promise<Result<NewSession>> {
  throw new Error("under construction");
}
