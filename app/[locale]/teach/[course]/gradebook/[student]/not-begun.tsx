import { type Locale, useTranslations } from "next-intl";
import { beginForHere } from "@/app/[locale]/teach/[course]/actions";
import { LateForm } from "@/app/components/late-form";
import type { StudentGrades } from "@/lib/grades";

interface Props {
  readonly grades: StudentGrades;
  readonly locale: Locale;
}

/** The quizzes that a student has not begun, each with the way to enter what they wrote on paper. */
export function NotBegun({ grades: { student, total }, locale }: Props) {
  const t = useTranslations("Teach");
  const left = total.lines.flatMap(({ score }) =>
    score.attemptId === null && score.kind !== "practice" && score.quiz.state !== "not-open" ? [score] : [],
  );
  if (left.length === 0) return null;
  return (
    <section className="stack stack-small no-print" aria-labelledby="not-begun">
      <h2 id="not-begun">{t("notBegun")}</h2>
      {left.map(({ quizId, quiz, oneGo }) => (
        <details key={quizId} className="disclosure" data-not-begun={quizId}>
          <summary>{t("beginForIn", { quiz: quiz.title[locale] })}</summary>
          <div className="reading stack stack-small">
            <p>{t("beginForNote")}</p>
            <p>{oneGo ? t("beginForClosed") : t("beginForOpen")}</p>
            <LateForm
              id={`begin-${quizId}`}
              action={beginForHere}
              hidden={{ quizId, studentId: student.id }}
              submit={t("beginFor")}
              fields={[]}
            />
          </div>
        </details>
      ))}
    </section>
  );
}
