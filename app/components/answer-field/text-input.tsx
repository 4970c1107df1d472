"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from "react";
import type { Span } from "@/grading/verdict";
import type { FieldProps } from "./answer-field";
import type { Editor } from "./editor";

interface Props extends FieldProps {
  readonly ref?: Ref<TextEditor>;
  readonly invalid?: boolean;
  readonly onEnter?: () => void;
}

export interface TextEditor extends Editor {
  readonly select: (place: Span) => void;
}

/** A box that grows with its text. Enter hands in (Shift+Enter breaks the line); in written answers Ctrl+Enter does. */
export function TextInput({ ref, id, type, text, onText, readOnly = false, invalid = false, onEnter }: Props) {
  const t = useTranslations("AnswerField");
  const written = type === "text";
  const box = useRef<HTMLTextAreaElement>(null);
  // What was typed before scripts ran counts too. Once, at the start: later the box shows what `text` says.
  const adopt = useEffectEvent(() => {
    const early = box.current?.value ?? "";
    if (early !== text) onText(early);
  });
  useEffect(() => adopt(), []);
  useImperativeHandle(ref, () => ({
    focus: () => box.current?.focus(),
    insert: (symbol) => {
      const place = box.current;
      if (place === null) return;
      place.setRangeText(symbol.text, place.selectionStart, place.selectionEnd, "end");
      place.focus();
      onText(place.value);
    },
    select: ({ from, to }) => {
      box.current?.focus();
      box.current?.setSelectionRange(from, Math.max(to, from + 1));
    },
  }));
  const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes, Enter chooses its candidate.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.shiftKey) return;
    if (written && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <>
      <label className="sr-only" htmlFor={id} id={`${id}-label`}>
        {t("label")}
      </label>
      <textarea
        ref={box}
        id={id}
        name="text"
        rows={written ? 6 : 1}
        className={`input ${written ? "" : "answer-input"}`}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={submitOnEnter}
        onFocus={onEnter}
        readOnly={readOnly}
        aria-labelledby={`${id}-prompt ${id}-label`}
        aria-describedby={`${id}-format ${id}-reading`}
        aria-invalid={invalid}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={written}
      />
    </>
  );
}
