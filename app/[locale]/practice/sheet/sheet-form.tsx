import { type Locale, useTranslations } from "next-intl";
import { ProseLine } from "@/app/components/prose-view";
import { mostVariants, type PracticeSheet, type SheetQuestion } from "@/lib/practice-sheet";
import { PrintButton } from "./print-button";

interface Props {
  readonly sheet: PracticeSheet;
  readonly questions: readonly SheetQuestion[];
  readonly locale: Locale;
}

/** Which questions, how many variants of each, and the seed by which the sheet can be made again. */
export function SheetForm({ sheet, questions, locale }: Props) {
  const t = useTranslations("Sheet");
  return (
    <form method="get" className="card stack sheet-form">
      <fieldset className="stack stack-small">
        <legend className="field-label">{t("questions")}</legend>
        {questions.map(({ slug, number, title }) => (
          <label key={slug} className="row">
            <input type="checkbox" name="question" value={slug} defaultChecked={sheet.chosen.includes(slug)} />
            <span>
              {number} <ProseLine text={title[locale]} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="row">
        <div className="field">
          <label htmlFor="sheet-count">{t("count")}</label>
          <input
            id="sheet-count"
            className="input"
            type="number"
            name="count"
            min={1}
            max={mostVariants}
            defaultValue={sheet.count}
          />
        </div>
        <div className="field">
          <label htmlFor="sheet-seed">{t("seed")}</label>
          <input
            id="sheet-seed"
            className="input"
            name="seed"
            defaultValue={sheet.seed}
            pattern="[A-Za-z0-9\-]{1,30}"
            title={t("seedForm")}
            autoComplete="off"
          />
        </div>
      </div>
      <div className="row">
        <button type="submit" className="button button-main">
          {t("make")}
        </button>
        {sheet.variants.length > 0 && <PrintButton>{t("print")}</PrintButton>}
      </div>
    </form>
  );
}
