import { useFormatter, useTranslations } from "next-intl";

/** "0.75 of 1 point"; a dash where nothing counts yet. */
export function PointsOf({ earned, outOf }: { readonly earned: number | null; readonly outOf: number }) {
  const t = useTranslations("Points");
  const format = useFormatter();
  const figure = (value: number) => format.number(value, { maximumFractionDigits: 3 });
  return (
    <span className="number whitespace-nowrap">
      {earned === null
        ? t("none", { outOf: figure(outOf) })
        : t("some", { earned: figure(earned), outOf: figure(outOf) })}
    </span>
  );
}
