/** The server's word on one save. `refused` is final for this text; `unreachable` is tried again. */
export type SaveReply =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly revision: number; readonly savedAt: string; readonly text: string }
  | { readonly kind: "refused"; readonly message: string }
  /** It came after the end: it is with the server all the same, and counts for nothing by itself. */
  | { readonly kind: "late"; readonly message: string }
  /** `message`: what the person can do about it. `wait`: milliseconds that the server asks for. */
  | { readonly kind: "unreachable"; readonly message?: string; readonly wait?: number };

/** What stands under the field. "Saved" is said only after the server has said so. */
export type SaveState =
  | { readonly kind: "untouched" }
  | { readonly kind: "pending" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "retrying"; readonly message?: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "late"; readonly message: string }
  | { readonly kind: "conflict"; readonly text: string; readonly revision: number; readonly savedAt: string };

export interface Draft {
  readonly text: string;
  readonly revision: number;
}

/** A draft that the server has confirmed, and when. */
export interface SavedDraft extends Draft {
  readonly savedAt: string;
}

interface Edge {
  readonly send: (draft: Draft) => Promise<SaveReply>;
  readonly report: (state: SaveState, revision: number) => void;
  /** Milliseconds, from any origin. */
  readonly now: () => number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
  /** Keeps what was sent and has no reply yet, so that it is known as one's own after a reload. */
  readonly keep?: (unheard: readonly Draft[]) => void;
}

/** The most saves without a reply that are remembered. */
const mostUnheard = 20;

/**
 * Milliseconds: after the last change, at most after the first unsaved one, between tries that failed, and until a save
 * without a reply is no longer called under way.
 */
export const pace = { afterLast: 2_000, atMost: 10_000, retryFirst: 1_000, retryMost: 30_000, silence: 2_500 } as const;

export interface Autosave {
  readonly change: (text: string) => void;
  /** Saves at once what is not saved yet, as when the connection is back. */
  readonly flush: () => void;
  /** As the page is left: what is typed goes out even while an earlier save is under way, of whose reply nobody will hear. */
  readonly leave: () => void;
  /** Another tab has saved. Where nothing is unsaved here, its words are taken; gives whether they were. */
  readonly seen: (draft: SavedDraft) => boolean;
  /** Settles a conflict: what is typed here is saved over the revision that was shown, or the other text is taken. */
  readonly settle: (choice: "mine" | "theirs") => void;
  readonly stop: () => void;
}

/**
 * Saves a draft while it is typed: two seconds after the last change, at least every ten, one save at a time, each naming the
 * revision it has seen. Delays vary by a fifth so that a class does not save in step. Nothing is ever overwritten unseen:
 * a conflict stops the saving until the person has chosen. A save whose reply was lost may have arrived all the same: where the
 * server holds just what was sent from here, there is nothing to choose. `unheard`: such saves of this page before a reload.
 */
export function autosave(saved: Draft, edge: Edge, unheard: readonly Draft[] = []): Autosave {
  let { text: savedText, revision } = saved;
  let text = savedText;
  let conflict: SavedDraft | null = null;
  let dirtySince: number | null = null;
  let failures = 0;
  let sending: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let sent = unheard;

  const send = (draft: Draft): Promise<SaveReply> => {
    const others = sent.filter((each) => each.text !== draft.text || each.revision !== draft.revision);
    sent = [...others, draft].slice(-mostUnheard);
    edge.keep?.(sent);
    return edge.send(draft);
  };
  const isOwn = (theirs: SavedDraft): boolean =>
    sent.some((each) => each.text === theirs.text && each.revision + 1 === theirs.revision);
  const jitter = (delay: number): number => delay * (0.8 + 0.4 * edge.random());
  const wait = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void save(), delay);
  };
  const schedule = (): void => {
    const waited = edge.now() - (dirtySince ?? edge.now());
    wait(Math.max(0, Math.min(jitter(pace.afterLast), jitter(pace.atMost / 1.2) - waited)));
  };
  const settleDown = (): void => {
    clearTimeout(timer);
    dirtySince = null;
    failures = 0;
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending !== null || conflict !== null || text === savedText) return;
    sending = text;
    const going = text;
    const silent = setTimeout(() => edge.report({ kind: "retrying" }, revision), pace.silence);
    const reply = await send({ text: going, revision });
    clearTimeout(silent);
    sending = null;
    switch (reply.kind) {
      case "saved":
        savedText = going;
        revision = reply.revision;
        failures = 0;
        sent = [];
        dirtySince = text === going ? null : edge.now();
        edge.report(text === going ? { kind: "saved", at: reply.savedAt } : { kind: "pending" }, revision);
        if (text !== going) schedule();
        return;
      case "conflict":
        conflict = reply;
        if (reply.text === text) settle("theirs");
        else if (isOwn(reply)) settle("mine");
        else edge.report(reply, revision);
        return;
      case "late":
        savedText = going;
        sent = [];
        dirtySince = null;
        edge.report(reply, revision);
        if (text !== going) schedule();
        return;
      case "refused":
        dirtySince = null;
        edge.report(reply, revision);
        if (text !== going) schedule();
        return;
      case "unreachable": {
        failures += 1;
        const { message, wait: asked = 0 } = reply;
        edge.report(message === undefined ? { kind: "retrying" } : { kind: "retrying", message }, revision);
        wait(Math.max(asked, jitter(Math.min(pace.retryMost, pace.retryFirst * 2 ** (failures - 1)))));
        return;
      }
    }
  };

  const settle = (choice: "mine" | "theirs"): void => {
    if (conflict === null) return;
    const theirs = conflict;
    conflict = null;
    revision = theirs.revision;
    savedText = theirs.text;
    if (choice === "theirs") text = theirs.text;
    if (text === savedText) {
      settleDown();
      edge.report({ kind: "saved", at: theirs.savedAt }, revision);
    } else void save();
  };

  return {
    change: (next) => {
      text = next;
      if (conflict !== null) return;
      if (text === savedText && sending === null) {
        settleDown();
        edge.report({ kind: "untouched" }, revision);
        return;
      }
      dirtySince ??= edge.now();
      if (failures > 0) return;
      edge.report({ kind: "pending" }, revision);
      schedule();
    },
    flush: () => void save(),
    leave: () => {
      // The save under way will have raised the revision by one; should it fail, the server refuses this one as stale.
      if (sending !== null && text !== sending && conflict === null) void send({ text, revision: revision + 1 });
      else void save();
    },
    seen: (theirs) => {
      if (text !== savedText || sending !== null || theirs.revision <= revision) return false;
      ({ text: savedText, revision } = theirs);
      text = savedText;
      edge.report({ kind: "saved", at: theirs.savedAt }, revision);
      return true;
    },
    settle,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
