import { type Locale, useTranslations } from "next-intl";
import type { Gradebook } from "@/lib/gradebook";

interface Props {
  readonly courseId: string;
  readonly book: Gradebook;
  readonly locale: Locale;
}

/** The gradebook as a file, in the columns that are shown; for other systems a column a quiz. */
export function ExportMenu({ courseId, book, locale }: Props) {
  const t = useTranslations("Gradebook");
  const { grain } = book.query;
  const hidden = book.quizzes.filter(({ shown }) => !shown).map(({ id }) => id);
  const href = (file: string, format?: string): string => {
    const query = new URLSearchParams({ language: locale, grain, hidden: hidden.join(",") });
    if (format !== undefined) query.set("format", format);
    return `/api/v1/courses/${courseId}/${file}?${query}`;
  };
  const files = [
    { label: "CSV", href: href("grades.csv") },
    { label: "XLSX", href: href("grades.xlsx") },
    { label: "Canvas", href: href("grades.csv", "canvas") },
    { label: "Moodle", href: href("grades.csv", "moodle") },
    { label: "JSON", href: href("grades.json") },
  ];
  return (
    <nav className="row" aria-label={t("download")}>
      <span className="soft small">{t("download")}</span>
      {files.map(({ label, href }) => (
        <a key={label} href={href} className="chip chip-link" download>
          {label}
        </a>
      ))}
    </nav>
  );
}
