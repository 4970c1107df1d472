import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { gradebook } from "@/lib/gradebook";
import { requireViewer } from "@/lib/viewer";
import { GradebookTable } from "./gradebook-table";
import { sortKey, sortRows } from "./sort-rows";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Gradebook"))("title") };
}

/** Students by questions. The order stands in the address, so that it can be shared and works without scripts. */
export default async function Page({ params, searchParams }: Props) {
  const { course: id } = await params;
  const { sort, order } = await searchParams;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${id}/gradebook`);
  const book = await gradebook(viewer, id);
  if (book === null) notFound();
  const t = await getTranslations("Gradebook");
  const teach = await getTranslations("Courses");
  const key = sortKey(z.string().safeParse(sort).data, book.columns.length);
  const descending = order === "descending";
  return (
    <>
      <PageHead
        title={t("title")}
        crumbs={[
          { href: "/courses", label: teach("title") },
          { href: `/teach/${id}`, label: book.course.title[locale] },
        ]}
      >
        <p className="row spread">
          <span className="soft">{t("summary", { students: book.rows.length, undecided: book.undecided })}</span>
          <a href={`/api/v1/courses/${id}/grades.csv?language=${locale}`} className="button" download>
            {t("csv")}
          </a>
        </p>
      </PageHead>
      {book.rows.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <GradebookTable
          book={{ ...book, rows: sortRows(book.rows, key, descending, locale) }}
          sorted={{ key, descending }}
          locale={locale}
        />
      )}
    </>
  );
}
