import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/i18n/navigation";

interface Props {
  readonly title: ReactNode;
  /** The way here, outermost first. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
  readonly children?: ReactNode;
}

export function PageHead({ title, crumbs = [], children }: Props) {
  const t = useTranslations("Shell");
  return (
    <header className="stack page-head">
      {crumbs.length > 0 && (
        <nav aria-label={t("breadcrumbs")}>
          <ol className="crumbs">
            {crumbs.map(({ href, label }) => (
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
