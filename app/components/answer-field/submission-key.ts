import { isPlain, parsed } from "./plain-data";

/**
 * The idempotency key of one press of the button. The same text keeps its key until the server has replied, through double clicks,
 * retries and reloads, so that it counts once; another text, or the same one after a reply, gets a new key.
 */
export function submissionKey(place: string, text: string): string {
  try {
    const waiting = parsed(localStorage.getItem(`${place}:key`) ?? "");
    if (isPlain(waiting) && waiting["text"] === text && typeof waiting["key"] === "string") return waiting["key"];
  } catch {
    // Forbidden storage: a fresh key.
  }
  const key = freshKey();
  try {
    localStorage.setItem(`${place}:key`, JSON.stringify({ text, key }));
  } catch {
    // Without storage a reload counts as another press.
  }
  return key;
}

/** The server has replied. */
export function forgetSubmissionKey(place: string): void {
  try {
    localStorage.removeItem(`${place}:key`);
  } catch {
    // Nothing was kept.
  }
}

/** 128 random bits in hex. `crypto.randomUUID` is not there over plain http on a campus network. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
