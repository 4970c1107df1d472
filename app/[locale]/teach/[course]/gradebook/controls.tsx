import { type Locale, useTranslations } from "next-intl";
import type { Gradebook } from "@/lib/gradebook";
import { chooseColumns } from "./actions";

/** Which students and which columns are shown. Native forms: they work before scripts do. */
export function GradebookControls({ book, locale }: { readonly book: Gradebook; readonly locale: Locale }) {
  const t = useTranslations("Gradebook");
  const { query, sections, quizzes, course, whole } = book;
  return (
    <div className="row gradebook-controls">
      <form method="get" className="row">
        <label className="field">
          <span className="field-label">{t("section")}</span>
          <select name="section" className="input" defaultValue={query.section ?? ""}>
            <option value="">{t("allSections")}</option>
            {sections.map((section) => (
              <option key={section} value={section}>
                {section}
              </option>
            ))}
          </select>
        </label>
        {whole ? (
          <label className="field">
            <span className="field-label">{t("show")}</span>
            <select name="show" className="input" defaultValue={query.show}>
              {(["all", "waiting", "late", "missing"] as const).map((which) => (
                <option key={which} value={which}>
                  {t(`showing.${which}`)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label className="field">
            <span className="field-label">{t("find")}</span>
            <input type="search" name="search" className="input" defaultValue={query.search} />
          </label>
        )}
        <button type="submit" className="button">
          {t("apply")}
        </button>
      </form>
      <details className="disclosure">
        <summary>{t("columns")}</summary>
        <form action={chooseColumns} className="card stack mt-2">
          <input type="hidden" name="courseId" value={course.id} />
          <input type="hidden" name="all" value={quizzes.map(({ id }) => id).join(",")} />
          <fieldset>
            <legend className="field-label">{t("oneColumn")}</legend>
            {(["quiz", "question", "part"] as const).map((grain) => (
              <label key={grain} className="row tick">
                <input type="radio" name="grain" value={grain} defaultChecked={query.grain === grain} />
                {t(`grain.${grain}`)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend className="field-label">{t("quizzes")}</legend>
            {quizzes.map(({ id, title, shown }) => (
              <label key={id} className="row tick">
                <input type="checkbox" name="shown" value={id} defaultChecked={shown} />
                {title[locale]}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button button-main">
            {t("remember")}
          </button>
        </form>
      </details>
    </div>
  );
}
