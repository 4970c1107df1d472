"use client";

import { AnswerInput, type AnswerInputProps } from "./answer-input";
import { type Choice, ChoiceInput } from "./choice-input";

export interface AnswerFieldProps extends AnswerInputProps {
  /** Where the answer is chosen and not typed. */
  readonly choices: { readonly items: readonly Choice[]; readonly multiple: boolean } | null;
}

/** The place where one part is answered. */
export function AnswerField({ choices, ...rest }: AnswerFieldProps) {
  return choices === null ? (
    <AnswerInput {...rest} />
  ) : (
    <ChoiceInput {...rest} choices={choices.items} multiple={choices.multiple} />
  );
}
