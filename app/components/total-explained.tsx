import type { Locale } from "next-intl";
import type { ExplainedGrades } from "@/lib/grades";
import { GradeLines } from "./grade-lines";
import { QuizTitle } from "./quiz-title";
import { TotalTable } from "./total-table";

interface Props {
  readonly grades: ExplainedGrades;
  readonly locale: Locale;
  /** Where an attempt's page stands: "/attempts", or the staff's. */
  readonly attemptPath: string;
}

/** "Why 17.5?": each quiz with what it does for the total, and below it each part with what was taken off and why. */
export function TotalExplained({ grades, locale, attemptPath }: Props) {
  return (
    <div className="stack stack-large">
      <TotalTable grades={grades} locale={locale} attemptPath={attemptPath} />
      {grades.total.lines
        .filter(({ score }) => score.lines.length > 0)
        .map(({ score }) => (
          <section key={score.quizId} className="stack" aria-labelledby={`quiz-${score.quizId}`}>
            <h2 id={`quiz-${score.quizId}`}>
              <QuizTitle of={score} locale={locale} attemptPath={attemptPath} />
            </h2>
            <GradeLines of={score.quiz.title[locale]} lines={score.lines} locale={locale} />
          </section>
        ))}
    </div>
  );
}
