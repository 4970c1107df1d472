import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/app/components/page-head";
import { ProseLine } from "@/app/components/prose-view";
import { Link } from "@/app/i18n/navigation";
import { partLetter } from "@/app/part-letter";
import { authorQuestions } from "@/lib/bench";
import { partTitle } from "@/lib/part-title";
import { requireViewer } from "@/lib/viewer";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Bench"))("title") };
}

/** The catalogue for those who write it: each part with its bench. */
export default async function Page() {
  const locale = await getLocale();
  const viewer = await requireViewer(`/${locale}/author`);
  const questions = await authorQuestions(viewer);
  if (questions === null) notFound();
  const t = await getTranslations("Bench");
  return (
    <>
      <PageHead title={t("title")}>
        <p className="soft reading">{t("about")}</p>
      </PageHead>
      <div className="stack stack-large">
        {questions.map(({ slug, number, title, version, parts }) => (
          <section key={slug} className="stack">
            <h2>
              {number} <ProseLine text={title[locale]} />{" "}
              <span className="soft small">{t("version", { version })}</span>
            </h2>
            <ul className="row">
              {parts.map(({ id, type, cases }, index) => (
                <li key={id}>
                  <Link href={`/author/${slug}/${id}`} className="chip chip-link" prefetch={false}>
                    ({partLetter(index)}) {partTitle(slug, id)[locale]}{" "}
                    <span className="soft">{t(`type.${type}`)}</span>
                    {cases > 0 && <span className="number">{t("cases", { count: cases })}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
