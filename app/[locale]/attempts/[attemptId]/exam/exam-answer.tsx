"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { AnswerField, type PartField } from "@/app/components/answer-field/answer-field";
import { SaveLine } from "@/app/components/answer-field/save-line";
import { type DraftPlace, useDraft } from "@/app/components/answer-field/use-draft";
import { EarlierTexts } from "./earlier-texts";
import { useExam, useMarks } from "./exam-context";
import { markKey } from "./marks";

interface Props {
  readonly id: string;
  readonly place: DraftPlace;
  readonly field: PartField;
  readonly draft: { readonly text: string; readonly revision: number };
  readonly format: ReactNode;
}

/** The field of one part in an exam: what is typed is saved, and the last saved text counts. */
export function ExamAnswer({ id, place, field, draft, format }: Props) {
  const t = useTranslations("Exam");
  const { store, over } = useExam();
  const { text, change, state, settle } = useDraft(place, draft);
  const key = markKey(place.question, place.part);
  useEffect(() => store.set(key, { answered: text.trim() !== "" }), [store, key, text]);
  return (
    <form className="stack stack-small" onSubmit={(event) => event.preventDefault()}>
      <p id={`${id}-format`} className="soft small">
        {format}
      </p>
      <AnswerField id={id} {...field} text={text} onText={change} readOnly={over} handsIn={false} />
      <div className="row">
        <FlagButton place={place} name={key} />
        <EarlierTexts place={place} current={text} restore={over ? null : change} />
        <span className="small soft ms-auto">
          {state.kind === "untouched" && text !== "" ? (
            <span data-saving="stored">{t("stored")}</span>
          ) : (
            <SaveLine state={state} text={text} settle={settle} />
          )}
        </span>
      </div>
    </form>
  );
}

/** Marks the part as one to come back to. */
function FlagButton({ place, name }: { readonly place: DraftPlace; readonly name: string }) {
  const t = useTranslations("Exam");
  const { store, over } = useExam();
  const flagged = useMarks()[name]?.flagged ?? false;
  const [failed, setFailed] = useState(false);
  const toggle = async (): Promise<void> => {
    store.set(name, { flagged: !flagged });
    const kept = await keepFlag(place, !flagged);
    setFailed(!kept);
    if (!kept) store.set(name, { flagged });
  };
  return (
    <>
      <button
        type="button"
        className="button button-quiet exam-flag"
        aria-pressed={flagged}
        data-key="f"
        disabled={over}
        onClick={() => void toggle()}
      >
        <span aria-hidden="true">⚑</span> {flagged ? t("unflag") : t("flag")} <kbd className="small">F</kbd>
      </button>
      {failed && (
        <span role="status" className="small">
          {t("flagFailed")}
        </span>
      )}
    </>
  );
}

async function keepFlag({ attemptId, question, part }: DraftPlace, flagged: boolean): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/attempts/${encodeURIComponent(attemptId)}/flag`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question, part, flagged }),
      keepalive: true,
    });
    return response.ok;
  } catch {
    return false;
  }
}
