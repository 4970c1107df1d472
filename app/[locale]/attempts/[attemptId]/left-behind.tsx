"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { pace } from "@/app/components/answer-field/autosave";
import { notesBack } from "@/app/components/answer-field/durable-notes";
import { forgetNote, unsavedOfAttempt } from "@/app/components/answer-field/local-draft";
import { saveDraft } from "@/app/components/answer-field/save-draft";
import { useRouter } from "@/app/i18n/use-navigation";

type State =
  | { readonly kind: "nothing" | "sending" | "unreachable" }
  | { readonly kind: "refused"; readonly why: string };

/**
 * After the end: sends what this browser typed before it and could not send, for staff to see, and says how that goes. A note is forgotten
 * only once the server has the words.
 */
export function LeftBehind({ userId, attemptId }: { readonly userId: string; readonly attemptId: string }) {
  const t = useTranslations("Saving");
  const locale = useLocale();
  const router = useRouter();
  const [state, setState] = useState<State>({ kind: "nothing" });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let isSending = false;
    let stopped = false;
    const again = (wait: number): void => {
      failures += 1;
      const delay = Math.min(pace.retryMost, pace.retryFirst * 2 ** failures) * (0.8 + 0.4 * Math.random());
      if (!stopped) timer = setTimeout(() => void send(), Math.max(wait, delay));
    };
    const send = async (): Promise<void> => {
      clearTimeout(timer);
      if (isSending || stopped) return;
      isSending = true;
      let outcome: State = { kind: "nothing" };
      let came = 0;
      for (const note of unsavedOfAttempt(userId, attemptId)) {
        if (note.text.trim() === "") {
          forgetNote(note.key);
          continue;
        }
        if (!stopped) setState((before) => (before.kind === "unreachable" ? before : { kind: "sending" }));
        const { question, part } = note;
        const reply = await saveDraft({ attemptId, question, part }, note, locale);
        if (reply.kind === "late" || reply.kind === "saved") {
          forgetNote(note.key);
          came += 1;
        } else if (reply.kind === "refused") outcome = { kind: "refused", why: reply.message };
        else if (reply.kind === "unreachable") {
          outcome = { kind: "unreachable" };
          again(reply.wait ?? 0);
          break;
        }
      }
      isSending = false;
      if (stopped) return;
      setState(outcome);
      // The list of what came is drawn by the server.
      if (came > 0) router.refresh();
    };
    const online = (): void => void send();
    // A killed browser may not have written its notes where they are looked for.
    void notesBack().then(send);
    window.addEventListener("online", online);
    return () => {
      stopped = true;
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [userId, attemptId, locale, router]);

  switch (state.kind) {
    case "nothing":
      return null;
    case "sending":
      return (
        <p role="status" className="notice" data-left="sending">
          {t("leftBehind")}
        </p>
      );
    case "unreachable":
      return (
        <p role="alert" className="notice notice-wrong" data-left="unreachable">
          {t("leftUnreachable")}
        </p>
      );
    case "refused":
      return (
        <p role="alert" className="notice notice-wrong" data-left="refused">
          {t("leftRefused", { why: state.why })}
        </p>
      );
  }
}
