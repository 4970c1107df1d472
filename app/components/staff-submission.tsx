import { type Locale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { decideHere } from "@/app/[locale]/teach/[course]/actions";
import type { StaffSubmission } from "@/lib/question-submissions";
import { ActionForm } from "./action-form";
import { EvidenceLines } from "./evidence-lines";
import { WideMath } from "./math-view";
import { Moment } from "./moment";
import { OutcomeMark } from "./outcome-mark";
import { PointsOf } from "./points";
import { ProseLine } from "./prose-view";
import { TickedLines } from "./ticked-lines";
import { TypedText } from "./typed-text";

interface Props {
  readonly submission: StaffSubmission;
  readonly locale: Locale;
  /** Who and which part, where the page does not say so already. */
  readonly head?: ReactNode;
}

/** One submission as staff see it: the text, how it was read, the verdict with its evidence, the time, and people's decisions. */
export function StaffSubmissionView({ submission, locale, head }: Props) {
  const t = useTranslations("Teach");
  const { id, number, text, readAs, outcome, score, points, feedback, evidence, misconception } = submission;
  const spans = feedback.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return (
    <article className={`verdict tone-${outcome} stack stack-small`} data-submission={id} data-outcome={outcome}>
      <p className="row spread">
        <span className="row">
          {head}
          <span className="number small soft">
            {t("submission", { number })} · <Moment at={submission.arrivedAt} as="exact" />
          </span>
          {submission.late && <span className="chip">{t("late")}</span>}
        </span>
        <span className="row">
          <OutcomeMark outcome={outcome} />
          <PointsOf earned={score === null ? null : score * points} outOf={points} />
        </span>
      </p>
      <p>
        <TypedText text={text} marks={readAs === null ? spans : []} />
      </p>
      {/* What only a person can judge is shown as it was written, once. */}
      {readAs !== null && evidence.method !== "person" && (
        <p className="reading-line">
          <span className="soft">{t("readAs")}</span> <WideMath latex={readAs} />
        </p>
      )}
      {misconception !== null && (
        <p>
          <strong>
            <ProseLine text={misconception.name[locale]} />
          </strong>{" "}
          <code>{misconception.id}</code>
        </p>
      )}
      {feedback.map(({ code, message, at }) => (
        <p key={`${code}-${at?.from ?? ""}`} className="small">
          <ProseLine text={message[locale]} />
        </p>
      ))}
      <details className="disclosure">
        <summary>{t("evidence")}</summary>
        <EvidenceLines evidence={evidence} graderVersion={submission.graderVersion} />
      </details>
      {submission.decisions.map((decision) => (
        <div key={decision.at.toISOString()} className="notice">
          {t("decidedBy", { by: decision.by })} <PointsOf earned={decision.points} outOf={points} /> ·{" "}
          <Moment at={decision.at} />
          <br />
          <bdi className="pre-line">{decision.reason}</bdi>
          <TickedLines of={decision.rubric} />
        </div>
      ))}
      <details className="disclosure no-print" open={outcome === "undecided" && submission.decisions.length === 0}>
        <summary>{t("decide")}</summary>
        <div className="reading">
          <ActionForm
            id={`decide-${id}`}
            action={decideHere}
            hidden={{ submissionId: id }}
            submit={t("decideSubmit")}
            fields={[
              { name: "percent", label: t("percent"), type: "number", note: t("percentNote", { points }) },
              { name: "reason", label: t("reason"), type: "textarea" },
            ]}
          />
        </div>
      </details>
    </article>
  );
}
