import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { ProseLine } from "@/app/components/prose-view";
import { myCourse } from "@/lib/courses";
import { type Mistake, mistakes } from "@/lib/mistakes";
import { requireViewer } from "@/lib/viewer";
import { MisconceptionTable } from "./misconception-table";
import { MistakeLine } from "./mistake-line";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Study"))("mistakes.title") };
}

/** The book of mistakes: what waits to be done again first, by question; then what was done right since. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${id}/mistakes`);
  const course = await myCourse(viewer, id);
  if (course === null) notFound();
  const all = await mistakes(viewer, new Date());
  const open = all.filter(({ redoneAt }) => redoneAt === null);
  const redone = all.filter(({ redoneAt }) => redoneAt !== null);
  const t = await getTranslations("Study");
  return (
    <>
      <PageHead
        title={t("mistakes.title")}
        crumbs={[
          { href: `/courses/${id}`, label: course.title[locale] },
          { href: `/courses/${id}/practice`, label: t("title") },
        ]}
      >
        <p className="soft reading">{t("mistakes.lead")}</p>
      </PageHead>
      <div className="stack stack-large">
        {open.length === 0 && (
          <EmptyState>{all.length === 0 ? t("mistakes.none") : t("mistakes.allRedone")}</EmptyState>
        )}
        {byQuestion(open).map(({ number, title, list }) => (
          <section key={number} className="stack">
            <h2>
              <span className="eyebrow">{number}</span> <ProseLine text={title[locale]} />
            </h2>
            <ul className="stack">
              {list.map((mistake) => (
                <MistakeLine key={mistake.part} mistake={mistake} locale={locale} />
              ))}
            </ul>
          </section>
        ))}
        <MisconceptionTable of={open} locale={locale} />
        {redone.length > 0 && (
          <details className="disclosure">
            <summary>{t("mistakes.showRedone", { count: redone.length })}</summary>
            <ul className="stack mt-2">
              {redone.map((mistake) => (
                <MistakeLine key={`${mistake.question}/${mistake.part}`} mistake={mistake} locale={locale} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </>
  );
}

function byQuestion(list: readonly Mistake[]) {
  const numbers = [...new Set(list.map(({ number }) => number))].sort();
  return numbers.flatMap((number) => {
    const own = list.filter((mistake) => mistake.number === number);
    const title = own[0]?.title;
    return title === undefined ? [] : [{ number, title, list: [...own].sort((a, b) => a.index - b.index) }];
  });
}
