import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import type { Gradebook } from "@/lib/gradebook";
import { gradebookAddress } from "./address";

/** The way through a class that is too large for one page; nothing where it is not. */
export function GradebookPages({ book }: { readonly book: Gradebook }) {
  const t = useTranslations("Gradebook");
  const { query, pages, course } = book;
  if (pages === 1) return null;
  const to = (page: number) => ({
    pathname: `/teach/${course.id}/gradebook`,
    query: gradebookAddress(query, { page: `${page}` }),
  });
  return (
    <nav className="row" aria-label={t("pages")}>
      {query.page > 1 && (
        <Link href={to(query.page - 1)} className="button">
          {t("before")}
        </Link>
      )}
      <span>{t("page", { page: query.page, pages })}</span>
      {query.page < pages && (
        <Link href={to(query.page + 1)} className="button">
          {t("next")}
        </Link>
      )}
    </nav>
  );
}
