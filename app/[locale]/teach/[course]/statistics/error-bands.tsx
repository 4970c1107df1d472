import { useFormatter, useTranslations } from "next-intl";
import { area, scale } from "@/app/components/figures/plot";

interface Props {
  readonly title: string;
  /** A low, a middle and a high total: the class's quartiles. */
  readonly totals: readonly [number, number, number];
  /** The standard error of measurement, in points. */
  readonly error: number;
  readonly points: number;
}

const row = 34;

/** Three totals with how far each may lie from the student's own: where the bands overlap, the quiz cannot tell them apart. */
export function ErrorBands({ title, totals, error, points }: Props) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const figure = (value: number): string => format.number(value, { maximumFractionDigits: 2 });
  const across = scale([0, Math.max(points, 1e-9)], [12, area.right]);
  const bottom = totals.length * row + 8;
  const names = [t("lowerQuartile"), t("median"), t("upperQuartile")];
  const said = totals.map((total, index) =>
    t("band", { name: names[index] ?? "", total: figure(total), error: figure(error) }),
  );
  return (
    <figure className="picture">
      <svg role="img" aria-label={`${title}: ${said.join("; ")}`} viewBox={`0 0 360 ${bottom + 26}`}>
        <path d={`M12 ${bottom}H${area.right}`} className="picture-axis" />
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <path d={`M${across(share * points)} ${bottom}v5`} className="picture-axis" />
            <text x={across(share * points)} y={bottom + 20} textAnchor="middle" className="picture-number">
              {figure(share * points)}
            </text>
          </g>
        ))}
        {totals.map((total, index) => {
          const y = index * row + 26;
          const [from, to] = [across(Math.max(0, total - error)), across(Math.min(points, total + error))];
          return (
            <g key={names[index]}>
              <text x="12" y={y - 10}>
                {said[index]}
              </text>
              <path d={`M${from} ${y}H${to}M${from} ${y - 5}v10M${to} ${y - 5}v10`} className="picture-axis" />
              <circle cx={across(total)} cy={y} r="4" className="picture-point" />
            </g>
          );
        })}
      </svg>
      <figcaption className="soft small">{title}</figcaption>
    </figure>
  );
}
