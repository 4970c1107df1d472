import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { GradeLines } from "@/app/components/grade-lines";
import { PageHead } from "@/app/components/page-head";
import { PointsOf } from "@/app/components/points";
import { QuizTitle } from "@/app/components/quiz-title";
import { TotalTable } from "@/app/components/total-table";
import { ownBands } from "@/lib/distribution";
import { ownGrades } from "@/lib/grades";
import { requireViewer } from "@/lib/viewer";
import { BandOf } from "./band-view";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Grades"))("title") };
}

/** One's own points and how each came about. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${id}/grades`);
  const now = new Date();
  const [grades, bands] = await Promise.all([ownGrades(viewer, id, now), ownBands(viewer, id, now)]);
  if (grades === null) notFound();
  const t = await getTranslations("Grades");
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/courses/${id}`, label: grades.course.title[locale] }]} />
      {grades.quizzes.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <div className="stack stack-large">
          <TotalTable grades={grades} locale={locale} attemptPath="/attempts" withheld={grades.withheld} />
          {grades.quizzes.map((explained) => (
            <section key={explained.quizId} className="stack">
              <div className="row spread">
                <h2>
                  <QuizTitle of={explained} locale={locale} attemptPath="/attempts" />
                </h2>
                <PointsOf earned={explained.earned} outOf={explained.points} />
              </div>
              <BandOf band={bands.get(explained.quizId)} />
              <GradeLines of={explained.quiz.title[locale]} lines={explained.lines} locale={locale} />
            </section>
          ))}
        </div>
      )}
    </>
  );
}
