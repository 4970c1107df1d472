import { type Locale, useTranslations } from "next-intl";
import { InputField, SelectField, TickField } from "@/app/components/fields/fields";
import { FieldsForm } from "@/app/components/fields/fields-form";
import type { QuizForm } from "@/lib/quiz-form";
import { saveQuiz } from "./actions";
import { QuestionFields } from "./question-fields";

/** Everything that an instructor decides of a quiz, on one page. */
export function QuizFields({ form, locale }: { readonly form: QuizForm; readonly locale: Locale }) {
  const t = useTranslations("MakeQuiz");
  const kinds = (["homework", "exam", "practice"] as const).map((value) => ({ value, label: t(`kinds.${value}`) }));
  const policies = (["immediate", "afterHandIn", "afterClose", "onRelease"] as const).map((value) => ({
    value,
    label: t(`policies.${value}`),
  }));
  return (
    <FieldsForm
      id="quiz"
      action={saveQuiz}
      fields={form.fields}
      hidden={{ courseId: form.course.id, quizId: form.quiz?.id ?? "" }}
      submit={t("save")}
    >
      <fieldset className="card stack">
        <legend>{t("what")}</legend>
        <div className="field-grid">
          <InputField name="titleZhCn" label={t("titleZhCn")} required />
          <InputField name="titleEn" label={t("titleEn")} required />
          <SelectField name="kind" label={t("kind")} options={kinds} />
          <SelectField name="feedback" label={t("feedback")} options={policies} />
        </div>
        <TickField name="draft" label={t("draft")} note={t("draftNote")} />
      </fieldset>
      <fieldset className="card stack">
        <legend>{t("when")}</legend>
        <p className="soft small">{t("zone", { zone: form.zone })}</p>
        <div className="field-grid">
          <InputField name="opensAt" label={t("opensAt")} type="datetime-local" required />
          <InputField name="closesAt" label={t("closesAt")} type="datetime-local" required />
          <InputField name="lateUntil" label={t("lateUntil")} type="datetime-local" note={t("lateUntilNote")} />
          <InputField name="timeLimit" label={t("timeLimit")} type="number" note={t("timeLimitNote")} />
          <InputField name="grace" label={t("grace")} type="number" note={t("graceNote")} />
        </div>
        <TickField name="fullTime" label={t("fullTime")} note={t("fullTimeNote")} />
      </fieldset>
      <fieldset className="card stack">
        <legend>{t("how")}</legend>
        <div className="field-grid">
          <InputField name="attemptsAllowed" label={t("attemptsAllowed")} type="number" note={t("freeNote")} />
          <InputField name="sittingsAllowed" label={t("sittingsAllowed")} type="number" note={t("sittingsNote")} />
          <InputField name="latePenalty" label={t("latePenalty")} type="number" note={t("latePenaltyNote")} />
          <InputField name="latePenaltyMost" label={t("latePenaltyMost")} type="number" />
          <InputField name="hintPenalty" label={t("hintPenalty")} type="number" />
          <InputField name="accessCode" label={t("accessCode")} note={t("accessCodeNote")} />
        </div>
        <TickField name="counted" label={t("counted")} />
        <TickField name="blind" label={t("blind")} />
      </fieldset>
      <QuestionFields questions={form.questions} answered={[...form.begun.answered]} locale={locale} />
    </FieldsForm>
  );
}
