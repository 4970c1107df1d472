"use client";

import { useEffect, useEffectEvent } from "react";
import type { AnswerKind } from "./answer-kind";
import { type Choice, ChoiceInput } from "./choice-input";
import { offerField } from "./fields";
import { MathField } from "./math-field";
import type { PaletteKey } from "./palette";
import { WrittenField } from "./written-field";

/** One answer field, however it is filled. */
export interface FieldProps {
  /** Unique on the page; the label and the description are `{id}-prompt` and `{id}-format`. */
  readonly id: string;
  readonly type: AnswerKind;
  /** What the grader's reader may know: names, sizes, shapes. */
  readonly options: unknown;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly readOnly?: boolean;
  /** Whether Enter hands the answer in; in an exam and in a preview it is only kept. */
  readonly handsIn?: boolean;
}

export interface AnswerFieldProps extends FieldProps {
  /** Where the answer is chosen and not typed. */
  readonly choices: { readonly items: readonly Choice[]; readonly multiple: boolean } | null;
  /** Signs to press: the part's own names, and what a keyboard lacks. */
  readonly palette: readonly PaletteKey[];
}

/** What of a field belongs to its part. */
export type PartField = Pick<AnswerFieldProps, "type" | "options" | "choices" | "palette">;

/** The place where one part is answered: typed, chosen, filled in a grid or set in a visual editor. The answer is one text. */
export function AnswerField({ choices, palette, ...rest }: AnswerFieldProps) {
  const fill = useEffectEvent((text: string) => rest.onText(text));
  const { id, readOnly = false } = rest;
  useEffect(() => (readOnly ? undefined : offerField(id, (text) => fill(text))), [id, readOnly]);
  if (choices !== null) return <ChoiceInput {...rest} choices={choices.items} multiple={choices.multiple} />;
  return rest.type === "text" ? <WrittenField {...rest} /> : <MathField {...rest} palette={palette} />;
}
