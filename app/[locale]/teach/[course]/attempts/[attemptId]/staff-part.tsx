import { type Locale, useTranslations } from "next-intl";
import { WideMath } from "@/app/components/math-view";
import { Moment } from "@/app/components/moment";
import { PointsOf } from "@/app/components/points";
import { Prose } from "@/app/components/prose-view";
import { StaffSubmissionView } from "@/app/components/staff-submission";
import { TypedText } from "@/app/components/typed-text";
import type { SavedText } from "@/lib/draft-history";
import { partTitle } from "@/lib/part-title";
import type { StaffPart } from "@/lib/staff-attempts";
import { EnterAnswer } from "./enter-answer";
import { SavedTexts } from "./saved-texts";

interface Props {
  readonly part: StaffPart;
  readonly letter: string;
  readonly locale: Locale;
  readonly place: { readonly attemptId: string; readonly question: string };
  /** Where this part's saved texts are shown, and they themselves once they are asked for. */
  readonly saved: { readonly href: string; readonly texts: readonly SavedText[] | null };
}

/** One part of a student's attempt: what was asked, the right answer, and everything that was handed in. */
export function StaffPartView({ part, letter, locale, place, saved }: Props) {
  const t = useTranslations("Teach");
  const { draft } = part;
  return (
    <section className="card stack" id={`part-${part.id}`}>
      <div className="part-head">
        <h3 className="part-letter">
          ({letter}) {partTitle(place.question, part.id)[locale]}
        </h3>
        <PointsOf earned={part.earned} outOf={part.points} />
      </div>
      <Prose text={part.prompt[locale]} />
      <details className="disclosure">
        <summary>{t("rightAnswer")}</summary>
        <div className="notice mt-2 stack stack-small">
          {part.answer.latex !== "" && <WideMath latex={part.answer.latex} display />}
          <p>
            {t("rightTyped")} <code data-right-answer={part.id}>{part.answer.text}</code>
          </p>
          <Prose text={part.solution[locale]} />
        </div>
      </details>
      {part.submissions.length === 0 && (
        <>
          <p className="soft">{t("unanswered")}</p>
          <EnterAnswer part={part} place={place} />
        </>
      )}
      {part.submissions.map((submission) => (
        <StaffSubmissionView key={submission.id} submission={submission} locale={locale} />
      ))}
      {draft !== null && !part.submissions.some(({ text }) => text === draft.text) && (
        <p className="soft small">
          {t.rich("draft", { at: () => <Moment at={draft.savedAt} /> })} <TypedText text={draft.text} />
        </p>
      )}
      <SavedTexts {...saved} />
    </section>
  );
}
