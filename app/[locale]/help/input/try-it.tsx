"use client";

import { useState } from "react";
import { AnswerField } from "@/app/components/answer-field/answer-field";

/** Any names, so that anything can be tried. */
const anything = { otherNames: "variables" };

/** A field that grades nothing: type and see how it is read. */
export function TryIt() {
  const [text, setText] = useState("");
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <AnswerField id="try" type="formula" options={anything} choices={null} text={text} onText={setText} />
    </form>
  );
}
