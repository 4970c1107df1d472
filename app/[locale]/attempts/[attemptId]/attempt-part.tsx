import { randomUUID } from "node:crypto";
import { type Locale, useTranslations } from "next-intl";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { AnswerFormat } from "@/app/components/answer-format";
import { AskAgain } from "@/app/components/ask-again";
import { Figures } from "@/app/components/figures/figure-view";
import { PartBookmark } from "@/app/components/part-bookmark";
import { PointsOf } from "@/app/components/points";
import { Prose } from "@/app/components/prose-view";
import { SubmissionHistory, SubmissionItem } from "@/app/components/submission-history";
import { partLetter } from "@/app/part-letter";
import type { AttemptOutline } from "@/lib/attempt-view";
import type { PartView } from "@/lib/part-view";
import type { OwnRequests } from "@/lib/request-view";
import { AnswerForm } from "./answer-form";
import { Hints } from "./hints";
import type { Submit } from "./replied";

interface Props {
  readonly part: PartView;
  readonly index: number;
  readonly question: string;
  readonly attempt: AttemptOutline;
  readonly userId: string;
  readonly locale: Locale;
  /** The student's requests for a second look, by submission. */
  readonly requests: OwnRequests;
  readonly submit: Submit;
}

/** One part of the homework: what is asked, the field, the last verdict, the earlier ones. */
export function AttemptPart({ part, index, question, attempt, userId, locale, requests, submit }: Props) {
  const t = useTranslations("Attempt");
  const id = `part-${part.id}`;
  const last = part.submissions.at(-1);
  const writable = attempt.answerable && part.triesLeft !== 0;
  return (
    <section id={id} className="card part stack" aria-labelledby={`${id}-letter`} data-outcome={last?.verdict?.outcome}>
      <div className="part-head">
        <h3 id={`${id}-letter`} className="part-letter">
          {t("part", { letter: partLetter(index) })}
        </h3>
        <span className="soft small row">
          <PointsOf earned={part.earned} outOf={part.points} />
          <PartBookmark question={question} part={part.id} />
        </span>
      </div>
      <div id={`${id}-field-prompt`}>
        <Prose text={part.prompt[locale]} />
      </div>
      {writable ? (
        <AnswerForm
          id={`${id}-field`}
          place={{ userId, attemptId: attempt.id, question, part: part.id }}
          field={fieldOf(part, locale)}
          draft={{ text: part.draft?.text ?? "", revision: part.draft?.revision ?? 0 }}
          firstKey={randomUUID()}
          submit={submit}
          format={<AnswerFormat part={part} locale={locale} />}
          tries={part.triesLeft === null ? t("triesFree") : t("triesLeft", { count: part.triesLeft })}
        />
      ) : (
        // That all of it is over the page's head says, once.
        attempt.answerable && <p className="soft">{t("noTriesLeft")}</p>
      )}
      {last !== undefined && (
        <div aria-live="polite">
          <SubmissionItem submission={last} part={part} />
          {last.verdict !== null && last.verdict.outcome !== "invalid" && (
            <AskAgain submissionId={last.id} request={requests.get(last.id)} />
          )}
        </div>
      )}
      {part.submissions.length > 1 && (
        <SubmissionHistory
          submissions={part.submissions.slice(0, -1)}
          part={part}
          field={writable ? `${id}-field` : undefined}
        />
      )}
      <Hints part={part} place={{ attemptId: attempt.id, question, part: part.id }} locale={locale} />
      <div className="row">
        {part.solution !== null && (
          <details className="disclosure">
            <summary data-key="s">{t("solution")}</summary>
            <Prose text={part.solution[locale]} className="notice mt-2" />
            <Figures of={part.figures} />
          </details>
        )}
      </div>
    </section>
  );
}
