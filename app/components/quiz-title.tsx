import type { Locale } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import type { ExplainedQuiz } from "@/lib/grades";

interface Props {
  readonly of: ExplainedQuiz;
  readonly locale: Locale;
  /** Where an attempt's page stands: "/attempts", or the staff's. */
  readonly attemptPath: string;
}

/** A quiz's title, leading to the student's attempt where there is one. */
export function QuizTitle({ of: { quiz, attemptId }, locale, attemptPath }: Props) {
  const title = quiz.title[locale];
  return attemptId === null ? title : <Link href={`${attemptPath}/${attemptId}`}>{title}</Link>;
}
