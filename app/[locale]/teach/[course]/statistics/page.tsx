import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { TableScroll } from "@/app/components/table-scroll";
import { Link } from "@/app/i18n/navigation";
import { courseStatistics } from "@/lib/course-statistics";
import { requireViewer } from "@/lib/viewer";
import { Bars } from "./bars";
import { Graders } from "./graders";
import { RoughFigure } from "./small";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Statistics"))("title") };
}

/** How each quiz came out, and what each grader gave. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${id}/statistics`);
  const statistics = await courseStatistics(viewer, id, new Date());
  if (statistics === null) notFound();
  const t = await getTranslations("Statistics");
  const format = await getFormatter();
  const figure = (value: number | null): string =>
    value === null ? "–" : format.number(value, { maximumFractionDigits: 2 });
  const { quizzes, graders, course } = statistics;
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${id}`, label: course.title[locale] }]} />
      <div className="stack stack-large">
        {quizzes.length === 0 ? (
          <EmptyState>{t("empty")}</EmptyState>
        ) : (
          <section className="stack">
            <h2>{t("quizzes")}</h2>
            <Bars
              title={t("meanShares")}
              most={1}
              bars={quizzes.map((quiz) => {
                const share = quiz.points === 0 ? 0 : (quiz.mean ?? 0) / quiz.points;
                const text = quiz.mean === null ? "–" : format.number(share, { style: "percent" });
                const href = `/${locale}/teach/${id}/statistics/${quiz.id}`;
                return { key: quiz.id, label: quiz.title[locale], value: share, text, href };
              })}
            />
            <Bars
              title={t("alphas")}
              most={1}
              bars={quizzes.flatMap((quiz) => {
                if (quiz.alpha === null) return [];
                const label = t("fromStudents", { name: quiz.title[locale], count: quiz.settled });
                return [{ key: quiz.id, label, value: Math.max(0, quiz.alpha), text: figure(quiz.alpha) }];
              })}
            />
            <TableScroll label={t("quizzes")}>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("quiz")}</th>
                    <th scope="col" className="figure">
                      {t("begun")}
                    </th>
                    <th scope="col" className="figure">
                      {t("mean")}
                    </th>
                    <th scope="col" className="figure">
                      {t("deviation")}
                    </th>
                    <th scope="col" className="figure">
                      {t("alpha")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {quizzes.map((quiz) => (
                    <tr key={quiz.id}>
                      <th scope="row">
                        <Link href={`/teach/${id}/statistics/${quiz.id}`}>{quiz.title[locale]}</Link>
                      </th>
                      <td className="figure">{quiz.begun}</td>
                      <td className="figure">{t("of", { value: figure(quiz.mean), points: figure(quiz.points) })}</td>
                      <td className="figure">{figure(quiz.deviation)}</td>
                      <td className="figure">
                        {figure(quiz.alpha)}
                        {quiz.begun > 0 && <RoughFigure students={quiz.settled} />}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          </section>
        )}
        <Graders graders={graders} />
      </div>
    </>
  );
}
