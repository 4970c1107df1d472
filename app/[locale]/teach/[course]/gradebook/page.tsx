import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getFormatter, getLocale, getMessages, getTranslations } from "next-intl/server";
import { choice } from "@/app/choice-cookie";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { gradebook } from "@/lib/gradebook";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";
import { gradebookAddress } from "./address";
import { columnsCookie, readColumns } from "./columns-cookie";
import { type CompactColumn, compactRows } from "./compact";
import { GradebookControls } from "./controls";
import { ExportMenu } from "./export-menu";
import { GradebookGrid } from "./grid";
import { GradebookHead } from "./head";
import { GradebookPages } from "./pages";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Gradebook"))("title") };
}

/** Students by quizzes, questions or parts. Order and filters stand in the address; the choice of columns is remembered. */
export default async function Page({ params, searchParams }: Props) {
  const { course: id } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${id}/gradebook`);
  const remembered = readColumns(await choice(columnsCookie(id)));
  const book = await gradebook(viewer, id, { ...remembered, ...(await searchParams) }, new Date());
  if (book === null) notFound();
  const t = await getTranslations("Gradebook");
  const format = await getFormatter();
  const { Gradebook: words } = await getMessages();
  const when = (at: Date) =>
    format.dateTime(at, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const shownQuizzes = [...new Set(book.columns.map(({ quizId }) => quizId))];
  const columns = book.columns.map(({ quizId, quizTitle, slug, part, partIndex, number }): CompactColumn => {
    const letter = partIndex === null ? "" : ` (${partLetter(partIndex)}) ${partTitle(slug ?? "", part ?? "")[locale]}`;
    return {
      quiz: shownQuizzes.indexOf(quizId),
      anchor: part === null ? (slug ?? "main") : `part-${part}`,
      name: `${quizTitle[locale]} ${number}${letter}`,
    };
  });
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${id}`, label: book.course.title[locale] }]}>
        <div className="row spread">
          <p className="soft">{t("summary", { students: book.matching, undecided: book.undecided })}</p>
          <ExportMenu courseId={id} book={book} locale={locale} />
        </div>
      </PageHead>
      <div className="stack">
        <GradebookControls book={book} locale={locale} />
        {!book.whole && <p className="notice">{t("byPages", { students: book.matching })}</p>}
        {book.rows.length === 0 ? (
          <EmptyState>
            <p>{t("empty")}</p>
            {Object.keys(gradebookAddress(book.query)).length > 0 && (
              <p>
                <Link href={`/teach/${id}/gradebook`}>{t("everybody")}</Link>
              </p>
            )}
          </EmptyState>
        ) : (
          <NextIntlClientProvider messages={{ Gradebook: words }}>
            <GradebookGrid
              home={`/teach/${id}`}
              rows={compactRows(book, when)}
              columns={columns}
              searchable={book.whole}
              head={<GradebookHead book={book} locale={locale} />}
            />
          </NextIntlClientProvider>
        )}
        <GradebookPages book={book} />
      </div>
    </>
  );
}
