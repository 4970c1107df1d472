import type { ChannelMixing } from "@/lib/figures";

const planes = { input: 62, output: 298 } as const;
const [cell, cells] = [16, 4];
const top = (channel: number): number => 46 + 76 * channel;

/** Planes of pixels; the one pixel's channels joined by lines, dashed where the weight is negative. */
export function ChannelMixingPicture({ picture: { input, weights, output } }: { readonly picture: ChannelMixing }) {
  return (
    <g>
      {weights.flatMap((row, to) =>
        row.map((weight, from) => {
          const [start, end] = [top(from), top(to)];
          // A quarter of the way along, no two lines are at the same height.
          const label = { x: planes.input + 20 + 49, y: start + (end - start) / 4 };
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: channels are known by their place.
            <g key={`${from} ${to}`} className={weight === 0 ? "picture-faint" : ""}>
              <line
                x1={planes.input + 10}
                y1={start}
                x2={planes.output - 12}
                y2={end}
                className="picture-line"
                strokeWidth={0.8 + 0.5 * Math.abs(weight)}
                strokeDasharray={weight < 0 ? "5 3" : undefined}
              />
              <text x={label.x} y={label.y + 4} className="picture-halo picture-number" textAnchor="middle">
                {minus(weight)}
              </text>
            </g>
          );
        }),
      )}
      {input.map((value, channel) => (
        <Plane
          // biome-ignore lint/suspicious/noArrayIndexKey: channels are known by their place.
          key={channel}
          x={planes.input}
          channel={channel}
          value={value}
          name={`x${"₁₂₃"[channel] ?? ""}`}
          side="left"
        />
      ))}
      {output.map((value, channel) => (
        <Plane
          // biome-ignore lint/suspicious/noArrayIndexKey: channels are known by their place.
          key={channel}
          x={planes.output}
          channel={channel}
          value={value}
          name={`y${"₁₂₃"[channel] ?? ""}`}
          side="right"
        />
      ))}
    </g>
  );
}

interface PlaneProps {
  readonly x: number;
  readonly channel: number;
  readonly value: number;
  readonly name: string;
  readonly side: "left" | "right";
}

function Plane({ x, channel, value, name, side }: PlaneProps) {
  const y = top(channel);
  // The pixel stands in the second row and column of its plane.
  const [left, above] = [x - 1.5 * cell, y - 1.5 * cell];
  const lines = Array.from({ length: cells + 1 }, (_, i) => i * cell);
  return (
    <g>
      <rect x={left} y={above} width={cells * cell} height={cells * cell} className="picture-ground" />
      <path
        d={lines.map((at) => `M${left} ${above + at}h${cells * cell}M${left + at} ${above}v${cells * cell}`).join("")}
        className="picture-grid"
      />
      <rect
        x={x - cell / 2 - 4}
        y={y - cell / 2 - 2}
        width={cell + 8}
        height={cell + 4}
        rx="3"
        className="picture-mark"
      />
      <text x={x} y={y + 4.5} textAnchor="middle" className="picture-number picture-strong">
        {minus(value)}
      </text>
      <text
        x={side === "left" ? left - 8 : left + cells * cell + 6}
        y={y + 4}
        textAnchor={side === "left" ? "end" : "start"}
      >
        {name}
      </text>
    </g>
  );
}

const minus = (value: number): string => `${value}`.replace("-", "−");
