import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { choice } from "@/app/choice-cookie";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { streakCookie, streakShown } from "@/app/streak";
import { coursePractice } from "@/lib/course-practice";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { ContinueLink } from "./left-off";
import { MasteryFigure } from "./mastery-figure";
import { MockExamCard } from "./mock-exam-card";
import { ReviewCard } from "./review-card";
import { StreakView } from "./streak-view";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Study"))("title") };
}

/** Everything that helps one student learn in a course: what is due, how well what is known, and the ways to practise. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${id}/practice`);
  const practice = await coursePractice(viewer, id, serverNow());
  if (practice === null) notFound();
  const t = await getTranslations("Study");
  const shown = streakShown(await choice(streakCookie));
  const { lastActivity } = practice;
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/courses/${id}`, label: practice.course.title[locale] }]}>
        <p className="row">
          <ContinueLink leftOff={practice.leftOff} locale={locale} />
          {lastActivity !== null && (
            <span className="soft small">{t.rich("last", { at: () => <Moment at={lastActivity} as="short" /> })}</span>
          )}
        </p>
      </PageHead>
      <div className="stack stack-large">
        <div className="study-cards">
          <ReviewCard review={practice.review} />
          <StreakView streak={practice.streak} shown={shown} />
          <MockExamCard exam={practice.exam} course={id} />
          <section className="card stack stack-small" aria-labelledby="collected">
            <h2 id="collected" className="card-title">
              {t("collected")}
            </h2>
            <Link href={`/courses/${id}/mistakes`}>{t("toMistakes", { count: practice.openMistakes })}</Link>
            <Link href={`/courses/${id}/bookmarks`}>{t("toBookmarks", { count: practice.bookmarks })}</Link>
            <Link href="/practice/sheet">{t("toSheet")}</Link>
          </section>
        </div>
        <MasteryFigure of={practice.questions} locale={locale} />
      </div>
    </>
  );
}
