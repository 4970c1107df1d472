import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { practiceSeed } from "@/lib/practice";
import { practiceSheet, sheetQuestions } from "@/lib/practice-sheet";
import { serverNow } from "@/lib/server-clock";
import { SheetForm } from "./sheet-form";
import { SheetQuestions, SheetSolutions } from "./sheet-pages";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Sheet"))("title") };
}

/** Variants to print, with the solutions on sheets of their own. The address says it all: the same one prints the same. */
export default async function Page({ searchParams }: Props) {
  const locale = await getLocale();
  const t = await getTranslations("Sheet");
  const sheet = await practiceSheet(await searchParams, practiceSeed(), serverNow());
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t("title")}
          crumbs={[{ href: "/practice", label: (await getTranslations("Practice"))("title") }]}
        >
          <p className="soft reading">{t("lead")}</p>
        </PageHead>
        <SheetForm sheet={sheet} questions={sheetQuestions()} locale={locale} />
      </div>
      {sheet.variants.length > 0 && (
        <>
          <SheetQuestions sheet={sheet} locale={locale} />
          <SheetSolutions sheet={sheet} locale={locale} />
        </>
      )}
    </>
  );
}
