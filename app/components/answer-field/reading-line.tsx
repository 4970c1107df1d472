"use client";

import { useLocale, useTranslations } from "next-intl";
import { ScrollingMath } from "../scrolling-math";
import { TypedText } from "../typed-text";
import type { Preview } from "./use-reading";

/** "We read: …" beneath a field, or why it cannot be read and where. Told politely to screen readers. */
export function ReadingLine({ id, preview }: { readonly id: string; readonly preview: Preview }) {
  return (
    <div id={id} className="reading-line" aria-live="polite" data-preview={preview.kind}>
      <Content preview={preview} />
    </div>
  );
}

function Content({ preview }: { readonly preview: Preview }) {
  const t = useTranslations("AnswerField");
  const locale = useLocale();
  switch (preview.kind) {
    case "nothing":
      return null;
    case "read":
      return (
        <>
          <span className="soft">{t("weRead")}</span>
          <ScrollingMath html={preview.html} />
          <span className="soft small">{preview.words[locale]}</span>
          {preview.notes.map(({ code, message }) => (
            <span key={code} className="small basis-full" data-code={code}>
              {message[locale]}
            </span>
          ))}
        </>
      );
    case "unreadable":
      return (
        <>
          <span className="verdict-word tone-invalid">{t("cannotRead")}</span>
          <TypedText text={preview.text} marks={preview.feedback.flatMap(({ at }) => (at === undefined ? [] : [at]))} />
          {preview.feedback.map(({ code, message, at }) => (
            <span key={`${code}-${at?.from ?? ""}`} className="small basis-full" data-code={code}>
              {message[locale]}
            </span>
          ))}
        </>
      );
  }
}
