import type { Connectivity, Node } from "@/lib/figures";
import { scale } from "./plot";

/** Positions from left to right, layers from below; the longest way in the accent. */
export function ConnectivityPicture({
  picture: { positions, levels, links, path },
}: {
  readonly picture: Connectivity;
}) {
  const across = scale([0, positions - 1], [26, 334]);
  const bottom = 28 + 48 * (levels - 1);
  const place = ({ level, position }: Node) => ({ x: across(position), y: bottom - 48 * level });
  const line = (from: Node, to: Node): string => {
    const [a, b] = [place(from), place(to)];
    return `M${a.x.toFixed(1)} ${a.y}L${b.x.toFixed(1)} ${b.y}`;
  };
  const nodes = Array.from({ length: levels }, (_, level) =>
    Array.from({ length: positions }, (_unused, position) => ({ level, position })),
  ).flat();
  const passed = new Set(path.map(({ level, position }) => `${level} ${position}`));
  return (
    <g>
      <path d={links.map(({ from, to }) => line(from, to)).join("")} className="picture-link" />
      <path
        d={path
          .slice(1)
          .map((to, i) => line(path[i] ?? to, to))
          .join("")}
        className="picture-accent"
        strokeWidth="2.6"
      />
      {nodes.map((node) => {
        const { x, y } = place(node);
        const name = `${node.level} ${node.position}`;
        return (
          <circle key={name} cx={x} cy={y} r="5.5" className={passed.has(name) ? "picture-point" : "picture-node"} />
        );
      })}
      {Array.from({ length: positions }, (_, position) => position).map((position) => (
        <text key={position} x={across(position)} y={bottom + 24} textAnchor="middle" className="picture-number">
          {position + 1}
        </text>
      ))}
    </g>
  );
}
