import { type Locale, useFormatter, useTranslations } from "next-intl";
import { Prose } from "@/app/components/prose-view";
import type { PartView } from "@/lib/part-view";
import { takeHintHere } from "./actions";

interface Props {
  readonly part: PartView;
  readonly place: { readonly attemptId: string; readonly question: string; readonly part: string };
  readonly locale: Locale;
}

/** The hints that were taken, and the button that takes the next, with what it costs said before. */
export function Hints({ part, place, locale }: Props) {
  const t = useTranslations("Hints");
  const format = useFormatter();
  const { hints, hintsLeft, hintPrice } = part;
  if (hints.length + hintsLeft === 0) return null;
  const points = format.number(hintPrice, { maximumFractionDigits: 3 });
  return (
    <div className="stack stack-small" aria-live="polite">
      {hints.map((hint, index) => (
        <div key={hint.en} className="notice">
          <p className="small soft">{t("number", { number: index + 1 })}</p>
          <Prose text={hint[locale]} />
        </div>
      ))}
      {hintsLeft > 0 && (
        <form action={takeHintHere} className="row">
          {Object.entries({ ...place, index: hints.length }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="button button-quiet" data-hint={hints.length} data-key="h">
            {t("take", { number: hints.length + 1, left: hintsLeft })}
          </button>
          <span className="soft small">{hintPrice === 0 ? t("free") : t("price", { points })}</span>
        </form>
      )}
    </div>
  );
}
