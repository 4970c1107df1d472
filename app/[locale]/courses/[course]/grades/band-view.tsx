import { useTranslations } from "next-intl";
import type { Band } from "@/lib/distribution";

const quarters = [1, 2, 3, 4] as const;

/** In which quarter of the class one's own points are: never whose, never a rank. */
export function BandOf({ band }: { readonly band: Band | undefined }) {
  const t = useTranslations("Band");
  if (band === undefined) return null;
  return (
    <p className="row small" data-band={band.quarter}>
      <svg aria-hidden="true" viewBox="0 0 124 14" width="124" height="14" className="band">
        {quarters.map((quarter) => (
          <g key={quarter} transform={`translate(${(quarter - 1) * 31} 0)`}>
            <rect
              x="0.5"
              y="0.5"
              width="29"
              height="13"
              rx="3"
              className={quarter === band.quarter ? "band-own" : "vessel"}
            />
            {quarter === band.quarter && <circle cx="15" cy="7" r="3" className="band-dot" />}
          </g>
        ))}
      </svg>
      <span className="soft">{t(`quarter.${band.quarter}`, { students: band.students })}</span>
    </p>
  );
}
