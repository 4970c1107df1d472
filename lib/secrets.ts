import "server-only";
import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

/** A row's identifier: random, so that knowing one says nothing of another. */
export function newId(): string {
  return randomUUID();
}

/** 256 random bits, in characters that an address and a cookie may hold. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Characters that are not taken for one another when read aloud or copied from a board. */
const legible = "abcdefghjkmnpqrstuvwxyz23456789";

/** A code of `length` legible characters for people to type, each drawn uniformly. */
export function newCode(length: number): string {
  return Array.from({ length }, () => legible[randomInt(legible.length)]).join("");
}
