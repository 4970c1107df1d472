"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Autosave, autosave, type Draft, type SaveState } from "./autosave";
import { forgetDraft, noteDraft, notedDraft } from "./local-draft";
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

/** A text that is kept on this computer at each keystroke and on the server soon after. `stored` is read once, at the start. */
export function useDraft({ userId, attemptId, question, part }: DraftPlace, stored: Draft): Typing {
  const locale = useLocale();
  const key = `gradient:draft:${userId}:${attemptId}:${question}:${part}`;
  const [text, setText] = useState(stored.text);
  const [state, setState] = useState<SaveState>({ kind: "untouched" });
  const saving = useRef<Autosave | null>(null);
  const latest = useRef(stored);
  const first = useRef(stored);

  useEffect(() => {
    const acknowledged = notedDraft("saved", key);
    const known =
      acknowledged !== null && acknowledged.revision > first.current.revision ? acknowledged : first.current;
    const unsaved = notedDraft("unsaved", key);
    // Words that build on an older revision are sent as such: the server answers with a conflict and the person chooses.
    const base = unsaved === null ? known : { text: known.text, revision: unsaved.revision };
    const begin = unsaved ?? known;
    latest.current = { text: begin.text, revision: base.revision };
    setText(begin.text);
    const running = autosave(base, {
      send: (draft) => saveDraft({ attemptId, question, part }, draft, locale),
      report: (next, revision) => {
        latest.current = { text: latest.current.text, revision };
        if (next.kind === "saved") noteDraft("saved", key, latest.current);
        if (next.kind === "saved" || next.kind === "untouched") forgetDraft("unsaved", key);
        setState(next);
      },
      now: () => performance.now(),
      random: Math.random,
    });
    saving.current = running;
    if (begin.text !== known.text) running.change(begin.text);
    const leave = (): void => {
      if (document.visibilityState === "hidden") running.flush();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      running.flush();
      running.stop();
    };
  }, [attemptId, question, part, locale, key]);

  const change = useCallback(
    (next: string) => {
      latest.current = { text: next, revision: latest.current.revision };
      noteDraft("unsaved", key, latest.current);
      setText(next);
      saving.current?.change(next);
    },
    [key],
  );

  const settle = (choice: "mine" | "theirs"): void => {
    if (choice === "theirs" && state.kind === "conflict") {
      latest.current = { text: state.text, revision: state.revision };
      setText(state.text);
    }
    saving.current?.settle(choice);
  };

  return { text, change, state, settle };
}
