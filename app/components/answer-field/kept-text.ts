/**
 * The local copy of what is typed: written at each keystroke, so that a reload, a crash or a change of language loses nothing.
 * Storage may be full or forbidden; then typing goes on without it.
 */
export function keepText(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(own(key));
    else localStorage.setItem(own(key), text);
  } catch {
    // The server's copy remains.
  }
}

/** Null where nothing is kept. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(own(key));
  } catch {
    return null;
  }
}

/** Each person who signs in on this computer has copies of their own; who is not signed in shares one with all such. */
const own = (key: string): string => `${key}:${document.documentElement.dataset["viewer"] ?? ""}`;
