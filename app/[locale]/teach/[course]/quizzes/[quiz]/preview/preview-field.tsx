"use client";

import { useState } from "react";
import { AnswerField, type AnswerFieldProps } from "@/app/components/answer-field/answer-field";

type Props = Pick<AnswerFieldProps, "id" | "type" | "options" | "choices">;

/** A field to try how answers are read. What is typed stays in this page alone. */
export function PreviewField(props: Props) {
  const [text, setText] = useState("");
  return <AnswerField {...props} text={text} onText={setText} handsIn={false} />;
}
