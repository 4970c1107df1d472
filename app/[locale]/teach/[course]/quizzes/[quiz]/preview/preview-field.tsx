"use client";

import { useState } from "react";
import { AnswerField, type PartField } from "@/app/components/answer-field/answer-field";

type Props = PartField & { readonly id: string };

/** A field to try how answers are read. What is typed stays in this page alone. */
export function PreviewField(props: Props) {
  const [text, setText] = useState("");
  return <AnswerField {...props} text={text} onText={setText} handsIn={false} />;
}
