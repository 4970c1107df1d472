import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { markingPage } from "@/lib/marking";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";
import { AnswerToMark } from "./answer-to-mark";
import { MarkingForm } from "./marking-form";
import { RubricEditor } from "./rubric-editor";

interface Props {
  readonly params: Promise<{
    readonly course: string;
    readonly quiz: string;
    readonly slug: string;
    readonly part: string;
  }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Marking"))("title") };
}

/** One student's answer after another, with the rubric beside it. */
export default async function Page({ params, searchParams }: Props) {
  const { course, quiz, slug, part } = await params;
  const locale = await getLocale();
  const path = `/teach/${course}/grade/${quiz}/${slug}/${part}`;
  const viewer = await requireViewer(`/${locale}${path}`);
  const place = { quizId: quiz, question: slug, part };
  const query = await searchParams;
  const page = await markingPage(viewer, course, place, query, new Date());
  if (page === null) notFound();
  const t = await getTranslations("Marking");
  const pending = await getTranslations("Pending");
  const { Marking } = await getMessages();
  const letter = partLetter(page.parts.findIndex(({ id }) => id === part));
  const mode = { ...(page.second && { second: "1" }), ...(query["blind"] === "1" && { blind: "1" }) };
  const href = (answer: string | null) =>
    answer === null ? null : `${path}?${new URLSearchParams({ ...mode, answer }).toString()}`;
  const toggled = (key: "second" | "blind", on: boolean) => {
    const { [key]: _, ...rest } = { second: undefined, blind: undefined, ...mode };
    const kept = Object.entries(rest).filter(([, value]) => value !== undefined);
    return `${path}?${new URLSearchParams([
      ...kept.map(([name, value]): [string, string] => [name, `${value}`]),
      ...(on ? [[key, "1"]] : []),
      ...(page.current === null ? [] : [["answer", page.current.id]]),
    ]).toString()}`;
  };
  return (
    <>
      <PageHead
        title={t("titleOf", { number: page.number, letter, title: partTitle(slug, part)[locale] })}
        crumbs={[
          { href: `/teach/${course}`, label: page.course.title[locale] },
          { href: `/teach/${course}/pending`, label: pending("title") },
        ]}
      >
        <p>
          <ProseLine text={page.title[locale]} /> · {page.quiz.title[locale]}
        </p>
        <p className="row">
          <span className="number" data-progress>
            {t("progress", { graded: page.graded, total: page.total })}
          </span>
          <progress value={page.graded} max={Math.max(1, page.total)} aria-label={t("progressLabel")} />
          <Link href={`${path}/agreement`} className="chip chip-link">
            {t("agreement")}
          </Link>
          <Link
            href={toggled("second", !page.second)}
            className="chip chip-link"
            aria-current={page.second ? "true" : undefined}
          >
            {t("second")}
          </Link>
        </p>
        {page.second && <p className="notice">{t("secondNote")}</p>}
      </PageHead>
      <NextIntlClientProvider messages={{ Marking }}>
        {page.current === null ? (
          <EmptyState>{t("nothing")}</EmptyState>
        ) : (
          <div className="marking">
            <div className="stack">
              <details className="disclosure">
                <summary>{t("asked")}</summary>
                <Prose text={page.current.prompt[locale]} className="notice mt-2" />
              </details>
              <AnswerToMark
                answer={page.current}
                courseId={course}
                position={page.position}
                total={page.total}
                points={page.points}
              />
            </div>
            <MarkingForm
              key={`${page.current.id}-${page.current.seen}`}
              answer={page.current}
              lines={page.lines}
              points={page.points}
              comments={page.comments}
              second={page.second}
              place={{ courseId: course, question: slug, part }}
              ways={{
                previous: href(page.previous),
                next: href(page.next),
                nextUngraded: href(page.nextUngraded),
                groups: `/teach/${course}/groups/${quiz}/${slug}/${part}`,
                blind: toggled("blind", mode.blind === undefined),
              }}
            />
          </div>
        )}
        {page.lines.length > 0 && (
          <RubricEditor
            key={page.lines.map(({ id, points }) => `${id}${points}`).join()}
            place={{ courseId: course, ...place }}
            lines={page.lines}
            points={page.points}
          />
        )}
      </NextIntlClientProvider>
    </>
  );
}
