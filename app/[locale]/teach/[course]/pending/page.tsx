import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { pendingWork } from "@/lib/pending";
import { lateAttempts } from "@/lib/staff-late-texts";
import { requireViewer } from "@/lib/viewer";
import { LateWork } from "./late-work";
import { PendingQuestion } from "./pending-question";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Pending"))("title") };
}

/** All that waits for a person in a course, and the way to each. */
export default async function Page({ params }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/pending`);
  const work = await pendingWork(viewer, course);
  if (work === null) notFound();
  const late = await lateAttempts(viewer, course);
  const t = await getTranslations("Pending");
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${course}`, label: work.course.title[locale] }]} />
      <div className="stack stack-large">
        <dl className="figures" data-pending>
          <div>
            <dt>{t("undecided")}</dt>
            <dd>{work.undecided}</dd>
          </div>
          <div>
            <dt>{t("written")}</dt>
            <dd>{work.written}</dd>
          </div>
          <div>
            <dt>
              <Link href={`/teach/${course}/requests`}>{t("requests")}</Link>
            </dt>
            <dd>{work.requests}</dd>
          </div>
          <div>
            <dt>
              <Link href={`/teach/${course}/regrades`}>{t("regrades")}</Link>
            </dt>
            <dd>{work.regrades}</dd>
          </div>
          {late.length > 0 && (
            <div>
              <dt>{t("late")}</dt>
              <dd>{late.reduce((sum, { texts }) => sum + texts, 0)}</dd>
            </div>
          )}
        </dl>
        <LateWork courseId={course} attempts={late} locale={locale} />
        {work.quizzes.length === 0 && <EmptyState>{t("nothing")}</EmptyState>}
        {work.quizzes.map((quiz) => (
          <section key={quiz.id} className="stack">
            <h2>{quiz.title[locale]}</h2>
            {quiz.questions.map((question) => (
              <PendingQuestion
                key={question.slug}
                courseId={course}
                quizId={quiz.id}
                question={question}
                locale={locale}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
