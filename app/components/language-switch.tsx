"use client";

import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { Link } from "@/app/i18n/navigation";
import { usePathname } from "@/app/i18n/use-navigation";

/** The same page in the other language. What is typed stays: each field keeps its text on this computer. */
export function LanguageSwitch() {
  const path = usePathname();
  const search = useSearchParams().toString();
  const other = useLocale() === "en" ? "zh-CN" : "en";
  return (
    <Link
      href={search === "" ? path : `${path}?${search}`}
      locale={other}
      hrefLang={other}
      lang={other}
      prefetch={false}
      className="button button-quiet"
    >
      {other === "en" ? "English" : "中文"}
    </Link>
  );
}
