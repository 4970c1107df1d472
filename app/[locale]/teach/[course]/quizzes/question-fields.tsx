import { type Locale, useTranslations } from "next-intl";
import { InputField, TickField } from "@/app/components/fields/fields";
import { ProseLine } from "@/app/components/prose-view";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import type { QuizForm } from "@/lib/quiz-form";
import { ChoiceError } from "./choice-error";
import { PointsSum } from "./points-sum";

interface Props {
  readonly questions: QuizForm["questions"];
  /** "question/part" of what students have handed in: it must stay. */
  readonly answered: readonly string[];
  readonly locale: Locale;
}

/** Which questions and parts are asked, in which order, for how many points. */
export function QuestionFields({ questions, answered, locale }: Props) {
  const t = useTranslations("MakeQuiz");
  return (
    <fieldset className="card stack">
      <legend>{t("questions")}</legend>
      <p className="soft small">{t("questionsNote")}</p>
      <ChoiceError />
      {questions.map(({ slug, number, title, parts }) => (
        <details key={slug} className="disclosure" open={questions[0]?.slug === slug}>
          <summary>
            <strong>{number}</strong> <ProseLine text={title[locale]} />
          </summary>
          <div className="stack stack-small mt-2">
            <div className="place-field">
              <InputField name={`place:${slug}`} label={t("place")} type="number" />
            </div>
            <ul className="part-choice">
              {parts.map(({ id, type, prompt, fixed }, index) => (
                <li key={id}>
                  <TickField
                    name={`ask:${slug}/${id}`}
                    label={
                      <>
                        ({partLetter(index)}) {partTitle(slug, id)[locale]}
                        {fixed && type !== "text" && <span className="chip ms-1">{t("fixed")}</span>}
                        {answered.includes(`${slug}/${id}`) && <span className="chip ms-1">{t("answered")}</span>}
                      </>
                    }
                    note={<ProseLine text={prompt[locale]} />}
                  />
                  <InputField
                    name={`points:${slug}/${id}`}
                    type="number"
                    label={
                      <>
                        {t("points")}
                        <span className="sr-only"> {partTitle(slug, id)[locale]}</span>
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
          </div>
        </details>
      ))}
      <PointsSum label={t("together")} />
    </fieldset>
  );
}
