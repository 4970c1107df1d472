"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState, useTransition } from "react";
import { AnswerField, type AnswerFieldProps } from "@/app/components/answer-field/answer-field";
import type { AnswerKind } from "@/app/components/answer-field/answer-kind";
import { keptText } from "@/app/components/answer-field/kept-text";
import { useKeptText } from "@/app/components/answer-field/use-kept-text";
import { checkAnswer } from "./actions";
import type { Checked, PracticeIds } from "./judge";
import { Revealing } from "./revealing";

interface Props {
  readonly ids: PracticeIds;
  readonly letter: string;
  readonly type: AnswerKind;
  readonly options: unknown;
  readonly choices: AnswerFieldProps["choices"];
  readonly hints: number;
  /** Earlier parts on which this one builds. */
  readonly follows: readonly string[];
  readonly prompt: ReactNode;
  readonly format: ReactNode;
  /** The verdict on an answer that came with the address: what the form asks for before scripts run. */
  readonly given: Checked | null;
}

const keptAs = ({ slug, seed }: PracticeIds, part: string): string => `gradient:practice:${slug}:${seed}:${part}`;

/** What was typed for an earlier part, from which a right step earns its credit. */
function typedFor(ids: PracticeIds, part: string): readonly (readonly [string, string])[] {
  const text = keptText(keptAs(ids, part));
  return text === null ? [] : [[part, text]];
}

/** One part to practise: the field, the verdict, hints one by one, the worked solution. */
export function PracticePart({ ids, letter, type, options, choices, hints, follows, prompt, format, given }: Props) {
  const t = useTranslations("Practice");
  const [checked, tell] = useState<Checked | null>(given);
  const [checking, start] = useTransition();
  const [text, setText] = useKeptText(keptAs(ids, ids.part), given?.text ?? "");
  const id = `part-${ids.part}`;
  const check = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (checking) return;
    start(async () => {
      try {
        const earlier = Object.fromEntries(follows.flatMap((part) => typedFor(ids, part)));
        tell(await checkAnswer({ ...ids, text, earlier }));
      } catch (error) {
        unstable_rethrow(error);
        tell({ text, outcome: null, shown: <p className="notice notice-wrong">{t("unreachable")}</p> });
      }
    });
  };
  return (
    <section id={id} className="card part stack" aria-labelledby={`${id}-letter`} data-outcome={checked?.outcome}>
      <h2 id={`${id}-letter`} className="part-letter">
        {t("part", { letter })}
      </h2>
      <div id={`${id}-field-prompt`}>{prompt}</div>
      <form id={`${id}-form`} className="stack stack-small" method="get" action={`#${id}`} onSubmit={check}>
        <input type="hidden" name="seed" value={ids.seed} />
        <input type="hidden" name="part" value={ids.part} />
        <p id={`${id}-field-format`} className="soft small">
          {format}
        </p>
        <AnswerField id={`${id}-field`} type={type} options={options} choices={choices} text={text} onText={setText} />
      </form>
      <Revealing ids={ids} count={hints}>
        <button type="submit" form={`${id}-form`} className="button button-main" aria-disabled={checking}>
          {checking ? t("checking") : t("check")}
        </button>
        <kbd className="small soft">{type === "text" ? "Ctrl Enter" : "Enter"}</kbd>
      </Revealing>
      <div aria-live="polite" className={checked !== null && checked.text !== text ? "opacity-60" : ""}>
        {checked?.shown}
      </div>
    </section>
  );
}
