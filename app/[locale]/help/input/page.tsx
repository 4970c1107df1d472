import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { fieldOf } from "@/app/components/answer-field/field-of";
import { PageHead } from "@/app/components/page-head";
import { ExampleTable } from "./example-table";
import { examples, sections } from "./examples";
import { TryIt } from "./try-it";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("InputHelp"))("title") };
}

/** Any names, so that anything can be tried. */
const anything = { type: "formula", options: { otherNames: "variables" } } as const;

/** How to type mathematics. The readings are not written here: the grader's reader makes them as the page is drawn. */
export default async function Page() {
  const locale = await getLocale();
  const t = await getTranslations("InputHelp");
  return (
    <>
      <PageHead title={t("title")}>
        <p className="reading">{t("lead")}</p>
      </PageHead>
      <div className="stack stack-large">
        <section className="card stack reading">
          <h2 id="try-prompt">{t("try")}</h2>
          <p id="try-format" className="soft small">
            {t("tryFormat")}
          </p>
          <TryIt field={fieldOf(anything, locale)} />
        </section>
        <section className="stack reading prose">
          <h2>{t("ways")}</h2>
          <ul>
            {(["text", "grid", "visual"] as const).map((way) => (
              <li key={way}>{t(`way.${way}`)}</li>
            ))}
          </ul>
        </section>
        {sections.map((section) => (
          <section key={section} className="stack">
            <h2>{t(`section.${section}`)}</h2>
            <ExampleTable examples={examples[section]} label={t(`section.${section}`)} />
          </section>
        ))}
        <section className="stack reading prose">
          <h2>{t("good")}</h2>
          <ul>
            {(["implicit", "fullWidth", "subscripts", "commas", "ambiguous", "refused"] as const).map((rule) => (
              <li key={rule}>{t(`rule.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section className="stack reading">
          <h2>{t("keys")}</h2>
          <dl className="facts">
            <dt>
              <kbd>Enter</kbd>
            </dt>
            <dd>{t("key.enter")}</dd>
            <dt>
              <kbd>Shift</kbd> <kbd>Enter</kbd>
            </dt>
            <dd>{t("key.shiftEnter")}</dd>
            <dt>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </dt>
            <dd>{t("key.ctrlEnter")}</dd>
            <dt>
              <kbd>Tab</kbd>
            </dt>
            <dd>{t("key.tab")}</dd>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{t("key.escape")}</dd>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{t("key.list")}</dd>
          </dl>
        </section>
      </div>
    </>
  );
}
