/** What this tab remembers of confirmed words: nothing of it may stay when somebody signs out. Unsaved words do stay. */
export function forgetSaved(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith("gradient:")) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
