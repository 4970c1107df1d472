import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { AttemptView } from "@/lib/attempts";
import type { Viewer } from "@/lib/viewer";
import { ExamPage } from "./exam-page";
import { ExamQuestion } from "./exam-question";
import { ExamSummary } from "./exam-summary";
import { outlineOf } from "./outline";

interface Props {
  readonly attempt: AttemptView;
  readonly asked: string | readonly string[] | undefined;
  readonly summary: boolean;
  readonly viewer: Viewer;
}

/** An exam that goes on: a question, or what there is to review before it is handed in. */
export async function Sat({ attempt, asked, summary, viewer: { userId } }: Props) {
  const locale = await getLocale();
  const question = attempt.questions.find(({ slug }) => slug === asked) ?? attempt.questions[0];
  if (question === undefined) notFound();
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
