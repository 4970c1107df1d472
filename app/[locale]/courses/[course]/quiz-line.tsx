import { type Locale, useTranslations } from "next-intl";
import { Moment } from "@/app/components/moment";
import { Link } from "@/app/i18n/navigation";
import type { QuizCard } from "@/lib/quizzes";
import { startHere } from "./actions";

interface Props {
  readonly quiz: QuizCard;
  readonly courseId: string;
  readonly locale: Locale;
}

/** One homework in the due list: until when, how far one is, and the way in. */
export function QuizLine({ quiz, courseId, locale }: Props) {
  const t = useTranslations("Course");
  const { attempt, state, lateUntil } = quiz;
  return (
    <li className="card row spread">
      <div className="stack stack-small">
        <h3>{quiz.title[locale]}</h3>
        <p className="soft">
          {state === "not-open"
            ? t.rich("opens", { at: () => <Moment at={quiz.opensAt} /> })
            : t.rich(state === "open" ? "closes" : "closed", { at: () => <Moment at={quiz.closesAt} /> })}
        </p>
        {state === "late" && lateUntil !== null && (
          <p>{t.rich("lateUntil", { at: () => <Moment at={lateUntil} /> })}</p>
        )}
        <p className="soft small number">
          {t("size", { questions: quiz.questions, points: quiz.points })}
          {attempt !== null && <> · {t("progress", { answered: attempt.partsAnswered, parts: attempt.parts })}</>}
          {attempt?.submittedAt != null && <> · {t("finished")}</>}
        </p>
      </div>
      <Way quiz={quiz} courseId={courseId} />
    </li>
  );
}

function Way({ quiz: { id, attempt, state, inOneGo }, courseId }: Omit<Props, "locale">) {
  const t = useTranslations("Course");
  const answerable = state === "open" || state === "late";
  if (attempt !== null) {
    const go = answerable && attempt.submittedAt === null;
    return (
      <Link href={`/attempts/${attempt.id}`} className={go ? "button button-main" : "button"}>
        {go ? t("continue") : t("review")}
      </Link>
    );
  }
  // An exam is not begun by mistake: its rules come first, and may be read before it opens.
  if (inOneGo && state !== "closed") {
    return (
      <Link href={`/courses/${courseId}/exams/${id}`} className={answerable ? "button button-main" : "button"}>
        {t("toExam")}
      </Link>
    );
  }
  if (!answerable) return <span className="chip">{state === "not-open" ? t("notOpen") : t("over")}</span>;
  return (
    <form action={startHere}>
      <input type="hidden" name="quiz" value={id} />
      <button type="submit" className="button button-main">
        {t("start")}
      </button>
    </form>
  );
}
