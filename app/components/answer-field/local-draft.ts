import { z } from "zod";
import type { Draft } from "./autosave";

const shape = z.object({ text: z.string(), revision: z.number() });

type Which = "unsaved" | "saved";

/**
 * Two small notes about one draft on this computer. "unsaved": words that the server has not confirmed, with the revision they build on;
 * they outlive the browser. "saved": the last thing this tab saw confirmed, so that a page out of the browser's own cache is known to be old;
 * it ends with the tab.
 */
export function noteDraft(which: Which, key: string, draft: Draft): void {
  try {
    storage(which).setItem(`${key}:${which}`, JSON.stringify(draft));
  } catch {
    // Storage may be full or forbidden; the server's copy remains.
  }
}

export function forgetDraft(which: Which, key: string): void {
  try {
    storage(which).removeItem(`${key}:${which}`);
  } catch {
    // As above.
  }
}

/** Null where there is none, or none that can be read. */
export function notedDraft(which: Which, key: string): Draft | null {
  try {
    const noted = storage(which).getItem(`${key}:${which}`);
    return noted === null ? null : shape.parse(JSON.parse(noted));
  } catch {
    return null;
  }
}

const storage = (which: Which): Storage => (which === "unsaved" ? localStorage : sessionStorage);
