import { type Locale, useTranslations } from "next-intl";
import { LateForm } from "@/app/components/late-form";
import { Moment } from "@/app/components/moment";
import { TypedText } from "@/app/components/typed-text";
import { partName } from "@/app/part-name";
import type { StaffAttempt } from "@/lib/staff-attempts";
import type { StaffLateText } from "@/lib/staff-late-texts";
import { lookedAtLateTextsHere } from "../../actions";

interface Props {
  readonly attempt: StaffAttempt;
  readonly texts: readonly StaffLateText[];
  readonly locale: Locale;
}

/** What the student typed before the end and the server heard after it: counts for nothing by itself, and waits for a person's eye. */
export function LateTexts({ attempt, texts, locale }: Props) {
  const t = useTranslations("LateTexts");
  if (texts.length === 0) return null;
  return (
    <section className="notice stack stack-small" aria-labelledby="late-texts" data-late-texts>
      <h2 id="late-texts">{t("title")}</h2>
      <p>{t("staff")}</p>
      <ul className="stack stack-small">
        {texts.map(({ id, question, part, text, arrivedAt, minutesLate, solutionWasOut, lookedAt, lookedBy }) => (
          <li key={id} data-looked={lookedAt !== null}>
            <a href={`#part-${part}`}>{partName(attempt.questions, question, part, locale)}</a>{" "}
            <TypedText text={text} />{" "}
            <span className="soft small">
              <Moment at={arrivedAt} as="exact" /> · {t("late", { minutes: minutesLate })}
              {solutionWasOut && <strong> · {t("solutionOut")}</strong>}
              {lookedAt !== null && (
                <> · {t.rich("looked", { name: lookedBy ?? "", at: () => <Moment at={lookedAt} /> })}</>
              )}
            </span>
          </li>
        ))}
      </ul>
      {texts.some(({ lookedAt }) => lookedAt === null) && (
        <LateForm
          id="late-texts-looked"
          action={lookedAtLateTextsHere}
          hidden={{ attemptId: attempt.id }}
          submit={t("look")}
          fields={[]}
        />
      )}
    </section>
  );
}
