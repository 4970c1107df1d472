import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSaved } from "./forget-saved";
import { forgetUnsaved, noteSaved, noteUnsaved, savedNote, unsavedNotes } from "./local-draft";

/** A browser's storage: `keys` as own properties, as browsers have them. */
function storage(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
    clear: () => undefined,
    key: () => null,
    length: 0,
  };
  return new Proxy(methods, {
    ownKeys: () => Object.keys(kept),
    getOwnPropertyDescriptor: (_, key) => (key in kept ? { enumerable: true, configurable: true } : undefined),
  });
}

const draft = "gradient:draft:anna:a1:q:p";

describe("notes on this computer", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", storage());
    vi.stubGlobal("sessionStorage", storage());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  /** Another tab of the same browser: what ends with a tab is its own. */
  const otherTab = (): void => {
    vi.stubGlobal("sessionStorage", storage());
  };

  it("keep what each tab typed, this tab's own first, then the newest", () => {
    noteUnsaved(draft, { text: "first tab", revision: 1 }, 100);
    const first = sessionStorage;
    otherTab();
    noteUnsaved(draft, { text: "second tab", revision: 1 }, 300);
    otherTab();
    noteUnsaved(draft, { text: "third tab", revision: 2 }, 200);
    expect(unsavedNotes(draft).map(({ text }) => text)).toEqual(["third tab", "second tab", "first tab"]);
    vi.stubGlobal("sessionStorage", first);
    expect(unsavedNotes(draft).map(({ text }) => text)).toEqual(["first tab", "second tab", "third tab"]);
    forgetUnsaved(draft);
    expect(unsavedNotes(draft).map(({ text }) => text)).toEqual(["second tab", "third tab"]);
  });

  it("are never another person's, another attempt's or another part's", () => {
    noteUnsaved(draft, { text: "mine", revision: 1 }, 100);
    for (const other of ["gradient:draft:ben:a1:q:p", "gradient:draft:anna:a2:q:p", "gradient:draft:anna:a1:q:p2"]) {
      expect(unsavedNotes(other)).toEqual([]);
    }
  });

  it("keep which saves got no reply", () => {
    const sent = [{ text: "first", revision: 2 }];
    noteUnsaved(draft, { text: "second", revision: 2 }, 100, sent);
    expect(unsavedNotes(draft)).toMatchObject([{ text: "second", sent }]);
    localStorage.setItem(`${draft}:unsaved:z`, '{"text":"old","revision":1,"sent":[{"text":3},7]}');
    expect(unsavedNotes(draft).find(({ text }) => text === "old")?.sent).toEqual([]);
  });

  it("of confirmed words end when somebody signs out; unsaved words stay until they are safe", () => {
    noteSaved(draft, { text: "confirmed", revision: 4 });
    noteUnsaved(draft, { text: "not yet", revision: 4 }, 100);
    expect(savedNote(draft)).toMatchObject({ text: "confirmed", revision: 4 });
    forgetSaved();
    expect(savedNote(draft)).toBeNull();
    expect(unsavedNotes(draft).map(({ text }) => text)).toEqual(["not yet"]);
  });

  it("that are no notes are passed over, and so is storage that is forbidden", () => {
    localStorage.setItem(`${draft}:unsaved:x`, "{broken");
    localStorage.setItem(`${draft}:unsaved:y`, '{"text":1}');
    expect(unsavedNotes(draft)).toEqual([]);
    vi.stubGlobal("localStorage", undefined);
    vi.stubGlobal("sessionStorage", undefined);
    expect(unsavedNotes(draft)).toEqual([]);
    expect(() => noteUnsaved(draft, { text: "x", revision: 0 }, 1)).not.toThrow();
  });
});
