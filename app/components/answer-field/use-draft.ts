"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Autosave, autosave, type Draft, type SaveState } from "./autosave";
import { notesBack } from "./durable-notes";
import {
  draftKey,
  forgetNote,
  forgetUnsaved,
  noteSaved,
  noteUnsaved,
  savedNote,
  type UnsavedNote,
  unsavedNotes,
} from "./local-draft";
import { type OtherTabs, otherTabs } from "./other-tabs";
import { saveDraft } from "./save-draft";

export interface DraftPlace {
  readonly userId: string;
  readonly attemptId: string;
  readonly question: string;
  readonly part: string;
}

interface Typing {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly state: SaveState;
  readonly settle: (choice: "mine" | "theirs") => void;
}

/**
 * A text that is kept on this computer at each keystroke and on the server soon after. `stored` is read once, at the start.
 * Words that another tab of this browser left unsaved are offered, never dropped.
 */
export function useDraft({ userId, attemptId, question, part }: DraftPlace, stored: Draft): Typing {
  const locale = useLocale();
  const key = draftKey({ userId, attemptId, question, part });
  const [text, setText] = useState(stored.text);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const [left, setLeft] = useState<readonly UnsavedNote[]>([]);
  const saving = useRef<Autosave | null>(null);
  const latest = useRef(stored);
  const first = useRef(stored);
  const unheard = useRef<readonly Draft[]>([]);

  useEffect(() => {
    const start = (): (() => void) => {
      const acknowledged = savedNote(key);
      const known =
        acknowledged !== null && acknowledged.revision > first.current.revision ? acknowledged : first.current;
      const notes = unsavedNotes(key);
      const [unsaved, ...others] = notes;
      // Words that build on an older revision are sent as such: the server answers with a conflict and the person chooses.
      const isConfirmed = unsaved === undefined || unsaved.text === known.text;
      const base = isConfirmed ? known : { text: known.text, revision: unsaved.revision };
      const begin = unsaved ?? known;
      latest.current = { text: begin.text, revision: base.revision };
      setText(begin.text);
      const fresh = others.filter((note) => note.text !== begin.text && note.text !== known.text);
      for (const note of notes) if (!fresh.includes(note)) forgetNote(note.key);
      setLeft(fresh);
      let tabs: OtherTabs | null = null;
      unheard.current = isConfirmed ? [] : unsaved.sent;
      const edge = {
        send: (draft: Draft) => saveDraft({ attemptId, question, part }, draft, locale),
        report: (next: SaveState, revision: number) => {
          const before = latest.current.revision;
          latest.current = { text: latest.current.text, revision };
          // What is typed since builds on the revision just given: after a crash it must not look like somebody else's.
          if (next.kind === "pending" && revision !== before) noteUnsaved(key, latest.current, Date.now());
          if (next.kind === "saved") {
            unheard.current = [];
            noteSaved(key, latest.current);
            tabs?.tell({ ...latest.current, savedAt: next.at });
          }
          if (next.kind === "saved" || next.kind === "late" || next.kind === "untouched") forgetUnsaved(key);
          setState(next);
        },
        now: () => performance.now(),
        random: Math.random,
        keep: (sent: readonly Draft[]) => {
          unheard.current = sent;
          noteUnsaved(key, latest.current, Date.now(), sent);
        },
      };
      const running = autosave(base, edge, unheard.current);
      tabs = otherTabs(key, (draft) => {
        if (draft.revision <= latest.current.revision) return;
        const before = latest.current;
        latest.current = draft;
        if (running.seen(draft)) setText(draft.text);
        else latest.current = before;
      });
      saving.current = running;
      if (begin.text !== known.text) {
        noteUnsaved(key, latest.current, Date.now(), unheard.current);
        running.change(begin.text);
      }
      const hide = (): void => {
        if (document.visibilityState === "hidden") running.leave();
        else running.flush();
      };
      document.addEventListener("visibilitychange", hide);
      window.addEventListener("pagehide", running.leave);
      window.addEventListener("online", running.flush);
      return () => {
        document.removeEventListener("visibilitychange", hide);
        window.removeEventListener("pagehide", running.leave);
        window.removeEventListener("online", running.flush);
        running.leave();
        running.stop();
        tabs?.close();
      };
    };
    let stop: (() => void) | null = null;
    let gone = false;
    // What is typed before this is noted, and found by it.
    void notesBack().then(() => {
      if (!gone) stop = start();
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [attemptId, question, part, locale, key]);

  const change = useCallback(
    (next: string) => {
      latest.current = { text: next, revision: latest.current.revision };
      noteUnsaved(key, latest.current, Date.now(), unheard.current);
      setText(next);
      saving.current?.change(next);
    },
    [key],
  );

  const [waiting] = left;
  const settle = (choice: "mine" | "theirs"): void => {
    if (state.kind === "conflict") {
      if (choice === "theirs") {
        latest.current = { text: state.text, revision: state.revision };
        setText(state.text);
      }
      saving.current?.settle(choice);
    } else if (waiting !== undefined) {
      forgetNote(waiting.key);
      setLeft(left.slice(1));
      if (choice === "theirs") change(waiting.text);
    }
  };

  const shown: SaveState =
    state.kind === "conflict" || waiting === undefined
      ? state
      : {
          kind: "conflict",
          text: waiting.text,
          revision: waiting.revision,
          savedAt: new Date(waiting.at).toISOString(),
        };
  return { text, change, state: shown, settle };
}
