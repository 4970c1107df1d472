import type { MaxSurface } from "@/lib/figures";

/** The first coordinate runs to the right, the second to the back; painted from back to front. */
export function MaxSurfacePicture({ picture }: { readonly picture: MaxSurface }) {
  const { names, axis, heights, corners } = picture;
  const last = axis.length - 1;
  const base = heights[0]?.[0] ?? 0;
  const at = (i: number, j: number, height: number): string =>
    `${(24 + i * 16 + j * 9).toFixed(1)},${(150 - j * 9 - (height - base) * 17).toFixed(1)}`;
  const on = (i: number, j: number): string => at(i, j, heights[i]?.[j] ?? base);
  const floor = (i: number, j: number): string => at(i, j, base - 0.4);
  const squares = axis
    .slice(1)
    .flatMap((_, i) => axis.slice(1).map((_unused, j) => ({ i, j })))
    .sort((a, b) => b.j - a.j || a.i - b.i);
  const middle = Math.floor(last / 2);
  const [x, y] = on(middle, middle).split(",");
  return (
    <g>
      <path d={`M${floor(0, 0)}L${floor(last, 0)}L${floor(last, last)}L${floor(0, last)}Z`} className="picture-grid" />
      {squares.map(({ i, j }) => {
        const [near, far] = [on(i, j), on(i + 1, j + 1)];
        // The kink halves the squares on the diagonal.
        return (
          <g key={`${i} ${j}`}>
            {i <= j && (
              <path
                d={`M${near}L${on(i, j + 1)}L${far}${i < j ? `L${on(i + 1, j)}` : ""}Z`}
                className="picture-side-two"
              />
            )}
            {i >= j && (
              <path
                d={`M${near}L${on(i + 1, j)}L${far}${i > j ? `L${on(i, j + 1)}` : ""}Z`}
                className="picture-side-one"
              />
            )}
          </g>
        );
      })}
      <path d={`M${on(0, 0)}L${on(last, last)}`} className="picture-accent" strokeWidth="2.6" />
      <circle cx={x} cy={y} r="4.5" className="picture-point" />
      <text x="88" y="184" textAnchor="middle">
        {names[0]}
      </text>
      <text x="206" y="148" textAnchor="middle">
        {names[1]}
      </text>
      <Subdifferential names={names} corners={corners} />
    </g>
  );
}

/** The two gradients, and the segment between them, in the plane of gradients. */
function Subdifferential({ names, corners }: Pick<MaxSurface, "names" | "corners">) {
  const [origin, unit] = [{ x: 258, y: 150 }, 58];
  const place = ([a = 0, b = 0]: readonly number[]) => ({ x: origin.x + a * unit, y: origin.y - b * unit });
  const points = corners.map(place);
  return (
    <g>
      <path d={`M${origin.x} ${origin.y - 84}V${origin.y}H${origin.x + 92}`} className="picture-axis" />
      <path
        d={points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("")}
        className="picture-accent"
        strokeWidth="3"
      />
      {points.map(({ x, y }, i) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="4" className={i === 0 ? "picture-dot-one" : "picture-dot-two"} />
      ))}
      {corners.map((corner, i) => (
        <text key={corner.join()} x={(points[i]?.x ?? 0) + 8} y={(points[i]?.y ?? 0) - 8} className="picture-number">
          ({corner.join(", ")})
        </text>
      ))}
      <text x={origin.x + 84} y={origin.y + 18} textAnchor="end">
        ∂/∂{names[0]}
      </text>
      <text x={origin.x - 6} y={origin.y - 76} textAnchor="end">
        ∂/∂{names[1]}
      </text>
    </g>
  );
}
