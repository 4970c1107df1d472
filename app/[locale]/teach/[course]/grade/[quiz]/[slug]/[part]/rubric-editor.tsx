"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { RubricLine } from "@/lib/rubric-score";
import { changeRubricHere, type RubricAnswer } from "./actions";

interface Props {
  readonly place: {
    readonly courseId: string;
    readonly quizId: string;
    readonly question: string;
    readonly part: string;
  };
  readonly lines: readonly RubricLine[];
  readonly points: number;
}

interface Edited {
  readonly key: string;
  readonly id: string | null;
  readonly en: string;
  readonly zh: string;
  readonly points: string;
}

/** The rubric's words, points and order; before it is saved it says who changes. */
export function RubricEditor({ place, lines, points }: Props) {
  const t = useTranslations("Marking");
  const [edited, setEdited] = useState<readonly Edited[]>(
    lines.map(({ id, text, points: worth }) => ({ key: id, id, en: text.en, zh: text["zh-CN"], points: `${worth}` })),
  );
  const [answer, setAnswer] = useState<RubricAnswer | null>(null);
  const [running, start] = useTransition();
  const change = (key: string, part: Partial<Edited>): void => {
    setAnswer(null);
    setEdited((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)));
  };
  const move = (at: number, by: -1 | 1): void =>
    setEdited((before) => {
      const after = [...before];
      const [line] = after.splice(at, 1);
      if (line !== undefined) after.splice(at + by, 0, line);
      return after;
    });
  const send = (apply: boolean): void =>
    start(async () => {
      const body = edited.map(({ id, en, zh, points: worth }) => ({ id, en, zh, points: Number(worth) }));
      setAnswer(await changeRubricHere({ ...place, lines: body, apply }));
    });
  return (
    <details className="disclosure rubric-editor">
      <summary>{t("edit")}</summary>
      <div className="stack mt-2">
        <ol className="stack">
          {edited.map((line, at) => (
            <li key={line.key}>
              <fieldset className="rubric-edit">
                <legend className="small soft">{t("line", { number: at + 1 })}</legend>
                <input
                  className="input"
                  aria-label={t("lineZh")}
                  value={line.zh}
                  onChange={(event) => change(line.key, { zh: event.target.value })}
                />
                <input
                  className="input"
                  aria-label={t("lineEn")}
                  value={line.en}
                  onChange={(event) => change(line.key, { en: event.target.value })}
                />
                <input
                  className="input number"
                  aria-label={t("linePoints")}
                  inputMode="decimal"
                  value={line.points}
                  onChange={(event) => change(line.key, { points: event.target.value })}
                />
                <span className="row">
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={t("up", { number: at + 1 })}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={t("down", { number: at + 1 })}
                    disabled={at === edited.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    disabled={edited.length === 1}
                    onClick={() => {
                      setAnswer(null);
                      setEdited((before) => before.filter(({ key }) => key !== line.key));
                    }}
                  >
                    {t("retire")}
                  </button>
                </span>
              </fieldset>
            </li>
          ))}
        </ol>
        <p className="row">
          <button
            type="button"
            className="button"
            onClick={() =>
              setEdited((before) => [...before, { key: `new-${before.length}`, id: null, en: "", zh: "", points: "0" }])
            }
          >
            {t("addLine")}
          </button>
          <button type="button" className="button" aria-disabled={running} onClick={() => send(false)}>
            {t("preview")}
          </button>
          {answer !== null && answer.refused === null && !answer.applied && (
            <button type="button" className="button button-main" aria-disabled={running} onClick={() => send(true)}>
              {t("apply", { count: answer.changes.length })}
            </button>
          )}
        </p>
        <div role="status" aria-live="polite">
          {answer !== null && (
            <div className={answer.refused === null ? "notice" : "notice notice-wrong"}>
              {answer.refused ?? (answer.applied ? t("applied") : t("wouldChange", { count: answer.changes.length }))}
              {!answer.applied && answer.changes.length > 0 && (
                <ul className="row number small">
                  {answer.changes.slice(0, 40).map(({ submissionId, before, after }) => (
                    <li key={submissionId} className="chip">
                      {rounded(before * points)} → {rounded(after * points)}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </div>
      </div>
    </details>
  );
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
