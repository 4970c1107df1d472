import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { GradeLines } from "@/app/components/grade-lines";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { PointsOf } from "@/app/components/points";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { partLetter } from "@/app/part-letter";
import { staffSavedTexts } from "@/lib/draft-history";
import { staffAttempt } from "@/lib/staff-attempts";
import { staffLateTexts } from "@/lib/staff-late-texts";
import { requireViewer } from "@/lib/viewer";
import { LateTexts } from "./late-texts";
import { StaffPartView } from "./staff-part";
import { StrayTable } from "./stray-table";

interface Props {
  readonly params: Promise<{ readonly course: string; readonly attemptId: string }>;
  readonly searchParams: Promise<{ readonly saved?: string | readonly string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Teach"))("attempt") };
}

/** One student's attempt with every submission, verdict, evidence and time. */
export default async function Page({ params, searchParams }: Props) {
  const { course, attemptId } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/attempts/${attemptId}`);
  const attempt = await staffAttempt(viewer, course, attemptId, new Date());
  if (attempt === null) notFound();
  const { saved } = await searchParams;
  const [question = "", part = ""] = typeof saved === "string" ? saved.split("/") : [];
  const texts = question === "" ? null : await staffSavedTexts(viewer, { attemptId, question, part });
  const late = await staffLateTexts(viewer, attemptId);
  const t = await getTranslations("Teach");
  return (
    <>
      <PageHead
        title={<bdi>{attempt.student.name}</bdi>}
        crumbs={[
          { href: `/teach/${course}`, label: attempt.course.title[locale] },
          { href: `/teach/${course}/gradebook`, label: t("gradebook") },
        ]}
      >
        <dl className="facts">
          <dt>{t("homework")}</dt>
          <dd>{attempt.quiz.title[locale]}</dd>
          <dt>{t("email")}</dt>
          <dd>
            <bdi>{attempt.student.email}</bdi>
            {attempt.student.section !== null && <> · {attempt.student.section}</>}
          </dd>
          <dt>{t("startedAt")}</dt>
          <dd>
            <Moment at={attempt.startedAt} />
          </dd>
          {attempt.submittedAt !== null && (
            <>
              <dt>{t("submittedAt")}</dt>
              <dd>
                <Moment at={attempt.submittedAt} />
              </dd>
            </>
          )}
          <dt>{t("total")}</dt>
          <dd>
            <strong>
              <PointsOf earned={attempt.earned} outOf={attempt.points} />
            </strong>
          </dd>
        </dl>
        <details className="disclosure">
          <summary>{t("howTotal")}</summary>
          <GradeLines of={attempt.quiz.title[locale]} lines={attempt.lines} locale={locale} />
        </details>
      </PageHead>
      <div className="stack stack-large">
        <LateTexts attempt={attempt} texts={late} locale={locale} />
        {attempt.questions.map((question) => (
          <section key={question.slug} id={question.slug} className="stack">
            <div className="row spread">
              <h2>
                {question.number} <ProseLine text={question.title[locale]} />
              </h2>
              <PointsOf earned={question.earned} outOf={question.points} />
            </div>
            {question.statement !== null && (
              <details className="disclosure">
                <summary>{t("statement")}</summary>
                <Prose text={question.statement[locale]} className="reading" />
              </details>
            )}
            {question.parts.map((part, index) => {
              const place = `${question.slug}/${part.id}`;
              const href = `/teach/${course}/attempts/${attemptId}?saved=${encodeURIComponent(place)}#part-${part.id}`;
              return (
                <StaffPartView
                  key={part.id}
                  part={part}
                  letter={partLetter(index)}
                  locale={locale}
                  place={{ attemptId, question: question.slug }}
                  saved={{ href, texts: saved === place ? texts : null }}
                />
              );
            })}
          </section>
        ))}
        {attempt.strays.length > 0 && <StrayTable rows={attempt.strays} />}
      </div>
    </>
  );
}
