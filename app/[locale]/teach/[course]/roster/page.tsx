import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { courseMembers } from "@/lib/members";
import { requireViewer } from "@/lib/viewer";
import { MemberTable } from "./member-table";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Roster"))("title") };
}

/** Everybody in the course, with what they are and what they are granted in every quiz. */
export default async function Page({ params, searchParams }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/roster`);
  const people = await courseMembers(viewer, course, await searchParams);
  if (people === null) notFound();
  const t = await getTranslations("Roster");
  const at = (page: number) => ({
    pathname: `/teach/${course}/roster`,
    query: { search: people.search, page: `${page}` },
  });
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${course}`, label: people.course.title[locale] }]}>
        <div className="row spread">
          <form method="get" className="row gradebook-controls">
            <label className="field">
              <span className="field-label">{t("find")}</span>
              <input type="search" name="search" className="input" defaultValue={people.search} />
            </label>
            <button type="submit" className="button">
              {t("show")}
            </button>
          </form>
          {people.mayChange && (
            <Link href={`/teach/${course}/roster/import`} className="button">
              {t("import")}
            </Link>
          )}
        </div>
        <p className="soft">{t("matching", { count: people.matching })}</p>
      </PageHead>
      {people.members.length === 0 ? (
        <EmptyState>{t("nobody")}</EmptyState>
      ) : (
        <MemberTable courseId={course} people={people} own={viewer.userId} />
      )}
      {people.pages > 1 && (
        <nav className="row mt-3" aria-label={t("pages")}>
          {people.page > 1 && (
            <Link href={at(people.page - 1)} className="button">
              {t("before")}
            </Link>
          )}
          <span>{t("page", { page: people.page, pages: people.pages })}</span>
          {people.page < people.pages && (
            <Link href={at(people.page + 1)} className="button">
              {t("next")}
            </Link>
          )}
        </nav>
      )}
    </>
  );
}
