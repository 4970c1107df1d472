import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { Moment } from "@/app/components/moment";
import { PageHead } from "@/app/components/page-head";
import { ProseLine } from "@/app/components/prose-view";
import { Link, redirect } from "@/app/i18n/navigation";
import { bookmarkedParts } from "@/lib/bookmarks";
import { practiceSeed, practiceVariant } from "@/lib/practice";
import { remindedOf, reviewSession } from "@/lib/review-session";
import { requireViewer } from "@/lib/viewer";
import { OnePart } from "../../../practice/[slug]/one-part";
import { ReviewCounts } from "../practice/review-counts";
import { UndoButton } from "./undo-button";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

const place = z.object({ question: z.string(), part: z.string(), seed: z.string() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Study"))("review.title") };
}

/** From one due exercise to the next, each with fresh numbers. Without an exercise in the address the next one is looked up. */
export default async function Page({ params, searchParams }: Props) {
  const { course: id } = await params;
  const here = `/courses/${id}/review`;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}${here}`);
  const now = new Date();
  const session = await reviewSession(viewer, id, now);
  if (session === null) notFound();
  const asked = place.safeParse(await searchParams);
  const { exercise, next } = session;
  if (!asked.success && exercise !== null) {
    const { question, part } = exercise;
    redirect({ href: { pathname: here, query: { question, part, seed: practiceSeed() } }, locale });
  }
  const t = await getTranslations("Study");
  const head = (
    <PageHead
      title={t("review.title")}
      crumbs={[
        { href: `/courses/${id}`, label: session.course.title[locale] },
        { href: `/courses/${id}/practice`, label: t("title") },
      ]}
    />
  );
  if (!asked.success) {
    return (
      <>
        {head}
        <div className="empty stack stack-small" role="status">
          <p>{t("review.done")}</p>
          {next !== null && <p>{t.rich("review.later", { at: () => <Moment at={next} as="short" /> })}</p>}
          <p className="row justify-center">
            <Link href={`/courses/${id}/practice`} className="button">
              {t("title")}
            </Link>
            {session.undoable && <UndoButton course={id} />}
          </p>
        </div>
      </>
    );
  }
  const { question, part, seed } = asked.data;
  const variant = practiceVariant(question, seed);
  if (variant?.parts.some((each) => each.id === part) !== true) notFound();
  const reminders = await remindedOf(viewer, { question, part }, now);
  const marked = (await bookmarkedParts(viewer, question)).has(part);
  return (
    <>
      {head}
      <div className="with-rail">
        <div className="stack">
          <h2>
            <span className="eyebrow">{variant.number}</span> <ProseLine text={variant.title[locale]} />
          </h2>
          {reminders.map(({ name, times }) => (
            <p key={name.en} className="notice" data-reminder>
              {t.rich("review.met", { times, name: () => <ProseLine text={name[locale]} /> })}
            </p>
          ))}
          <OnePart variant={variant} part={part} locale={locale} marked={marked} next={here} />
        </div>
        <aside className="rail stack">
          <ReviewCounts counts={session.counts} />
          {session.undoable && <UndoButton course={id} />}
        </aside>
      </div>
    </>
  );
}
