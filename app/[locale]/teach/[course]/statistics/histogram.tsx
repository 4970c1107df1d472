import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { area, Plot, scale } from "@/app/components/figures/plot";
import type { Bin } from "@/lib/item-statistics";

interface Props {
  readonly bins: readonly Bin[];
  readonly title: string;
  /** Where the students of one bar are; without it the bars lead nowhere. */
  readonly href?: (bin: Bin) => string;
}

/** How the totals are distributed; each bar leads to its students. The table below says the same in figures. */
export function Histogram({ bins, title, href }: Props) {
  const t = useTranslations("Statistics");
  const format = useFormatter();
  const percent = (share: number): string => format.number(share, { style: "percent" });
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const across = scale([0, 1], [area.left, area.right]);
  const up = scale([0, most], [area.bottom, area.top]);
  const step = Math.max(1, Math.ceil(most / 4));
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return (
    <figure className="picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a picture whose bars are links is a group of them. */}
      <svg role="group" aria-label={title} viewBox="0 0 360 238">
        <Plot
          up={ticks.map((count) => ({ at: up(count), label: `${count}` }))}
          across={[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({ at: across(share), label: percent(share) }))}
          acrossName={t("ofPoints")}
        >
          {bins
            .filter(({ count }) => count > 0)
            .map((bin) => (
              <Column key={bin.from} href={href?.(bin)} label={t("bar", { ...shares(bin, percent), count: bin.count })}>
                {/* The whole column leads there: a bar of one student is thin, and its figure stands beside it. */}
                <rect
                  x={across(bin.from)}
                  y={area.top}
                  width={across(bin.to) - across(bin.from)}
                  height={area.bottom - area.top}
                  fill="transparent"
                />
                <rect
                  x={across(bin.from) + 1}
                  y={up(bin.count)}
                  width={across(bin.to) - across(bin.from) - 2}
                  height={area.bottom - up(bin.count)}
                  className="picture-mark"
                />
                <text x={across(bin.from) + 15} y={up(bin.count) - 3} textAnchor="middle" className="picture-number">
                  {bin.count}
                </text>
              </Column>
            ))}
        </Plot>
      </svg>
      <figcaption className="soft small">{title}</figcaption>
      <details className="disclosure">
        <summary>{t("asTable")}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("ofPoints")}</th>
              <th scope="col" className="figure">
                {t("students")}
              </th>
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">{t("range", shares(bin, percent))}</th>
                <td className="figure">{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Column(column: { readonly href: string | undefined; readonly label: string; readonly children: ReactNode }) {
  const { href, label, children } = column;
  return href === undefined ? (
    <g>{children}</g>
  ) : (
    <a href={href} aria-label={label}>
      {children}
    </a>
  );
}

const shares = ({ from, to }: Bin, percent: (share: number) => string) => ({ from: percent(from), to: percent(to) });
