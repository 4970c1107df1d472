"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldProps } from "./answer-field";

export interface Choice {
  readonly id: string;
  readonly label: ReactNode;
}

interface Props extends FieldProps {
  readonly choices: readonly Choice[];
  readonly multiple: boolean;
}

/** What "none of them" is typed as. */
const none = "none";

/** Statements to tick. The answer's text is their letters, "A, C", as a person would type it; "none" where no one holds. */
export function ChoiceInput({ id, text, onText, choices, multiple, readOnly = false }: Props) {
  const t = useTranslations("AnswerField");
  const chosen = new Set(text.split(/[\s,]+/).filter((each) => each !== ""));
  const toggle = (which: string, on: boolean): void => {
    if (!multiple || which === none) {
      onText(on ? which : "");
      return;
    }
    const next = choices.map((choice) => choice.id).filter((each) => (each === which ? on : chosen.has(each)));
    onText(next.join(", "));
  };
  const all = multiple ? [...choices, { id: none, label: t("none") }] : choices;
  return (
    <fieldset aria-labelledby={`${id}-prompt`} aria-describedby={`${id}-format`}>
      <ul className="stack stack-small">
        {all.map((choice) => (
          <li key={choice.id}>
            <label className="choice">
              <input
                type={multiple ? "checkbox" : "radio"}
                name="text"
                value={choice.id}
                checked={chosen.has(choice.id)}
                onChange={(event) => toggle(choice.id, event.currentTarget.checked)}
                disabled={readOnly}
              />
              {choice.id !== none && <strong className="choice-letter">{choice.id}</strong>}
              <span>{choice.label}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
