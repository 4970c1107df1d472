import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import type { CoursePractice } from "@/lib/course-practice";
import { ContinueLink } from "./practice/left-off";
import { ReviewCard } from "./practice/review-card";

/** On the course's page: what is due for review, how far one is, and the way to all of it. */
export function CoursePracticePanel({
  practice,
  locale,
}: {
  readonly practice: CoursePractice;
  readonly locale: Locale;
}) {
  const t = useTranslations("Study");
  const { course, questions, review, leftOff, openMistakes } = practice;
  return (
    <section className="stack" aria-labelledby="practice-panel">
      <div className="row spread">
        <h2 id="practice-panel">{t("title")}</h2>
        <ContinueLink leftOff={leftOff} locale={locale} />
      </div>
      <div className="study-cards">
        <ReviewCard review={review} />
        <div className="card stack stack-small">
          <ul className="stack stack-small">
            {questions.map(({ slug, number, title, level }) => (
              <li key={slug} className="level-row">
                <span>
                  <span className="eyebrow">{number}</span> <ProseLine text={title[locale]} />
                </span>
                <span className="chip">{t(`level.${level}`)}</span>
              </li>
            ))}
          </ul>
          <p className="row">
            <Link href={`/courses/${course.id}/practice`} className="button">
              {t("title")}
            </Link>
            <Link href={`/courses/${course.id}/mistakes`}>{t("toMistakes", { count: openMistakes })}</Link>
          </p>
        </div>
      </div>
    </section>
  );
}
