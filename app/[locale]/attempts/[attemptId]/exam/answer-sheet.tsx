"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { useMarks } from "./exam-context";
import { markKey } from "./marks";

export interface SheetQuestion {
  readonly slug: string;
  /** "A6.1" */
  readonly number: string;
  readonly parts: readonly string[];
}

interface Props {
  readonly attemptId: string;
  readonly outline: readonly SheetQuestion[];
  /** Index of the question that is shown; null on the summary. */
  readonly current: number | null;
}

/** The answer sheet: every part as a square, answered, flagged or neither. On a phone it rises from the bottom when asked for. */
export function AnswerSheet({ attemptId, outline, current }: Props) {
  const t = useTranslations("Exam");
  const marks = useMarks();
  const [open, setOpen] = useState(false);
  const all = outline.flatMap(({ slug, parts }) => parts.map((part) => marks[markKey(slug, part)]));
  const answered = all.filter((mark) => mark?.answered === true).length;
  const href = (query: Readonly<Record<string, string>>) => ({ pathname: `/attempts/${attemptId}`, query });
  const previous = current === null ? undefined : outline[current - 1];
  const next = current === null ? undefined : outline[current + 1];
  return (
    <aside className="rail exam-sheet" aria-label={t("sheet")} data-open={open}>
      <button
        type="button"
        className="button exam-sheet-toggle"
        aria-expanded={open}
        data-key="g"
        onClick={() => setOpen(!open)}
      >
        {t("sheet")} <span className="number">{t("answeredOf", { answered, all: all.length })}</span>
      </button>
      <div className="exam-sheet-body stack">
        <p className="exam-sheet-count number">{t("answeredOf", { answered, all: all.length })}</p>
        {outline.map(({ slug, number, parts }, index) => (
          <section key={slug} className="stack stack-small" aria-label={number}>
            <Link
              href={href({ question: slug })}
              prefetch={false}
              className="exam-sheet-question"
              aria-current={index === current ? "page" : undefined}
              onClick={() => setOpen(false)}
            >
              {number}
            </Link>
            <ul className="part-grid exam-squares">
              {parts.map((part, place) => {
                const { answered = false, flagged = false } = marks[markKey(slug, part)] ?? {};
                const state = answered ? "answered" : "unanswered";
                return (
                  <li key={part}>
                    <Link
                      href={{ ...href({ question: slug }), hash: `part-${part}` }}
                      prefetch={false}
                      className="exam-square"
                      data-state={state}
                      data-flagged={flagged}
                      onClick={() => setOpen(false)}
                    >
                      {partLetter(place)}
                      <span aria-hidden="true" className="exam-signs">
                        {flagged ? "⚑" : ""}
                        {answered ? "✓" : ""}
                      </span>
                      <span className="sr-only">
                        {t(state)}
                        {flagged && `, ${t("flagged")}`}
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
        <p className="row small soft" aria-hidden="true">
          <span>✓ {t("answered")}</span>
          <span>⚑ {t("flagged")}</span>
        </p>
        <Link
          href={href({ view: "summary" })}
          prefetch={false}
          className="button button-main"
          onClick={() => setOpen(false)}
        >
          {t("toSummary")}
        </Link>
        <p className="soft small">{t("savedCounts")}</p>
      </div>
      <nav className="row exam-steps" aria-label={t("steps")}>
        {previous !== undefined && (
          <Link href={href({ question: previous.slug })} prefetch={false} className="button" data-key="p">
            ← {previous.number}
          </Link>
        )}
        {next !== undefined && (
          <Link href={href({ question: next.slug })} prefetch={false} className="button ms-auto" data-key="n">
            {next.number} →
          </Link>
        )}
      </nav>
    </aside>
  );
}
