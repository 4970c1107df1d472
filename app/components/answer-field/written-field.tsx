"use client";

import { useTranslations } from "next-intl";
import type { FieldProps } from "./answer-field";
import { TextInput } from "./text-input";

/** An answer in sentences. */
export function WrittenField(props: FieldProps) {
  const t = useTranslations("AnswerField");
  return (
    <div className="field">
      <TextInput {...props} />
      <p id={`${props.id}-reading`} className="soft small">
        {t("written", { count: props.text.length })} {(props.handsIn ?? true) && t("writtenKeys")}
      </p>
    </div>
  );
}
