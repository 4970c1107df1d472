const kept = "gradient:keys";

/** Whether single letters and digits act as keys in this browser; whoever likes switches them off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(kept) !== "off";
  } catch {
    return true;
  }
}

export function switchKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, "off");
  } catch {
    // Storage is forbidden: they stay on.
  }
}
