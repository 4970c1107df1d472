import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { partTitle } from "@/lib/part-title";
import { questionFairness, questionStatistics } from "@/lib/question-statistics";
import { requireViewer } from "@/lib/viewer";
import { Bars } from "../../bars";
import { Histogram } from "../../histogram";
import { PartTable } from "../../part-table";
import { SmallNumber } from "../../small";
import { FairnessView } from "./fairness-view";
import { PartFigures } from "./part-figures";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string; readonly slug: string }>;
  readonly searchParams: Promise<{ readonly variants?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Statistics"))("title") };
}

/** One question: tries, misconceptions and common wrong answers of each part, and whether some numbers were harder. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz, slug } = await params;
  const locale = await getLocale();
  const here = `/teach/${course}/statistics/${quiz}/${slug}`;
  const viewer = await requireViewer(`/${locale}${here}`);
  const question = await questionStatistics(viewer, course, quiz, slug, new Date());
  if (question === null) notFound();
  const { statistics, parts, forms } = question;
  const whole = statistics.questions.find((each) => each.slug === slug);
  const slowest = Math.max(...parts.map(({ seconds }) => seconds ?? 0));
  const asked = (await searchParams).variants !== undefined;
  const fairness = asked ? await questionFairness(viewer, course, quiz, slug, new Date()) : null;
  const t = await getTranslations("Statistics");
  const format = await getFormatter();
  const minutes = (seconds: number): string =>
    t("minutes", { minutes: format.number(seconds / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
  const figure = (value: number | null): string =>
    value === null ? "–" : format.number(value, { maximumFractionDigits: 2 });
  return (
    <>
      <PageHead
        title={`${parts[0]?.number ?? slug} · ${t("title")}`}
        crumbs={[
          { href: `/teach/${course}`, label: statistics.course.title[locale] },
          { href: `/teach/${course}/statistics`, label: t("title") },
          { href: `/teach/${course}/statistics/${quiz}`, label: statistics.quiz.title[locale] },
        ]}
      >
        {whole !== undefined && (
          <dl className="figures">
            {(["difficulty", "discrimination"] as const).map((name) => (
              <div key={name}>
                <dt>{t(name)}</dt>
                <dd>{figure(whole[name])}</dd>
              </div>
            ))}
          </dl>
        )}
        <SmallNumber students={statistics.begun - statistics.waiting} />
      </PageHead>
      <div className="stack stack-large">
        <div className="pictures">
          {whole !== undefined && statistics.begun > 0 && (
            <Histogram bins={whole.bins} title={t("questionDistribution")} />
          )}
          {slowest > 0 && (
            <Bars
              title={t("timesTitle")}
              most={slowest}
              bars={parts.flatMap(({ part, index, seconds }) =>
                seconds === null
                  ? []
                  : [
                      {
                        key: part,
                        label: `(${partLetter(index)}) ${partTitle(slug, part)[locale]}`,
                        value: seconds,
                        text: minutes(seconds),
                      },
                    ],
              )}
            />
          )}
        </div>
        <PartTable courseId={course} quizId={quiz} parts={parts} locale={locale} />
        <section className="stack" id="variants">
          <h2>{t("fairness")}</h2>
          <p className="soft small reading">{t("fairnessNote")}</p>
          {fairness === null ? (
            <Link href={`${here}?variants=1#variants`} className="button" prefetch={false}>
              {t("testVariants")}
            </Link>
          ) : (
            <FairnessView fairness={fairness} parts={parts} slug={slug} locale={locale} />
          )}
        </section>
        {parts.map((part) => (
          <PartFigures
            key={part.part}
            part={part}
            forms={forms.filter((form) => form.part === part.part).slice(0, 5)}
            begun={statistics.begun}
            submissions={`/${locale}/teach/${course}/questions/${quiz}/${slug}?part=${part.part}`}
            locale={locale}
          />
        ))}
      </div>
    </>
  );
}
