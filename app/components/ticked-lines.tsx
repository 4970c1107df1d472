import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { RubricLine } from "@/lib/rubric-lines";

/** "+2 chain rule": how a person's points came about; nothing where no rubric was used. */
export function TickedLines({ of }: { readonly of: readonly RubricLine[] }) {
  const t = useTranslations("History");
  const format = useFormatter();
  const locale = useLocale();
  if (of.length === 0) return null;
  return (
    <ul className="small">
      {of.map(({ text, points }) => (
        <li key={text?.en ?? ""}>
          <span className="number">{format.number(points, { signDisplay: "always", maximumFractionDigits: 3 })}</span>{" "}
          <bdi>{text === null ? t("adjusted") : text[locale]}</bdi>
        </li>
      ))}
    </ul>
  );
}
