"use client";

import { useSearchParams } from "next/navigation";
import { type Locale, useLocale } from "next-intl";
import { localeCookie } from "@/app/i18n/locale-cookie";
import { Link } from "@/app/i18n/navigation";
import { usePathname } from "@/app/i18n/use-navigation";
import { boundName } from "@/app/over-https";

function remember(locale: Locale): void {
  const { name, maxAge } = localeCookie;
  const secure = window.location.protocol === "https:";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that are in use.
  document.cookie = `${boundName(name, secure)}=${locale}; path=/; max-age=${maxAge}; samesite=lax${secure ? "; secure" : ""}`;
}

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
      // A page that is fetched into the frame sets no cookie: the choice is kept here, as the proxy keeps it without scripts.
      onClick={() => remember(other)}
    >
      {other === "en" ? "English" : "中文"}
    </Link>
  );
}
