"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Feedback, Span } from "@/grading/verdict";
import { ScrollingMath } from "../scrolling-math";
import { TypedText } from "../typed-text";
import type { AnswerKind } from "./answer-kind";
import { type Preview, type Understood, useReading } from "./use-reading";

interface Props {
  readonly id: string;
  readonly type: AnswerKind;
  readonly options: unknown;
  readonly text: string;
  /** Told whenever the text becomes readable or ceases to be. */
  readonly onReadable: (readable: boolean) => void;
  /** Shows a place of the text in the field; null where the text does not stand there as it is. */
  readonly point: ((at: Span) => void) | null;
}

/** "We read: …" beneath a field, or why it cannot be read and where. */
export default function ReadingLine({ id, type, options, text, onReadable, point }: Props) {
  const t = useTranslations("AnswerField");
  const preview = useReading(type, options, text);
  const readable = preview.kind !== "unreadable";
  useEffect(() => onReadable(readable), [readable, onReadable]);
  return (
    <div id={id} className="reading-line" data-preview={preview.kind}>
      <Content preview={preview} point={point} />
      {preview.kind === "nothing" && <span className="soft small">{t("readingHere")}</span>}
      <Spoken preview={preview} />
    </div>
  );
}

function Content({ preview, point }: { readonly preview: Preview; readonly point: Props["point"] }) {
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
          {preview.feedback.map((feedback) => (
            <Problem key={`${feedback.code}-${feedback.at?.from ?? ""}`} of={feedback} point={point} />
          ))}
          {preview.before !== null && <Before of={preview.before} />}
        </>
      );
  }
}

function Problem({ of: { code, message, at }, point }: { readonly of: Feedback; readonly point: Props["point"] }) {
  const t = useTranslations("AnswerField");
  const locale = useLocale();
  return (
    <span className="small basis-full" data-code={code}>
      {message[locale]}{" "}
      {at !== undefined && point !== null && (
        <button type="button" className="link" onClick={() => point(at)}>
          {t("showPlace", { at: at.from + 1 })}
        </button>
      )}
    </span>
  );
}

function Before({ of: { html } }: { readonly of: Understood }) {
  const t = useTranslations("AnswerField");
  return (
    <span className="reading-before basis-full">
      <span className="soft small">{t("readBefore")}</span> <ScrollingMath html={html} />
    </span>
  );
}

/** Milliseconds without a change before a screen reader is told: it shall not speak into the typing. */
const calm = 1_000;

/** The reading for who hears the page. The formula comes as MathML. */
function Spoken({ preview }: { readonly preview: Preview }) {
  const t = useTranslations("AnswerField");
  const locale = useLocale();
  const [said, say] = useState<Preview>({ kind: "nothing" });
  useEffect(() => {
    const timer = setTimeout(() => say(preview), calm);
    return () => clearTimeout(timer);
  }, [preview]);
  return (
    <span role="status" className="sr-only">
      {said.kind === "read" && (
        <>
          {t("weRead")}{" "}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own output, which escapes its input. */}
          <span dangerouslySetInnerHTML={{ __html: mathmlOf(said.html) }} /> {said.words[locale]}.{" "}
          {said.notes.map(({ message }) => message[locale]).join(" ")}
        </>
      )}
      {said.kind === "unreadable" && (
        <>
          {t("cannotRead")} {said.feedback.map(({ message }) => message[locale]).join(" ")}
        </>
      )}
    </span>
  );
}

/** KaTeX sets a formula twice: as MathML for who hears it and as boxes for who sees it. The source in between is for neither. */
const mathmlOf = (html: string): string =>
  (/<math[\s\S]*<\/math>/.exec(html)?.[0] ?? "").replace(/<annotation[\s\S]*<\/annotation>/, "");
