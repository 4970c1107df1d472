import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/components/empty-state";
import { PageHead } from "@/app/components/page-head";
import { QuestionCards } from "@/app/components/question-cards";
import { practiceCatalogue } from "@/lib/practice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Practice"))("title") };
}

export default async function Page() {
  const t = await getTranslations("Practice");
  const locale = await getLocale();
  const cards = practiceCatalogue();
  return (
    <>
      <PageHead title={t("title")}>
        <p className="reading soft">{t("lead")}</p>
      </PageHead>
      {cards.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <QuestionCards cards={cards} locale={locale} heading="h2" />
      )}
    </>
  );
}
