import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/i18n/navigation";

interface Props {
  readonly title: ReactNode;
  /** The way here, outermost first; the way to a page of a course begins at one's courses without being told. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
  readonly children?: ReactNode;
}

export function PageHead({ title, crumbs = [], children }: Props) {
  const t = useTranslations("Shell");
  const courses = useTranslations("Courses");
  const isOfCourse = crumbs[0] !== undefined && /^\/(courses|teach)\/./.test(crumbs[0].href);
  const way = isOfCourse ? [{ href: "/courses", label: courses("title") }, ...crumbs] : crumbs;
  return (
    <header className="stack page-head">
      {way.length > 0 && (
        <nav aria-label={t("breadcrumbs")}>
          <ol className="crumbs">
            {way.map(({ href, label }) => (
              <li key={href}>
                <Link href={href}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{title}</h1>
      {children}
    </header>
  );
}
