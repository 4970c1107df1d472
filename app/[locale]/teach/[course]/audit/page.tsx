import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { Link } from "@/app/i18n/navigation";
import { auditActions } from "@/lib/audit";
import { auditLog } from "@/lib/audit-log";
import { requireViewer } from "@/lib/viewer";
import { AuditTable } from "./audit-table";

interface Props {
  readonly params: Promise<{ readonly course: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Audit"))("title") };
}

/** Who did what, to what, when: nobody can change or remove a line. */
export default async function Page({ params, searchParams }: Props) {
  const { course } = await params;
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/teach/${course}/audit`);
  const log = await auditLog(viewer, course, await searchParams);
  if (log === null) notFound();
  const t = await getTranslations("Audit");
  const { action, actor, student } = log.query;
  const said = Object.entries({ action, actor, student }).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  );
  const at = (page: number) => ({
    pathname: `/teach/${course}/audit`,
    query: { ...Object.fromEntries(said), page: `${page}` },
  });
  const select = (
    name: string,
    label: string,
    chosen: string | null,
    options: readonly (readonly [string, string])[],
  ) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <select name={name} className="input" defaultValue={chosen ?? ""}>
        <option value="">{t("everything")}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: `/teach/${course}`, label: log.course.title[locale] }]}>
        <p className="soft">{t("lead")}</p>
        <form method="get" className="row gradebook-controls">
          {select(
            "actor",
            t("by"),
            actor,
            log.actors.map(({ id, name }) => [id, name]),
          )}
          {select(
            "action",
            t("what"),
            action,
            auditActions.map((each) => [each, t(`action.${each}`)]),
          )}
          {select(
            "student",
            t("student"),
            student,
            log.students.map(({ id, name }) => [id, name]),
          )}
          <button type="submit" className="button">
            {t("show")}
          </button>
          <a
            className="chip chip-link"
            download
            href={`/api/v1/courses/${course}/audit.csv?${new URLSearchParams(Object.fromEntries(said))}`}
          >
            {t("export")}
          </a>
        </form>
      </PageHead>
      <div className="stack">
        <p className="soft">{t("matching", { count: log.matching })}</p>
        {log.lines.length === 0 ? (
          <EmptyState>{t("empty")}</EmptyState>
        ) : (
          <AuditTable courseId={course} lines={log.lines} locale={locale} />
        )}
        {log.pages > 1 && (
          <nav className="row" aria-label={t("pages")}>
            {log.page > 1 && (
              <Link href={at(log.page - 1)} className="button">
                {t("newer")}
              </Link>
            )}
            <span>{t("page", { page: log.page, pages: log.pages })}</span>
            {log.page < log.pages && (
              <Link href={at(log.page + 1)} className="button">
                {t("older")}
              </Link>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
