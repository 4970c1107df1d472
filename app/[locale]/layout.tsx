import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { choice } from "@/app/choice-cookie";
import { DemoBanner } from "@/app/components/demo-banner";
import { KeyButton } from "@/app/components/keys/key-button";
import { SiteHeader } from "@/app/components/site-header";
import { routing } from "@/app/i18n/routing";
import { themeCookie, themeOf } from "@/app/theme";
import { currentRequest } from "@/lib/request-context";
import { currentViewer } from "@/lib/viewer";
import "@/app/styles/index.css";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("Shell");
  return { title: { default: "Gradient", template: "%s · Gradient" }, description: t("description") };
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const theme = themeOf(await choice(themeCookie));
  const viewer = await currentViewer();
  const t = await getTranslations("Shell");
  // Only what runs in the browser needs its words there.
  const { AnswerField, Attempt, Bookmark, ErrorPage, KeyList, Plan, Practice, Saving } = await getMessages();
  return (
    <html
      lang={locale}
      data-theme={theme === "system" ? undefined : theme}
      data-request={currentRequest()?.id}
      data-viewer={viewer?.userId}
    >
      <body>
        <NextIntlClientProvider
          messages={{ AnswerField, Attempt, Bookmark, ErrorPage, KeyList, Plan, Practice, Saving }}
        >
          <a href="#main" className="skip">
            {t("skip")}
          </a>
          <DemoBanner />
          <SiteHeader viewer={viewer} theme={theme} />
          <main id="main" tabIndex={-1} className="page">
            {children}
          </main>
          <footer className="site-footer">
            <div className="page row spread">
              {t("footer")}
              <KeyButton />
            </div>
          </footer>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
