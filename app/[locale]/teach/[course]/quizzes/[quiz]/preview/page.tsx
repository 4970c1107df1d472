import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { AnswerFormat } from "@/app/components/answer-format";
import { Figures } from "@/app/components/figures/figure-view";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { PointsOf } from "@/app/components/points";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { quizPreview } from "@/lib/quiz-preview";
import { requireViewer } from "@/lib/viewer";
import { PreviewField } from "./preview-field";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly quiz: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("MakeQuiz"))("preview") };
}

/** A quiz as a student will find it. Nothing typed here is kept, and no attempt begins. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/quizzes/${quiz}/preview`);
  const example = z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .catch(1)
    .parse((await searchParams)["example"]);
  const preview = await quizPreview(viewer, course, quiz, `${example}`, new Date());
  if (preview === null) notFound();
  const t = await getTranslations("MakeQuiz");
  const { quiz: header, timeLimit, fullTime } = preview;
  return (
    <>
      <PageHead
        title={header.title[locale]}
        crumbs={[{ href: `/teach/${course}`, label: preview.course.title[locale] }]}
      >
        <p className="notice">{t("previewNote")}</p>
        <p className="row soft">
          <span>
            {t.rich("window", {
              from: () => <Moment at={header.opensAt} />,
              to: () => <Moment at={header.closesAt} />,
            })}
          </span>
          {timeLimit !== null && (
            <span>{t(fullTime ? "fullTimeShort" : "limitShort", { minutes: Math.round(timeLimit / 60) })}</span>
          )}
          {preview.draft && <span className="chip">{t("isDraft")}</span>}
          <Link
            href={`/teach/${course}/quizzes/${quiz}/preview?example=${example + 1}`}
            className="chip chip-link"
            prefetch={false}
          >
            {t("otherNumbers")}
          </Link>
        </p>
      </PageHead>
      <div className="stack stack-large">
        {preview.questions.map((question) => (
          <section key={question.slug} className="stack">
            <div className="row spread">
              <h2>
                {question.number} <ProseLine text={question.title[locale]} />
              </h2>
              <PointsOf earned={null} outOf={question.points} />
            </div>
            <Prose text={question.statement[locale]} className="reading" />
            <Figures of={question.figures} />
            {question.parts.map(({ id, type, prompt, format, points, options }, index) => (
              <section key={id} className="card part stack" id={`part-${id}`}>
                <div className="part-head">
                  <h3 className="part-letter">({partLetter(index)})</h3>
                  <PointsOf earned={null} outOf={points} />
                </div>
                <div id={`${question.slug}-${id}-prompt`}>
                  <Prose text={prompt[locale]} />
                </div>
                <p id={`${question.slug}-${id}-format`} className="soft small">
                  <AnswerFormat part={{ type, options, format }} locale={locale} />
                </p>
                <PreviewField id={`${question.slug}-${id}`} {...fieldOf({ type, options }, locale)} />
              </section>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
