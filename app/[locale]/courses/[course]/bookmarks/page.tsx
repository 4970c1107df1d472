import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BookmarkButton } from "@/app/components/bookmark-button";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { bookmarks } from "@/lib/bookmarks";
import { myCourse } from "@/lib/courses";
import { requireViewer } from "@/lib/viewer";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Study"))("bookmarks.title") };
}

/** The parts that one has kept to find again. */
export default async function Page({ params }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/courses/${id}/bookmarks`);
  const course = await myCourse(viewer, id);
  if (course === null) notFound();
  const list = await bookmarks(viewer);
  const t = await getTranslations("Study");
  return (
    <>
      <PageHead
        title={t("bookmarks.title")}
        crumbs={[
          { href: `/courses/${id}`, label: course.title[locale] },
          { href: `/courses/${id}/practice`, label: t("title") },
        ]}
      />
      {list.length === 0 ? (
        <EmptyState>{t("bookmarks.none")}</EmptyState>
      ) : (
        <ul className="stack">
          {list.map(({ question, number, title, part, index, prompt, seed }) => (
            <li key={`${question}/${part}`} className="card stack stack-small" data-bookmark={`${question}/${part}`}>
              <div className="row spread">
                <h2 className="card-title">
                  <span className="eyebrow">{number}</span> <ProseLine text={title[locale]} /> ({partLetter(index)})
                </h2>
                <BookmarkButton question={question} part={part} seed={seed} marked />
              </div>
              <Prose text={prompt[locale]} />
              <p className="row">
                {seed !== null && (
                  <Link href={`/practice/${question}/${part}?seed=${seed}`} prefetch={false} className="button">
                    {t("bookmarks.same")}
                  </Link>
                )}
                <Link href={`/practice/${question}/${part}`} prefetch={false} className="button">
                  {t("bookmarks.fresh")}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
