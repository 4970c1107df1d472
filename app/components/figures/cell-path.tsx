import type { CellPath } from "@/lib/figures";

const [left, right, line] = [26, 334, 92];

/** The chain of cells: forward in ink below, the gradient's way back in the accent above. */
export function CellPathPicture({ picture: { from, gates, factors } }: { readonly picture: CellPath }) {
  const step = (right - left) / gates.length;
  const at = (index: number): number => left + index * step;
  return (
    <g>
      {gates.map((gate, i) => {
        const [times, plus] = [at(i) + step * 0.42, at(i) + step * 0.68];
        const name = subscript(from + i + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place.
          <g key={i}>
            <path
              d={`M${at(i) + 16} ${line}H${at(i + 1) - 18}`}
              className="picture-axis"
              markerEnd="url(#picture-arrow)"
            />
            <path
              d={`M${times} ${line + 42}V${line + 11}M${plus} ${line + 62}V${line + 11}`}
              className="picture-axis"
            />
            <Operation x={times} sign="×" />
            <Operation x={plus} sign="+" />
            <text x={times - 3} y={line + 55} textAnchor="middle">
              f{name} = {gate}
            </text>
            <text x={plus} y={line + 75} textAnchor="middle">
              i{name}·c̃{name}
            </text>
            <path
              d={`M${at(i + 1) - 4} ${line - 20}C${at(i + 1) - 24} 34 ${at(i) + 24} 34 ${at(i) + 6} ${line - 23}`}
              className="picture-accent"
              strokeWidth="2.2"
              markerEnd="url(#picture-arrow-accent)"
            />
            <text x={at(i) + step / 2} y="38" textAnchor="middle" className="picture-number picture-accent-text">
              ×{gate}
            </text>
          </g>
        );
      })}
      {factors.toReversed().map((factor, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place.
        <g key={i}>
          <circle cx={at(i)} cy={line} r="15" className="picture-node" />
          <text x={at(i)} y={line + 4.5} textAnchor="middle">
            c{subscript(from + i)}
          </text>
          <text x={at(i)} y="18" textAnchor="middle" className="picture-number picture-accent-text picture-strong">
            {Number(factor.toPrecision(3))}
          </text>
        </g>
      ))}
      <defs>
        <Arrow id="picture-arrow" className="picture-fill" />
        <Arrow id="picture-arrow-accent" className="picture-point" />
      </defs>
    </g>
  );
}

function Operation({ x, sign }: { readonly x: number; readonly sign: string }) {
  return (
    <>
      <circle cx={x} cy={line} r="9.5" className="picture-node" />
      <text x={x} y={line + 4.5} textAnchor="middle">
        {sign}
      </text>
    </>
  );
}

function Arrow({ id, className }: { readonly id: string; readonly className: string }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="6"
      refY="4"
      markerWidth="7"
      markerHeight="7"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d="M0 0L8 4L0 8Z" className={className} />
    </marker>
  );
}

const subscript = (step: number): string =>
  [...`${step}`].map((digit) => String.fromCodePoint(0x2080 + Number(digit))).join("");
