import { useTranslations } from "next-intl";
import type { SubmissionView } from "@/lib/verdict-view";
import { PutBack } from "./answer-field/put-back";
import { Moment } from "./moment";
import { PointsOf } from "./points";
import { TickedLines } from "./ticked-lines";
import { TypedText } from "./typed-text";
import { type AnsweredPart, VerdictPanel } from "./verdict-panel";

interface Props {
  readonly submissions: readonly SubmissionView[];
  readonly part: AnsweredPart;
  /** The field into which an earlier text can be put back; none where nothing can be answered any more. */
  readonly field?: string | undefined;
}

/** Earlier submissions, newest first, folded away. */
export function SubmissionHistory({ submissions, part, field }: Props) {
  const t = useTranslations("History");
  return (
    <details className="disclosure">
      <summary>{t("earlier", { count: submissions.length })}</summary>
      <ol reversed>
        {[...submissions].reverse().map((submission) => (
          <li key={submission.id} className="history-item">
            <SubmissionItem submission={submission} part={part} field={field} />
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One submission as its student sees it: when, what, what the machine said, and what a person said beside it. */
export function SubmissionItem({
  submission,
  part,
  field,
}: {
  readonly submission: SubmissionView;
  readonly part: AnsweredPart;
  readonly field?: string | undefined;
}) {
  const t = useTranslations("History");
  const { number, text, readAs, arrivedAt, late, verdict, decision } = submission;
  return (
    <article className="stack stack-small" data-submission={number}>
      <p className="soft small row">
        <span className="number">{t("number", { number })}</span>
        <Moment at={arrivedAt} as="exact" />
        {late && <span className="chip">{t("late")}</span>}
        {readAs !== null && <TypedText text={text} />}
        {field !== undefined && text !== "" && <PutBack field={field} text={text} />}
      </p>
      {verdict === null ? (
        <p className="verdict tone-undecided">{t("withheld")}</p>
      ) : (
        <VerdictPanel text={text} readAs={readAs} verdict={verdict} part={part} />
      )}
      {decision !== null && (
        <div className="verdict tone-undecided stack stack-small">
          <p className="row spread">
            <strong>{t("decision", { by: decision.by })}</strong>
            <PointsOf earned={decision.points} outOf={part.points} />
          </p>
          {decision.reason !== "" && (
            <p>
              <bdi className="pre-line">{decision.reason}</bdi>
            </p>
          )}
          <TickedLines of={decision.rubric} />
        </div>
      )}
    </article>
  );
}
