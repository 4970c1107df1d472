import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { partLetter } from "@/app/part-letter";
import { quizStatistics } from "@/lib/quiz-statistics";
import { requireViewer } from "@/lib/viewer";
import { Bars } from "../bars";
import { ErrorBands } from "../error-bands";
import { Histogram } from "../histogram";
import { PartTable } from "../part-table";
import { QuestionTable } from "../question-table";
import { Scatter } from "../scatter";
import { SmallNumber } from "../small";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Statistics"))("title") };
}

/** One quiz: how the totals lie, how far they can be trusted, and which parts told most. */
export default async function Page({ params }: Props) {
  const { course, quiz } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/statistics/${quiz}`);
  const statistics = await quizStatistics(viewer, course, quiz, new Date());
  if (statistics === null) notFound();
  const t = await getTranslations("Statistics");
  const format = await getFormatter();
  const figure = (value: number | null): string =>
    value === null ? "–" : format.number(value, { maximumFractionDigits: 2 });
  const { parts, reliability, points } = statistics;
  const oneQuestion = new Set(parts.map(({ slug }) => slug)).size === 1;
  const name = (part: (typeof parts)[number]): string =>
    oneQuestion ? `(${partLetter(part.index)})` : `${part.number} (${partLetter(part.index)})`;
  const top: readonly (readonly [string, string])[] = [
    [t("begun"), t("ofStudents", { begun: statistics.begun, students: statistics.students })],
    [t("mean"), t("of", { value: figure(statistics.mean), points: figure(points) })],
    [t("median"), figure(statistics.median)],
    [t("deviation"), figure(statistics.deviation)],
    [t("extent"), t("range", { from: figure(statistics.least), to: figure(statistics.most) })],
    [t("alpha"), figure(reliability.alpha)],
    [t("error"), reliability.error === null ? "–" : `± ${figure(reliability.error)}`],
  ];
  const met = parts
    .flatMap((part) => part.misconceptions.map((each) => ({ ...each, part })))
    .sort((a, b) => b.students - a.students)
    .slice(0, 12);
  const submissions = `/${locale}/teach/${course}/questions/${quiz}`;
  return (
    <>
      <PageHead
        title={statistics.quiz.title[locale]}
        crumbs={[
          { href: `/teach/${course}`, label: statistics.course.title[locale] },
          { href: `/teach/${course}/statistics`, label: t("title") },
        ]}
      >
        <dl className="figures">
          {top.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <SmallNumber students={reliability.students} />
        {statistics.waiting > 0 && <p className="notice">{t("waiting", { count: statistics.waiting })}</p>}
      </PageHead>
      {statistics.begun === 0 ? (
        <EmptyState>{t("nobody")}</EmptyState>
      ) : (
        <div className="stack stack-large">
          <section className="stack">
            <h2>{t("distribution")}</h2>
            <Histogram
              bins={statistics.bins}
              title={t("distributionTitle")}
              href={({ from, to }) => `/${locale}/teach/${course}/gradebook?quiz=${quiz}&from=${from}&to=${to}`}
            />
            <p className="soft small reading">{t("alphaNote")}</p>
            {statistics.quartiles !== null && reliability.error !== null && (
              <ErrorBands title={t("bands")} totals={statistics.quartiles} error={reliability.error} points={points} />
            )}
          </section>
          {statistics.questions.length > 1 && (
            <section className="stack">
              <h2>{t("questions")}</h2>
              <QuestionTable courseId={course} quizId={quiz} questions={statistics.questions} locale={locale} />
            </section>
          )}
          <section className="stack">
            <h2>{t("parts")}</h2>
            <p className="soft small reading">{t("partsNote")}</p>
            <Scatter
              title={t("scatter")}
              points={parts.flatMap((part) => {
                const { difficulty, discrimination } = part;
                return difficulty === null || discrimination === null
                  ? []
                  : [{ name: name(part), difficulty, discrimination }];
              })}
            />
            <PartTable courseId={course} quizId={quiz} parts={parts} locale={locale} />
          </section>
          <section className="stack">
            <h2>{t("misconceptions")}</h2>
            {met.length === 0 ? (
              <p className="soft">{t("noMisconceptions")}</p>
            ) : (
              <Bars
                title={t("misconceptionsTitle")}
                most={statistics.begun}
                bars={met.map(({ id, name: called, students, part }) => ({
                  key: `${part.slug}/${part.part}/${id}`,
                  label: `${name(part)} ${called[locale]}`,
                  value: students,
                  text: `${students}`,
                  href: `${submissions}/${part.slug}?part=${part.part}&misconception=${encodeURIComponent(id)}`,
                }))}
              />
            )}
          </section>
        </div>
      )}
    </>
  );
}
