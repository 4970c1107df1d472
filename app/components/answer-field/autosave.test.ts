import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Autosave, autosave, type Draft, type SaveReply, type SaveState } from "./autosave";
import { replyOf } from "./save-draft";

/** A server with one draft, which may be cut off. */
function server(initial: Draft) {
  let { text, revision } = initial;
  const log: Draft[] = [];
  return {
    log,
    cut: false,
    /** Takes what is sent, and its replies are lost on the way. */
    mute: false,
    /** Milliseconds until it replies. */
    slow: 0,
    other(next: string) {
      text = next;
      revision += 1;
    },
    stored: () => ({ text, revision }),
    async send(draft: Draft): Promise<SaveReply> {
      log.push(draft);
      await Promise.resolve();
      if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
      if (this.cut) return { kind: "unreachable" };
      if (draft.text.length > 100) return { kind: "refused", message: "too long" };
      if (draft.revision !== revision) return { kind: "conflict", revision, text, savedAt: "10:00" };
      text = draft.text;
      revision += 1;
      return this.mute ? { kind: "unreachable" } : { kind: "saved", revision, savedAt: "10:01" };
    },
  };
}

const begin: Draft = { text: "", revision: 0 };

describe("autosave", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  interface Page {
    readonly saving: Autosave;
    readonly states: SaveState[];
    /** What a reload finds of saves without a reply. */
    readonly unheard: () => readonly Draft[];
  }

  function open(store: ReturnType<typeof server>, { random = 0.5, before = [] as readonly Draft[] } = {}): Page {
    const states: SaveState[] = [];
    let unheard = before;
    const edge = {
      send: (draft: Draft) => store.send(draft),
      report: (state: SaveState) => states.push(state),
      now: () => Date.now(),
      random: () => random,
      keep: (sent: readonly Draft[]) => {
        unheard = sent;
      },
    };
    return { saving: autosave(begin, edge, before), states, unheard: () => unheard };
  }

  it("saves once, two seconds after the last of many changes", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    for (const text of ["n", "n^", "n^2"]) {
      saving.change(text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(store.log).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(store.log).toEqual([{ text: "n^2", revision: 0 }]);
    expect(states.at(-1)).toEqual({ kind: "saved", at: "10:01" });
  });

  it("saves at least every ten seconds while somebody types without a pause", async () => {
    const store = server(begin);
    const { saving } = open(store);
    for (let at = 0; at < 25; at += 1) {
      saving.change("x".repeat(at + 1));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(store.log.length).toBeGreaterThanOrEqual(2);
  });

  it("never says saved while the server cannot be reached, and loses nothing once it can", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    store.cut = true;
    saving.change("a");
    await vi.advanceTimersByTimeAsync(300_000);
    expect(states.some(({ kind }) => kind === "saved")).toBe(false);
    expect(states.at(-1)).toEqual({ kind: "retrying" });
    const tries = store.log.length;
    saving.change("ab");
    store.cut = false;
    await vi.advanceTimersByTimeAsync(40_000);
    expect(store.stored()).toEqual({ text: "ab", revision: 1 });
    expect(states.at(-1)?.kind).toBe("saved");
    // Waits grow to half a minute: five minutes take about a dozen tries, not hundreds.
    expect(tries).toBeLessThan(20);
  });

  it("never overwrites what was saved elsewhere until the person has chosen", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    store.other("from the other tab");
    saving.change("mine");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.stored().text).toBe("from the other tab");
    expect(states.at(-1)).toMatchObject({ kind: "conflict", text: "from the other tab" });
    saving.settle("mine");
    await vi.advanceTimersByTimeAsync(0);
    expect(store.stored().text).toBe("mine");
  });

  it("knows its own save whose reply was lost, before and after a reload, and asks nothing", async () => {
    const store = server(begin);
    store.mute = true;
    const page = open(store);
    page.saving.change("first");
    await vi.advanceTimersByTimeAsync(3_000);
    page.saving.change("second");
    page.saving.stop();
    expect(store.stored()).toEqual({ text: "first", revision: 1 });
    store.mute = false;
    const reloaded = open(store, { before: page.unheard() });
    reloaded.saving.change("second");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(store.stored()).toEqual({ text: "second", revision: 2 });
    expect([...page.states, ...reloaded.states].map(({ kind }) => kind)).not.toContain("conflict");
  });

  it("still asks where another one wrote after a save whose reply was lost", async () => {
    const store = server(begin);
    store.mute = true;
    const { saving, states } = open(store);
    saving.change("first");
    await vi.advanceTimersByTimeAsync(3_000);
    store.other("first");
    store.mute = false;
    saving.change("second");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toMatchObject({ kind: "conflict", text: "first", revision: 2 });
  });

  it("does not ask where both places hold the same words", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    store.other("same");
    saving.change("same");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)?.kind).toBe("saved");
  });

  it("does not repeat a text that the server refuses, but tries the next one", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    saving.change("x".repeat(101));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.log).toHaveLength(1);
    expect(states.at(-1)).toEqual({ kind: "refused", message: "too long" });
    saving.change("x");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.stored().text).toBe("x");
  });

  it("saves at once when the page is left", async () => {
    const store = server(begin);
    const { saving } = open(store);
    saving.change("late");
    saving.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.stored().text).toBe("late");
  });

  it("says within three seconds that a save which gets no reply is not saved yet", async () => {
    const store = server(begin);
    store.slow = 9_000;
    const { saving, states } = open(store);
    saving.change("hangs");
    await vi.advanceTimersByTimeAsync(2_400 + 3_000);
    expect(states.at(-1)).toEqual({ kind: "retrying" });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(states.at(-1)).toEqual({ kind: "saved", at: "10:01" });
  });

  it("sends what was typed last even when the page is left while an earlier save is under way", async () => {
    const store = server(begin);
    store.slow = 1_000;
    const { saving } = open(store);
    saving.change("first");
    saving.flush();
    await vi.advanceTimersByTimeAsync(500);
    saving.change("first and last");
    saving.leave();
    saving.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.stored().text).toBe("first and last");
  });

  it("takes what another tab saved where nothing is unsaved here, and only there", async () => {
    const store = server(begin);
    const { saving, states } = open(store);
    store.other("elsewhere");
    expect(saving.seen({ ...store.stored(), savedAt: "10:02" })).toBe(true);
    expect(states.at(-1)).toEqual({ kind: "saved", at: "10:02" });
    saving.change("here");
    store.other("elsewhere again");
    expect(saving.seen({ ...store.stored(), savedAt: "10:03" })).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states.at(-1)).toMatchObject({ kind: "conflict", text: "elsewhere again" });
  });
});

describe("the reply to a save", () => {
  const message = { en: "No.", "zh-CN": "不行。" };

  it("is taken as the server gave it", () => {
    const saved = { kind: "saved", revision: 3, savedAt: "10:00" };
    expect(replyOf(200, saved, Number.NaN, "en")).toEqual(saved);
    const conflict = { ...saved, kind: "conflict", text: "theirs" };
    expect(replyOf(409, conflict, Number.NaN, "en")).toEqual(conflict);
    expect(replyOf(422, { code: "answer-too-long", message }, Number.NaN, "zh-CN")).toEqual({
      kind: "refused",
      message: "不行。",
    });
  });

  it("is tried again where it was none, where the server is overloaded or away, or where nobody is signed in", () => {
    expect(replyOf(503, null, 7_000, "en")).toEqual({ kind: "unreachable", wait: 7_000 });
    expect(replyOf(429, { message }, Number.NaN, "en")).toEqual({ kind: "unreachable" });
    expect(replyOf(200, "<html>", Number.NaN, "en")).toEqual({ kind: "unreachable" });
    expect(replyOf(200, { kind: "saved", revision: "3" }, Number.NaN, "en")).toEqual({ kind: "unreachable" });
    expect(replyOf(401, { message }, Number.NaN, "en")).toEqual({ kind: "unreachable", message: "No." });
  });
});
