import { descent } from "./descent";

const scale = 70;

/** Level curves and a gradient descent among them, to scale. An ornament: hidden from screen readers. */
export function DescentFigure() {
  const { path, levels } = descent(3.4, 7);
  const points = path.map(({ x, y }) => `${(x * scale).toFixed(1)},${(-y * scale).toFixed(1)}`);
  return (
    <svg aria-hidden="true" viewBox="-285 -170 570 340" fill="none" stroke="currentColor">
      <g transform="rotate(14)">
        {levels.map(({ rx, ry }, index) => (
          <ellipse
            key={rx}
            rx={(rx * scale).toFixed(1)}
            ry={(ry * scale).toFixed(1)}
            strokeWidth="1.2"
            opacity={0.28 + 0.07 * index}
          />
        ))}
        <polyline points={points.join(" ")} strokeWidth="2.4" strokeLinejoin="round" className="descent-path" />
        {points.map((point, index) => (
          <circle
            key={point}
            cx={point.split(",")[0]}
            cy={point.split(",")[1]}
            r={Math.max(1.5, 5 - index * 0.6)}
            className="descent-point"
            stroke="none"
          />
        ))}
      </g>
    </svg>
  );
}
