"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { handInHere } from "../actions";
import type { SheetQuestion } from "./answer-sheet";
import { useExam, useMarks } from "./exam-context";
import { markKey } from "./marks";
import { unsavedParts } from "./unsaved-parts";

interface Props {
  readonly attemptId: string;
  readonly userId: string;
  readonly outline: readonly SheetQuestion[];
}

/** Before handing in: every part with where it stands and the way to it, then the question whether one is sure. */
export function ExamSummary({ attemptId, userId, outline }: Props) {
  const t = useTranslations("Exam");
  const marks = useMarks();
  const { over } = useExam();
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const look = (): void => setUnsaved(unsavedParts(userId, attemptId));
    look();
    const again = setInterval(look, 1_000);
    return () => clearInterval(again);
  }, [userId, attemptId]);
  const rows = outline.flatMap(({ slug, number, parts }) =>
    parts.map((part, index) => {
      const { answered = false, flagged = false } = marks[markKey(slug, part)] ?? {};
      return { slug, number, part, index, answered, flagged, unsaved: unsaved.has(markKey(slug, part)) };
    }),
  );
  const open = rows.filter(({ answered }) => !answered).length;
  const flags = rows.filter(({ flagged }) => flagged).length;
  return (
    <section className="stack" aria-labelledby="summary">
      <h2 id="summary">{t("summary")}</h2>
      <p>{t("summaryCount", { answered: rows.length - open, all: rows.length, flags })}</p>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col">{t("standing")}</th>
              <th scope="col">
                <span className="sr-only">{t("go")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={markKey(row.slug, row.part)} data-state={row.answered ? "answered" : "unanswered"}>
                <th scope="row">
                  {row.number} ({partLetter(row.index)})
                </th>
                <td>
                  {row.unsaved ? (
                    <strong>{t("unsaved")}</strong>
                  ) : row.answered ? (
                    <>✓ {t("saved")}</>
                  ) : (
                    <strong>{t("unanswered")}</strong>
                  )}
                  {row.flagged && <span className="chip ms-2">⚑ {t("flagged")}</span>}
                </td>
                <td>
                  <Link
                    href={{
                      pathname: `/attempts/${attemptId}`,
                      query: { question: row.slug },
                      hash: `part-${row.part}`,
                    }}
                    prefetch={false}
                  >
                    {t("go")}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unsaved.size > 0 && (
        <p role="alert" className="notice notice-wrong">
          {t("unsavedWhy", { count: unsaved.size })}
        </p>
      )}
      {!over && (
        <details className="disclosure">
          <summary>{t("handIn")}</summary>
          <form action={handInHere} className="notice stack stack-small mt-2">
            <input type="hidden" name="attemptId" value={attemptId} />
            <p>{t("handInWhy", { open })}</p>
            <button type="submit" className="button button-main">
              {t("handInNow")}
            </button>
          </form>
        </details>
      )}
    </section>
  );
}
