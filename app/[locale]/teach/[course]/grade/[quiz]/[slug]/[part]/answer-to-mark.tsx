import { useTranslations } from "next-intl";
import { WideMath } from "@/app/components/math-view";
import { Moment } from "@/app/components/moment";
import { OutcomeMark } from "@/app/components/outcome-mark";
import { Link } from "@/app/i18n/navigation";
import type { MarkedAnswer } from "@/lib/marking";

interface Props {
  readonly answer: MarkedAnswer;
  readonly courseId: string;
  readonly position: number;
  readonly total: number;
  readonly points: number;
}

/** What the student wrote, as it was written. */
export function AnswerToMark({ answer, courseId, position, total }: Props) {
  const t = useTranslations("Marking");
  const { student, text, readAs, outcome, evidence, arrivedAt, late, alike, mark } = answer;
  const written = evidence.method === "person";
  return (
    <article className="card stack" data-answer={answer.id}>
      <p className="row spread">
        <span className="row">
          <strong>
            {student === null ? (
              t("anonymous", { position })
            ) : (
              <Link href={`/teach/${courseId}/attempts/${student.attemptId}`}>
                <bdi>{student.name}</bdi>
              </Link>
            )}
          </strong>
          <span className="soft small number">{t("position", { position, total })}</span>
        </span>
        <span className="row soft small">
          <Moment at={arrivedAt} as="exact" />
          {late && <span className="chip">{t("late")}</span>}
        </span>
      </p>
      <p className="marked-text" dir="auto">
        {text}
      </p>
      {!written && (
        <p className="row">
          <OutcomeMark outcome={outcome} />
          {readAs !== null && <WideMath latex={readAs} />}
        </p>
      )}
      {alike > 1 && <p className="soft small">{t("alike", { count: alike })}</p>}
      {mark !== null && (
        <p className="notice">
          {t("markedBy", { by: mark.by })} <Moment at={mark.at} />
          {mark.reason !== "" && (
            <>
              <br />
              <bdi className="pre-line">{mark.reason}</bdi>
            </>
          )}
        </p>
      )}
    </article>
  );
}
