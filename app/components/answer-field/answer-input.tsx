"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import type { AnswerKind } from "./answer-kind";
import { ReadingLine } from "./reading-line";
import { useReading } from "./use-reading";

export interface AnswerInputProps {
  /** Unique on the page; the label and the description are `{id}-prompt` and `{id}-format`. */
  readonly id: string;
  readonly type: AnswerKind;
  readonly options: unknown;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly readOnly?: boolean;
}

/** A box that grows with its text. Enter hands in (Shift+Enter breaks the line); in written answers Ctrl+Enter does. */
export function AnswerInput({ id, type, options, text, onText, readOnly = false }: AnswerInputProps) {
  const t = useTranslations("AnswerField");
  const written = type === "text";
  const preview = useReading(type, options, text);
  const box = useRef<HTMLTextAreaElement>(null);
  // What was typed before scripts ran counts too. Once, at the start: later the box shows what `text` says.
  const adopt = useEffectEvent(() => {
    const early = box.current?.value ?? "";
    if (early !== text) onText(early);
  });
  useEffect(() => adopt(), []);
  const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes, Enter chooses its candidate.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.shiftKey) return;
    if (written && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className="field">
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
        readOnly={readOnly}
        aria-labelledby={`${id}-prompt ${id}-label`}
        aria-describedby={`${id}-format ${id}-reading`}
        aria-invalid={preview.kind === "unreadable"}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={written}
      />
      {written ? (
        <p id={`${id}-reading`} className="soft small">
          {t("written", { count: text.length })}
        </p>
      ) : (
        <ReadingLine id={`${id}-reading`} preview={preview} />
      )}
    </div>
  );
}
