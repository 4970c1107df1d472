import { type Locale, useTranslations } from "next-intl";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { AnswerFormat } from "@/app/components/answer-format";
import { Figures } from "@/app/components/figures/figure-view";
import { PointsOf } from "@/app/components/points";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { partLetter } from "@/app/part-letter";
import type { AttemptOutline, QuestionView } from "@/lib/attempt-view";
import type { PartView } from "@/lib/part-view";
import { ExamAnswer } from "./in-browser";

interface Props {
  readonly attempt: AttemptOutline;
  readonly question: QuestionView;
  readonly userId: string;
  readonly locale: Locale;
}

/** One question of an exam: it says how an answer is read, and nothing of right and wrong. */
export function ExamQuestion({ attempt, question, userId, locale }: Props) {
  const t = useTranslations("Exam");
  const place = attempt.questions.findIndex(({ slug }) => slug === question.slug) + 1;
  return (
    <div className="stack stack-large" key={question.slug}>
      <section className="stack reading">
        <p className="soft small number">
          {t("questionOf", { place, all: attempt.questions.length })} ·{" "}
          <PointsOf earned={null} outOf={question.points} />
        </p>
        <h2>
          <span className="eyebrow">{question.number}</span> <ProseLine text={question.title[locale]} />
        </h2>
        <Prose text={question.statement[locale]} />
        <Figures of={question.figures} />
      </section>
      {question.parts.map((part, index) => (
        <ExamPart key={part.id} {...{ part, index, userId, locale }} attemptId={attempt.id} question={question.slug} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly part: PartView;
  readonly index: number;
  readonly userId: string;
  readonly attemptId: string;
  readonly question: string;
  readonly locale: Locale;
}

function ExamPart({ part, index, userId, attemptId, question, locale }: PartProps) {
  const t = useTranslations("Attempt");
  const id = `part-${part.id}`;
  return (
    <section id={id} className="card part stack" aria-labelledby={`${id}-letter`}>
      <div className="part-head">
        <h3 id={`${id}-letter`} className="part-letter">
          {t("part", { letter: partLetter(index) })}
        </h3>
        <span className="soft small">
          <PointsOf earned={null} outOf={part.points} />
        </span>
      </div>
      <div id={`${id}-field-prompt`}>
        <Prose text={part.prompt[locale]} />
      </div>
      <ExamAnswer
        id={`${id}-field`}
        place={{ userId, attemptId, question, part: part.id }}
        field={fieldOf(part, locale)}
        draft={{ text: part.draft?.text ?? "", revision: part.draft?.revision ?? 0 }}
        format={<AnswerFormat part={part} locale={locale} />}
      />
    </section>
  );
}
