import { getLocale } from "next-intl/server";
import type { AttemptPage } from "@/lib/attempt-view";
import type { Viewer } from "@/lib/viewer";
import { ExamPage } from "./exam-page";
import { ExamQuestion } from "./exam-question";
import { ExamSummary } from "./in-browser";
import { outlineOf } from "./outline";

interface Props extends AttemptPage {
  readonly summary: boolean;
  readonly viewer: Viewer;
}

/** An exam that goes on: a question, or what there is to review before it is handed in. */
export async function Sat({ attempt, question, summary, viewer: { userId } }: Props) {
  const locale = await getLocale();
  return (
    <ExamPage attempt={attempt} current={summary ? null : question.slug}>
      {summary ? (
        <ExamSummary attemptId={attempt.id} userId={userId} outline={outlineOf(attempt)} />
      ) : (
        <ExamQuestion attempt={attempt} question={question} userId={userId} locale={locale} />
      )}
    </ExamPage>
  );
}
