"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { clockText, type Warning, warningDue } from "./countdown";

interface Props {
  /** Milliseconds. */
  readonly left: number;
  readonly endsAt: Date;
  readonly late: boolean;
}

const place = "gradient:timer";

/** The time that is left, which may be hidden; ten, five and one minutes before the end, and when more was given, it is said. */
export function ExamTimer({ left, endsAt, late }: Props) {
  const t = useTranslations("Exam");
  const format = useFormatter();
  const [hidden, setHidden] = useState(false);
  const [warning, setWarning] = useState<Warning | null>(null);
  const [gained, setGained] = useState(0);
  const before = useRef(left);
  const end = useRef(endsAt.getTime());

  useEffect(() => setHidden(remembered()), []);
  useEffect(() => {
    const due = warningDue(before.current, left);
    if (due !== null) setWarning(due);
    if (left > before.current + 1_000) setWarning(null);
    before.current = left;
  }, [left]);
  useEffect(() => {
    const more = Math.round((endsAt.getTime() - end.current) / 60_000);
    end.current = endsAt.getTime();
    if (more !== 0) setGained(more);
  }, [endsAt]);

  const toggle = (): void => {
    remember(!hidden);
    setHidden(!hidden);
  };
  const { days, time } = clockText(left);
  const at = format.dateTime(endsAt, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
  return (
    <div className="exam-timer" data-short={left <= 5 * 60_000}>
      <div role="status" className="exam-said">
        {warning !== null && left > 0 && (
          <strong data-warning={warning}>{t("minutesLeft", { minutes: warning })}</strong>
        )}
        {gained > 0 && <strong data-gained={gained}>{t("gained", { minutes: gained, at })}</strong>}
        {gained < 0 && <strong data-gained={gained}>{t("lost", { minutes: -gained, at })}</strong>}
      </div>
      {late && <span className="chip">{t("late")}</span>}
      {!hidden && (
        <time role="timer" aria-label={t("timeLeft")} className="exam-left number" title={t("endsAt", { at })}>
          {days > 0 && <span>{t("days", { days })} </span>}
          {time}
        </time>
      )}
      <button type="button" className="button button-quiet" aria-pressed={hidden} onClick={toggle}>
        {hidden ? t("showTimer") : t("hideTimer")}
      </button>
    </div>
  );
}

function remembered(): boolean {
  try {
    return localStorage.getItem(place) === "hidden";
  } catch {
    return false;
  }
}

function remember(hidden: boolean): void {
  try {
    localStorage.setItem(place, hidden ? "hidden" : "shown");
  } catch {
    // Storage may be forbidden: then it is hidden for now.
  }
}
