"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";
import { AnswerField, type PartField } from "@/app/components/answer-field/answer-field";
import { SaveLine } from "@/app/components/answer-field/save-line";
import { reloadIfStale } from "@/app/components/answer-field/stale-page";
import { forgetSubmissionKey, submissionKey } from "@/app/components/answer-field/submission-key";
import { type DraftPlace, useDraft } from "@/app/components/answer-field/use-draft";
import { useRedraw } from "./redrawn";
import type { Replied, Submit } from "./replied";

interface Props {
  readonly id: string;
  readonly place: DraftPlace;
  readonly field: PartField;
  readonly draft: { readonly text: string; readonly revision: number };
  /** Counts a plain form post once, before scripts run. */
  readonly firstKey: string;
  /** What may be typed. */
  readonly format: ReactNode;
  /** How many tries are left, in words. */
  readonly tries: ReactNode;
  /** The server action. It draws this form, and so cannot be imported here. */
  readonly submit: Submit;
}

/** The field of one part, saved while it is typed, and the button that hands it in. */
export function AnswerForm({ id, place, field, draft, firstKey, format, tries, submit }: Props) {
  const t = useTranslations("Attempt");
  const { text, change, state, settle } = useDraft(place, draft);
  const spot = `gradient:submit:${place.userId}:${place.attemptId}:${place.question}:${place.part}`;
  // Before scripts run the form posts by itself and shows this reply; afterwards `send` below does it.
  const [posted, post] = useActionState(submit, null);
  const [told, tell] = useState<Replied | null>(null);
  const [sending, start] = useTransition();
  const redraw = useRedraw();
  const reply = told ?? posted;
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (sending) return;
    const form = new FormData(event.currentTarget);
    form.set("idempotencyKey", submissionKey(spot, text));
    form.set("pieces", "these");
    start(async () => {
      try {
        const replied = await submit(null, form);
        tell(replied);
        const { drawn } = replied;
        if (drawn !== null) start(() => redraw(drawn));
        forgetSubmissionKey(spot);
      } catch (error) {
        unstable_rethrow(error);
        if (reloadIfStale(error)) return;
        // The key is kept: pressing again repeats this very submission, in case it had arrived.
        tell({ ok: false, message: t("unreachable"), text, number: null, drawn: null });
      }
    });
  };
  return (
    <form className="stack stack-small" action={post} onSubmit={send}>
      <input type="hidden" name="attemptId" value={place.attemptId} />
      <input type="hidden" name="question" value={place.question} />
      <input type="hidden" name="part" value={place.part} />
      <input type="hidden" name="idempotencyKey" value={firstKey} />
      <p id={`${id}-format`} className="soft small">
        {format}
      </p>
      <AnswerField id={id} {...field} text={text} onText={change} />
      <div className="row">
        <button type="submit" className="button button-main" aria-disabled={sending}>
          {sending ? t("submitting") : t("submit")}
        </button>
        <kbd className="small soft">{field.type === "text" ? "Ctrl Enter" : "Enter"}</kbd>
        <span className="soft small">{tries}</span>
        <SaveLine state={state} text={text} settle={settle} />
      </div>
      <div role="status">{reply !== null && !reply.ok && <p className="notice notice-wrong">{reply.message}</p>}</div>
    </form>
  );
}
