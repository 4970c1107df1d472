"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useRouter } from "@/app/i18n/use-navigation";
import { Announcements } from "./announcements";
import { AnswerSheet, type SheetQuestion } from "./answer-sheet";
import { Exam } from "./exam-context";
import { ExamTimer } from "./exam-timer";
import { type Marks, markStore } from "./marks";
import { type ExamClock, useExamClock } from "./use-exam-clock";

interface Props {
  readonly attemptId: string;
  readonly title: string;
  readonly clock: ExamClock;
  readonly outline: readonly SheetQuestion[];
  readonly marks: Marks;
  /** The question that is shown; null on the summary. */
  readonly current: string | null;
  readonly children: ReactNode;
}

/** What stands around the question while an exam goes on: the time, what is announced, the answer sheet. */
export function ExamRoom({ attemptId, title, clock: initial, outline, marks, current, children }: Props) {
  const t = useTranslations("Exam");
  const router = useRouter();
  const [begun] = useState(initial);
  const { clock, left, connected } = useExamClock(attemptId, begun);
  const [store] = useState(() => markStore(marks));
  const ended = clock.submittedAt !== null;
  const over = ended || left <= 0;
  const context = useMemo(() => ({ store, over }), [store, over]);
  const place = outline.findIndex(({ slug }) => slug === current);

  useEffect(() => {
    if (ended) router.replace(`/attempts/${attemptId}/receipt`);
  }, [ended, attemptId, router]);

  return (
    <Exam value={context}>
      <div className="exam-bar" data-exam={over ? "over" : "open"}>
        <h1 className="exam-title">{title}</h1>
        {!connected && (
          <strong className="exam-offline" role="status">
            {t("offline")}
          </strong>
        )}
        <ExamTimer left={left} endsAt={clock.lastsUntil} late={clock.state === "late"} />
      </div>
      {over && (
        <p role="alert" className="notice notice-wrong exam-over">
          {t("timeUp")}
        </p>
      )}
      <Announcements attemptId={attemptId} all={clock.announcements} />
      <div className="with-rail exam-desk">
        <div className="stack stack-large">{children}</div>
        <AnswerSheet attemptId={attemptId} outline={outline} current={place === -1 ? null : place} />
      </div>
    </Exam>
  );
}
