"use client";

import { type ComponentProps, lazy, Suspense } from "react";

/*
 * What of an exam runs in the browser, in files of its own: homework, which has the same address, does not fetch them.
 */
const Room = lazy(() => import("./exam-room").then(({ ExamRoom }) => ({ default: ExamRoom })));
const Answer = lazy(() => import("./exam-answer").then(({ ExamAnswer }) => ({ default: ExamAnswer })));
const Summary = lazy(() => import("./exam-summary").then(({ ExamSummary }) => ({ default: ExamSummary })));

export function ExamRoom(props: ComponentProps<typeof Room>) {
  return (
    <Suspense>
      <Room {...props} />
    </Suspense>
  );
}

export function ExamAnswer(props: ComponentProps<typeof Answer>) {
  return (
    <Suspense>
      <Answer {...props} />
    </Suspense>
  );
}

export function ExamSummary(props: ComponentProps<typeof Summary>) {
  return (
    <Suspense>
      <Summary {...props} />
    </Suspense>
  );
}
