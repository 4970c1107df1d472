import { type Locale, useTranslations } from "next-intl";
import { choicesOf } from "@/app/components/answer-field/choices-of";
import { Figures } from "@/app/components/figures/figure-view";
import { WideMath } from "@/app/components/math-view";
import { Prose, ProseLine } from "@/app/components/prose-view";
import { partLetter } from "@/app/part-letter";
import type { PracticeSheet, SheetVariant } from "@/lib/practice-sheet";
import { rests } from "@/lib/resting-parts";

interface Props {
  readonly sheet: PracticeSheet;
  readonly locale: Locale;
}

/** What is asked, with room to write; each variant begins a page. */
export function SheetQuestions({ sheet, locale }: Props) {
  const t = useTranslations("Sheet");
  return sheet.variants.map(({ variant }) => (
    <article key={`${variant.slug}/${variant.seed}`} className="sheet">
      <Head variant={variant} locale={locale} note={t("name")} />
      <Prose text={variant.statement[locale]} />
      <Figures of={variant.figures} />
      <ol className="sheet-parts">
        {variant.parts.map((part, index) => (
          <li key={part.id}>
            <div className="sheet-part">
              <strong>({partLetter(index)})</strong>
              <Prose text={part.prompt[locale]} />
            </div>
            <Room type={part.type} options={part.options} locale={locale} />
          </li>
        ))}
      </ol>
    </article>
  ));
}

/** The answers and how one comes to them, on sheets of their own. */
export function SheetSolutions({ sheet, locale }: Props) {
  const t = useTranslations("Sheet");
  return sheet.variants.map(({ variant, solutions }) => (
    <article key={`${variant.slug}/${variant.seed}`} className="sheet">
      <Head variant={variant} locale={locale} note={t("solutions")} />
      <ol className="sheet-parts">
        {solutions.map((told, index) => (
          <li key={variant.parts[index]?.id}>
            <div className="sheet-part">
              <strong>({partLetter(index)})</strong>
              <div>
                {told === null ? (
                  <p className="soft">{rests.error.message[locale]}</p>
                ) : (
                  <>
                    {told.answer.latex !== "" && <WideMath latex={told.answer.latex} display />}
                    <Prose text={told.solution[locale]} />
                    <Figures of={told.figures} />
                  </>
                )}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </article>
  ));
}

interface HeadProps {
  readonly variant: SheetVariant["variant"];
  readonly locale: Locale;
  readonly note: string;
}

function Head({ variant, locale, note }: HeadProps) {
  const t = useTranslations("Sheet");
  return (
    <header className="sheet-head">
      <h2>
        {variant.number} <ProseLine text={variant.title[locale]} />
      </h2>
      <p className="row spread small">
        <span>{note}</span>
        <span className="number">{t("variant", { seed: variant.seed })}</span>
      </p>
    </header>
  );
}

/** Where one writes, or ticks. */
function Room({
  type,
  options,
  locale,
}: {
  readonly type: string;
  readonly options: unknown;
  readonly locale: Locale;
}) {
  const choices = choicesOf(type, options, locale);
  if (choices === null) return <div className={type === "text" ? "sheet-room sheet-room-large" : "sheet-room"} />;
  return (
    <ul className="sheet-choices">
      {choices.items.map(({ id, label }) => (
        <li key={id}>
          <span className="sheet-box" aria-hidden="true" /> <strong className="choice-letter">{id}</strong> {label}
        </li>
      ))}
    </ul>
  );
}
