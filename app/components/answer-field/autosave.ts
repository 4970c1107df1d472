/** The server's word on one save. `refused` is final for this text; `unreachable` is tried again. */
export type SaveReply =
  | { readonly kind: "saved"; readonly revision: number; readonly savedAt: string }
  | { readonly kind: "conflict"; readonly revision: number; readonly savedAt: string; readonly text: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unreachable" };

/** What stands under the field. "Saved" is said only after the server has said so. */
export type SaveState =
  | { readonly kind: "untouched" }
  | { readonly kind: "pending" }
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "retrying" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "conflict"; readonly text: string; readonly revision: number; readonly savedAt: string };

export interface Draft {
  readonly text: string;
  readonly revision: number;
}

interface Edge {
  readonly send: (draft: Draft) => Promise<SaveReply>;
  readonly report: (state: SaveState, revision: number) => void;
  /** Milliseconds, from any origin. */
  readonly now: () => number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
}

/** Milliseconds: after the last change, at most after the first unsaved one, and between tries that failed. */
export const pace = { afterLast: 2_000, atMost: 10_000, retryFirst: 1_000, retryMost: 30_000 } as const;

export interface Autosave {
  readonly change: (text: string) => void;
  /** Saves at once what is not saved yet, as when the page is left. */
  readonly flush: () => void;
  /** Settles a conflict: what is typed here is saved over the revision that was shown, or the other text is taken. */
  readonly settle: (choice: "mine" | "theirs") => void;
  readonly stop: () => void;
}

/**
 * Saves a draft while it is typed: two seconds after the last change, at least every ten, one save at a time, each naming the
 * revision it has seen. Delays vary by a fifth so that a class does not save in step. Nothing is ever overwritten unseen:
 * a conflict stops the saving until the person has chosen.
 */
export function autosave(saved: Draft, edge: Edge): Autosave {
  let { text: savedText, revision } = saved;
  let text = savedText;
  let conflict: { readonly text: string; readonly revision: number; readonly savedAt: string } | null = null;
  let dirtySince: number | null = null;
  let failures = 0;
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const jitter = (delay: number): number => delay * (0.8 + 0.4 * edge.random());
  const wait = (delay: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void save(), delay);
  };
  const schedule = (): void => {
    const waited = edge.now() - (dirtySince ?? edge.now());
    wait(Math.max(0, Math.min(jitter(pace.afterLast), pace.atMost - waited)));
  };

  const save = async (): Promise<void> => {
    clearTimeout(timer);
    if (sending || conflict !== null || text === savedText) return;
    sending = true;
    const sent = text;
    const reply = await edge.send({ text: sent, revision });
    sending = false;
    switch (reply.kind) {
      case "saved":
        savedText = sent;
        revision = reply.revision;
        failures = 0;
        dirtySince = text === sent ? null : edge.now();
        edge.report(text === sent ? { kind: "saved", at: reply.savedAt } : { kind: "pending" }, revision);
        if (text !== sent) schedule();
        return;
      case "conflict":
        conflict = reply;
        if (reply.text === text) settle("theirs");
        else edge.report(reply, revision);
        return;
      case "refused":
        dirtySince = null;
        edge.report(reply, revision);
        if (text !== sent) schedule();
        return;
      case "unreachable":
        failures += 1;
        edge.report({ kind: "retrying" }, revision);
        wait(jitter(Math.min(pace.retryMost, pace.retryFirst * 2 ** (failures - 1))));
        return;
    }
  };

  const settle = (choice: "mine" | "theirs"): void => {
    if (conflict === null) return;
    const theirs = conflict;
    conflict = null;
    revision = theirs.revision;
    savedText = theirs.text;
    if (choice === "theirs") text = theirs.text;
    if (text === savedText) edge.report({ kind: "saved", at: theirs.savedAt }, revision);
    else void save();
  };

  return {
    change: (next) => {
      text = next;
      if (conflict !== null) return;
      if (text === savedText && !sending) {
        clearTimeout(timer);
        dirtySince = null;
        edge.report({ kind: "untouched" }, revision);
        return;
      }
      dirtySince ??= edge.now();
      if (failures > 0) return;
      edge.report({ kind: "pending" }, revision);
      schedule();
    },
    flush: () => void save(),
    settle,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
