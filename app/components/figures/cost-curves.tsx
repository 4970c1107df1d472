import type { CostCurves } from "@/lib/figures";
import { area, Curve, Legend, Plot, scale } from "./plot";

/** Counts against length, with a drop line where two curves meet. */
export function CostCurvesPicture({ picture: { lengths, series, crossings } }: { readonly picture: CostCurves }) {
  const [longest, most] = [Math.max(...lengths), Math.max(...series.flatMap(({ counts }) => counts))];
  const across = scale([0, longest], [area.left, area.right]);
  const up = scale([0, most], [area.bottom, area.top]);
  const unit = 10 ** Math.floor(Math.log10(most / 2));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((each) => most / each <= 5) ?? most;
  const counts = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  return (
    <Plot
      up={counts.map((count) => ({ at: up(count), label: short(count) }))}
      across={[
        { at: across(0), label: "0" },
        ...crossings.map(({ length }) => ({ at: across(length), label: `${length}` })),
      ]}
      acrossName="n"
    >
      {series.map(({ name, counts: heights }, index) => (
        <Curve
          key={name.en}
          index={index}
          points={heights.map((count, i) => [across(lengths[i] ?? 0), up(count)] as const)}
        />
      ))}
      {crossings.map(({ length, count }) => (
        <g key={length}>
          <path d={`M${across(length)} ${up(count)}V${area.bottom}`} className="picture-axis" strokeDasharray="2 3" />
          <circle cx={across(length)} cy={up(count)} r="4.5" className="picture-point" />
        </g>
      ))}
      <Legend names={series.map(({ name }) => name)} />
    </Plot>
  );
}

/** 250000 as 250k, 1200000 as 1.2M. */
function short(count: number): string {
  if (count >= 1e6) return `${Number((count / 1e6).toPrecision(3))}M`;
  return count >= 1e3 ? `${Number((count / 1e3).toPrecision(3))}k` : `${count}`;
}
