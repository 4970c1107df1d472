import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Bilingual } from "@/grading/verdict";

/** The rectangle in which curves are drawn. */
export const area = { left: 54, right: 348, top: 14, bottom: 196 } as const;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

interface Props {
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
  readonly acrossName: string;
  readonly children: ReactNode;
}

/** Axes with ticks, in the picture's own coordinates. */
export function Plot({ across, up, acrossName, children }: Props) {
  return (
    <g>
      <path d={up.map(({ at }) => `M${area.left} ${at}H${area.right}`).join("")} className="picture-grid" />
      <path d={`M${area.left} ${area.top}V${area.bottom}H${area.right}`} className="picture-axis" />
      {up.map(({ at, label }) => (
        <text key={label} x={area.left - 6} y={at + 4} textAnchor="end" className="picture-number">
          {label}
        </text>
      ))}
      {across.map(({ at, label }) => (
        <text key={label} x={at} y={area.bottom + 17} textAnchor="middle" className="picture-number">
          {label}
        </text>
      ))}
      <text x={area.right} y={area.bottom + 34} textAnchor="end">
        {acrossName}
      </text>
      {children}
    </g>
  );
}

/** Curves differ by colour and by dashes, so that colour alone says nothing. */
const dashes = [undefined, "7 4", "2 3"];
const tones = ["picture-curve-one", "picture-curve-two", "picture-curve-three"];

export function Curve({
  index,
  points,
}: {
  readonly index: number;
  readonly points: readonly (readonly [number, number])[];
}) {
  const text = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  return <polyline points={text} className={tones[index]} strokeDasharray={dashes[index]} />;
}

/** What each curve is, below the axes. */
export function Legend({ names }: { readonly names: readonly Bilingual[] }) {
  const locale = useLocale();
  return names.map((name, index) => {
    const y = area.bottom + 34 + 18 * index;
    return (
      <g key={name.en}>
        <path d={`M${area.left - 40} ${y - 4}h30`} className={tones[index]} strokeDasharray={dashes[index]} />
        <text x={area.left - 4} y={y}>
          {name[locale]}
        </text>
      </g>
    );
  });
}

/** From a range of values to a range of the picture. */
export const scale =
  (from: readonly [number, number], to: readonly [number, number]) =>
  (value: number): number =>
    to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);
