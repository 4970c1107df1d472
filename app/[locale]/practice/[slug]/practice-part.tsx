"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useActionState, useState, useTransition } from "react";
import { AnswerField, type AnswerFieldProps } from "@/app/components/answer-field/answer-field";
import type { AnswerKind } from "@/app/components/answer-field/answer-kind";
import { useKeptText } from "@/app/components/answer-field/use-kept-text";
import { type Checked, checkAnswer } from "./actions";
import { PracticeFields, type PracticeIds } from "./practice-fields";
import { HintButton, Revealed, SolutionButton, useRevealed } from "./revealing";

interface Props {
  readonly ids: PracticeIds;
  readonly letter: string;
  readonly type: AnswerKind;
  readonly options: unknown;
  readonly choices: AnswerFieldProps["choices"];
  readonly hints: number;
  readonly prompt: ReactNode;
  readonly format: ReactNode;
}

/** One part to practise: the field, the verdict, hints one by one, the worked solution. Works as a plain form before scripts run. */
export function PracticePart({ ids, letter, type, options, choices, hints, prompt, format }: Props) {
  const t = useTranslations("Practice");
  // Before scripts run the form posts by itself; afterwards `check` below sends it and what is typed stays in its place.
  const [posted, post] = useActionState(checkAnswer, null);
  const [told, tell] = useState<Checked | null>(null);
  const [checking, start] = useTransition();
  const checked = told ?? posted;
  const shown = useRevealed();
  const id = `part-${ids.part}`;
  const [text, setText] = useKeptText(`gradient:practice:${ids.slug}:${ids.seed}:${ids.part}`, checked?.text ?? "");
  const check = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (checking) return;
    const form = new FormData(event.currentTarget);
    start(async () => {
      try {
        tell(await checkAnswer(null, form));
      } catch (error) {
        unstable_rethrow(error);
        tell({ text, outcome: null, shown: <p className="notice notice-wrong">{t("unreachable")}</p> });
      }
    });
  };
  const stale = checked !== null && checked.text !== text;
  return (
    <section id={id} className="card part stack" aria-labelledby={`${id}-letter`} data-outcome={checked?.outcome}>
      <h2 id={`${id}-letter`} className="part-letter">
        {t("part", { letter })}
      </h2>
      <div id={`${id}-field-prompt`}>{prompt}</div>
      <form id={`${id}-form`} className="stack stack-small" action={post} onSubmit={check}>
        <PracticeFields ids={ids} />
        <p id={`${id}-field-format`} className="soft small">
          {format}
        </p>
        <AnswerField id={`${id}-field`} type={type} options={options} choices={choices} text={text} onText={setText} />
      </form>
      <div className="row">
        <button type="submit" form={`${id}-form`} className="button button-main" aria-disabled={checking}>
          {checking ? t("checking") : t("check")}
        </button>
        <kbd className="small soft">{type === "text" ? "Ctrl Enter" : "Enter"}</kbd>
        <span className="row ms-auto">
          {hints > shown.hints.length && (
            <HintButton ids={ids} reveal={shown.revealHint} next={shown.hints.length + 1} count={hints} />
          )}
          {shown.solution === null && <SolutionButton ids={ids} reveal={shown.revealSolution} />}
        </span>
      </div>
      <div aria-live="polite" className={stale ? "opacity-60" : ""}>
        {checked?.shown}
      </div>
      <Revealed hints={shown.hints} solution={shown.solution} />
    </section>
  );
}
