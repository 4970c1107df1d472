import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { isCommonPassword } from "./common-passwords";
import { lanes } from "./lanes";
import { type Failure, failed } from "./result";

/** Argon2id as OWASP's Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. (Argon2id is the library's default.) */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** One hash a core at a time, and one core left for everybody else: a hall that signs in at once must not stop those who save. */
const oneAtATime = lanes(Math.max(1, availableParallelism() - 1));

export function hashPassword(password: string): Promise<string> {
  return oneAtATime(() => hash(password, cost));
}

let nobody: Promise<string> | undefined;

/** `hash` null: nobody of that name, or no password set. It takes as long all the same, so that time tells nothing. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody's password");
  const against = stored ?? (await nobody);
  const matches = await oneAtATime(() => verify(against, password));
  return matches && stored !== null;
}

/** What is wrong with a new password; null where nothing is. Length is what counts (NIST SP 800-63B). */
export function passwordProblem(password: string, about: readonly string[]): Failure | null {
  if ([...password].length < 8) {
    return failed("password-too-short", "Use at least 8 characters.", "密码至少要有 8 个字符。");
  }
  const plain = password.toLowerCase();
  const guessable =
    new Set(plain).size < 4 ||
    isCommonPassword(plain) ||
    about.some((word) => word.length >= 4 && plain === word.toLowerCase());
  return guessable
    ? failed("password-too-common", "This password is easy to guess. Choose another.", "这个密码太容易猜到，请换一个。")
    : null;
}
