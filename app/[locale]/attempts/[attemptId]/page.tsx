import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Figures } from "@/app/components/figures/figure-view";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { redirect } from "@/app/i18n/navigation";
import { attemptPage } from "@/lib/attempt-view";
import { ownRequests } from "@/lib/request-view";
import { serverNow } from "@/lib/server-clock";
import { requireViewer } from "@/lib/viewer";
import { AttemptPart } from "./attempt-part";
import { AttemptRail } from "./attempt-rail";
import { Sat } from "./exam/sat";
import { LateTexts } from "./late-texts";
import { QuestionTabs } from "./question-tabs";
import { Redrawable, Redrawing } from "./redrawn";
import { submitAnswer } from "./submit-action";

interface Props {
  readonly params: Promise<{ readonly attemptId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Attempt"))("title") };
}

/** One student's homework, a question at a time; `?question=` names which. */
export default async function Page({ params, searchParams }: Props) {
  const { attemptId } = await params;
  const asked = (await searchParams)["question"];
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/attempts/${attemptId}`);
  const found = await attemptPage(viewer, attemptId, asked, serverNow());
  if (found === null) notFound();
  const { attempt, question } = found;
  if (attempt.inOneGo && attempt.submittedAt === null) {
    return <Sat {...found} summary={(await searchParams)["view"] === "summary"} viewer={viewer} />;
  }
  if (attempt.inOneGo && !attempt.released) {
    return redirect({ href: `/attempts/${attempt.id}/receipt`, locale });
  }
  const { submittedAt } = attempt;
  const requests = await ownRequests(viewer, attemptId);
  const t = await getTranslations("Attempt");
  return (
    <Redrawing drawing={randomUUID()}>
      <PageHead
        title={attempt.quiz.title[locale]}
        crumbs={[{ href: `/courses/${attempt.course.id}`, label: attempt.course.title[locale] }]}
      >
        <p className="soft">
          {submittedAt !== null
            ? t.rich("finished", { at: () => <Moment at={submittedAt} /> })
            : t.rich(attempt.answerable ? "closes" : "closed", { at: () => <Moment at={attempt.quiz.closesAt} /> })}
          {attempt.quiz.state === "late" && attempt.answerable && <strong> {t("late")}</strong>}
        </p>
      </PageHead>
      {!attempt.answerable && <LateTexts attempt={attempt} viewer={viewer} />}
      <Redrawable name={`tabs ${question.slug}`}>
        <QuestionTabs key="tabs" attempt={attempt} current={question.slug} />
      </Redrawable>
      <div className="with-rail">
        <div className="stack stack-large" key={question.slug}>
          <section className="stack reading">
            <h2>
              <span className="eyebrow">{question.number}</span> <ProseLine text={question.title[locale]} />
            </h2>
            <Prose text={question.statement[locale]} />
            <Figures of={question.figures} />
          </section>
          {question.parts.map((part, index) => (
            <Redrawable key={part.id} name={`part ${question.slug} ${part.id}`}>
              <AttemptPart
                key={part.id}
                part={part}
                index={index}
                question={question.slug}
                attempt={attempt}
                userId={viewer.userId}
                locale={locale}
                requests={requests}
                submit={submitAnswer}
              />
            </Redrawable>
          ))}
        </div>
        <Redrawable name={`rail ${question.slug}`}>
          <AttemptRail key="rail" attempt={attempt} question={question} />
        </Redrawable>
      </div>
    </Redrawing>
  );
}
