"use client";

import { useState } from "react";
import { AnswerField, type PartField } from "@/app/components/answer-field/answer-field";

/** A field that grades nothing: type and see how it is read. */
export function TryIt({ field }: { readonly field: PartField }) {
  const [text, setText] = useState("");
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AnswerField id="try" {...field} text={text} onText={setText} />
    </form>
  );
}
