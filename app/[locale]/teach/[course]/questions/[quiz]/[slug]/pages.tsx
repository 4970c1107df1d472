import { useTranslations } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import { type Filter, filterQuery } from "./filter";

interface Props {
  readonly path: string;
  readonly filter: Filter;
  readonly page: number;
  readonly pages: number;
}

export function Pages({ path, filter, page, pages }: Props) {
  const t = useTranslations("Teach");
  if (pages <= 1) return null;
  const to = (which: number) => ({ pathname: path, query: filterQuery({ ...filter, page: which }) });
  return (
    <nav aria-label={t("pages")} className="row mt-5 no-print">
      {page > 1 && (
        <Link href={to(page - 1)} className="button">
          {t("newer")}
        </Link>
      )}
      <span className="number">{t("page", { page, pages })}</span>
      {page < pages && (
        <Link href={to(page + 1)} className="button">
          {t("older")}
        </Link>
      )}
    </nav>
  );
}
