import type { Draft } from "./autosave";
import { noteDurably } from "./durable-notes";
import { isPlain, parsed } from "./plain-data";

/**
 * Notes about one draft on this computer. "Unsaved": words that the server has not confirmed, with the revision they
 * build on; they outlive the browser, and each tab writes its own, so that two tabs without a connection lose nothing.
 * "Saved": the last thing this tab saw confirmed, so that a page out of the browser's own cache is known to be old; it
 * ends with the tab. Storage may be full or forbidden: then the server's copy remains.
 */
export interface UnsavedNote extends Draft {
  /** Where it is kept. */
  readonly key: string;
  /** When it was typed, in milliseconds since 1970. */
  readonly at: number;
  /** What was sent to the server without a reply, the newest last. */
  readonly sent: readonly Draft[];
}

interface Place {
  readonly userId: string;
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}

/** Where the notes of one draft are kept. */
export function draftKey({ userId, attemptId, question, part }: Place): string {
  return `${ofAttempt(userId, attemptId)}${question}:${part}`;
}

const ofAttempt = (userId: string, attemptId: string): string => `gradient:draft:${userId}:${attemptId}:`;

/** What tabs of this browser typed in one attempt and did not see confirmed, the oldest first. */
export function unsavedOfAttempt(
  userId: string,
  attemptId: string,
): readonly (UnsavedNote & { readonly question: string; readonly part: string })[] {
  const prefix = ofAttempt(userId, attemptId);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const [question, part, state] = key.slice(prefix.length).split(":");
        if (question === undefined || part === undefined || state !== "unsaved") return [];
        return noteOf(key, localStorage.getItem(key)).map((note) => ({ ...note, question, part }));
      })
      .sort((a, b) => a.at - b.at);
  } catch {
    return [];
  }
}

const unsavedKey = (draft: string, tab: string): string => `${draft}:unsaved:${tab}`;

/** The name of this tab: the same after a reload. */
export function thisTab(): string {
  try {
    const known = sessionStorage.getItem("gradient:tab");
    if (known !== null) return known;
    const name = Math.random().toString(36).slice(2, 10);
    sessionStorage.setItem("gradient:tab", name);
    return name;
  } catch {
    return "one";
  }
}

export function noteUnsaved(draft: string, { text, revision }: Draft, at: number, sent: readonly Draft[] = []): void {
  const key = unsavedKey(draft, thisTab());
  const note = JSON.stringify({ text, revision, at, sent });
  keep(() => localStorage, key, note);
  noteDurably(key, note);
}

export function forgetNote(key: string): void {
  noteDurably(key, null);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

export const forgetUnsaved = (draft: string): void => forgetNote(unsavedKey(draft, thisTab()));

/** What tabs of this browser typed and did not see confirmed: this tab's own first, then the newest. */
export function unsavedNotes(draft: string): readonly UnsavedNote[] {
  const own = unsavedKey(draft, thisTab());
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`${draft}:unsaved`))
      .flatMap((key) => noteOf(key, localStorage.getItem(key)))
      .sort((a, b) => Number(b.key === own) - Number(a.key === own) || b.at - a.at);
  } catch {
    return [];
  }
}

function noteOf(key: string, json: string | null): readonly UnsavedNote[] {
  const note = parsed(json ?? "");
  if (!isPlain(note)) return [];
  const { at, sent } = note;
  const unheard = Array.isArray(sent) ? sent.flatMap(draftOf) : [];
  return draftOf(note).map((draft) => ({ key, ...draft, at: typeof at === "number" ? at : 0, sent: unheard }));
}

function draftOf(value: unknown): readonly Draft[] {
  if (!isPlain(value)) return [];
  const { text, revision } = value;
  return typeof text === "string" && typeof revision === "number" ? [{ text, revision }] : [];
}

export function noteSaved(draft: string, { text, revision }: Draft): void {
  keep(() => sessionStorage, `${draft}:saved`, JSON.stringify({ text, revision }));
}

/** Null where there is none. */
export function savedNote(draft: string): Draft | null {
  try {
    return noteOf("", sessionStorage.getItem(`${draft}:saved`))[0] ?? null;
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // Full or forbidden.
  }
}
