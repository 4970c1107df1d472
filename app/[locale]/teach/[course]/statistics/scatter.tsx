import { useTranslations } from "next-intl";
import { area, Plot, scale } from "@/app/components/figures/plot";
import { labelPlaces } from "./label-places";

interface Props {
  readonly title: string;
  /** Each with its difficulty, 0 to 1, and discrimination, −1 to 1. */
  readonly points: readonly { readonly name: string; readonly difficulty: number; readonly discrimination: number }[];
}

/** Parts by difficulty and discrimination: those low in the picture tell little of who knows the rest. The table has the figures. */
export function Scatter({ title, points }: Props) {
  const t = useTranslations("Statistics");
  const across = scale([0, 1], [area.left, area.right]);
  const least = Math.min(0, ...points.map(({ discrimination }) => discrimination));
  const up = scale([Math.floor(least * 5) / 5, 1], [area.bottom, area.top]);
  const ticks = [-1, -0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1].filter((value) => value >= least - 0.19);
  const places = labelPlaces(
    points.map(({ name, difficulty, discrimination }) => ({
      x: across(difficulty),
      y: up(discrimination),
      label: name,
    })),
    area,
  );
  return (
    <figure className="picture">
      <svg role="img" aria-label={`${title}. ${t("scatterWords")}`} viewBox="0 0 360 238">
        <Plot
          up={ticks.map((value) => ({ at: up(value), label: value.toFixed(1) }))}
          across={[0, 0.25, 0.5, 0.75, 1].map((value) => ({ at: across(value), label: value.toFixed(2) }))}
          acrossName={t("difficulty")}
        >
          {points.map(({ name, difficulty, discrimination }, index) => {
            const place = places[index] ?? null;
            return (
              <g key={name}>
                <circle cx={across(difficulty)} cy={up(discrimination)} r="3.5" className="picture-point" />
                {place !== null && (
                  <text x={place.x} y={place.y} textAnchor={place.anchor} className="picture-halo" fontSize="10">
                    {name}
                  </text>
                )}
              </g>
            );
          })}
        </Plot>
      </svg>
      <figcaption className="soft small">{title}</figcaption>
    </figure>
  );
}
