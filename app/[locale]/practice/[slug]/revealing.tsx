"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { revealHint, revealSolution } from "./actions";
import type { PracticeIds } from "./judge";

interface Props {
  readonly ids: PracticeIds;
  /** How many hints there are. */
  readonly count: number;
  /** How many hints were seen by now. */
  readonly onHint: (count: number) => void;
  readonly onSolution: () => void;
  /** Stands first in the row of buttons. */
  readonly children: ReactNode;
}

/** The row of buttons, and what they bring: hints one at a press, the worked solution for those who ask. */
export function Revealing({ ids, count, onHint, onSolution, children }: Props) {
  const t = useTranslations("Practice");
  const [hints, setHints] = useState<readonly ReactNode[]>([]);
  const [solution, setSolution] = useState<ReactNode>(null);
  const [waiting, start] = useTransition();
  const [failed, setFailed] = useState(false);
  const ask = (bring: () => Promise<void>): void =>
    start(async () => {
      try {
        await bring();
        setFailed(false);
      } catch {
        setFailed(true);
      }
    });
  const hint = async (): Promise<void> => {
    const next = await revealHint(ids, hints.length);
    setHints([...hints, next]);
    onHint(hints.length + 1);
  };
  const solve = async (): Promise<void> => {
    setSolution(await revealSolution(ids));
    onSolution();
  };
  return (
    <>
      <div className="row">
        {children}
        <span className="row ms-auto">
          {hints.length < count && (
            <button
              type="button"
              className="button button-quiet"
              data-key="h"
              disabled={waiting}
              onClick={() => ask(hint)}
            >
              {t("showHint", { number: hints.length + 1, count })}
            </button>
          )}
          {solution === null && (
            <button
              type="button"
              className="button button-quiet"
              data-key="s"
              disabled={waiting}
              onClick={() => ask(solve)}
            >
              {t("showSolution")}
            </button>
          )}
        </span>
      </div>
      <div role="status">{failed && <p className="notice notice-wrong">{t("unreachable")}</p>}</div>
      <ol aria-live="polite" className="stack stack-small">
        {hints.map((shown, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hints only ever join the end.
          <li key={index} className="notice">
            <strong>{t("hint", { number: index + 1 })}</strong> {shown}
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        {solution !== null && (
          <section className="notice stack stack-small">
            <h3>{t("solution")}</h3>
            {solution}
          </section>
        )}
      </div>
    </>
  );
}
