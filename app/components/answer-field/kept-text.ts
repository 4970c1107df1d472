/**
 * The local copy of what is typed: written at each keystroke, so that a reload, a crash or a change of language loses nothing.
 * Storage may be full or forbidden; then typing goes on without it.
 */
export function keepText(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The server's copy remains.
  }
}

/** Null where nothing is kept. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
