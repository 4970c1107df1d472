import type { Connectivity, Figure, Link, Node } from "../../figure";
import { directLinks } from "../../layers/links";
import type { Bilingual } from "../../verdict";
import { words } from "../words";

const n = 8;
const k = 3;

/** What each layer connects, with the worked solution of its longest path. */
export function connectivityFigures(): readonly Figure[] {
  return [
    figure(
      "path-self-attention",
      words("Self-attention connects all positions at once", "自注意力一步连接所有位置"),
      stacked("self-attention", () => 1),
    ),
    figure("path-recurrent", words("Recurrence passes from step to step", "循环层逐步传递"), chain()),
    figure(
      "path-convolution-contiguous",
      words(`Contiguous windows of width ${k}, layer upon layer`, `宽度为 ${k} 的连续窗口，逐层堆叠`),
      stacked("convolution", () => 1),
    ),
    figure(
      "path-convolution-dilated",
      words(`Dilated windows of width ${k}, layer upon layer`, `宽度为 ${k} 的膨胀窗口，逐层堆叠`),
      stacked("convolution", (layer) => k ** layer),
    ),
  ];
}

function figure(part: string, title: Bilingual, picture: Connectivity): Figure {
  const edges = picture.path.length - 1;
  return {
    beside: { solutionOf: part },
    title,
    description: words(
      `${n} positions in a row, inputs below, outputs above, joined by ${picture.links.length} lines. The path from the first input to the last output takes ${edges} of them.`,
      `${n} 个位置排成一行，输入在下，输出在上，由 ${picture.links.length} 条线相连。从第一个输入到最后一个输出的路径经过其中 ${edges} 条。`,
    ),
    picture,
  };
}

/** Layers are added until the first input reaches the last output. */
function stacked(layer: "self-attention" | "convolution", dilation: (layer: number) => number): Connectivity {
  const links: Link[] = [];
  for (let level = 0; level < n; level += 1) {
    const reads = directLinks(layer, { n, d: 1, k, dilation: dilation(level) });
    links.push(
      ...reads.flatMap((sources, position) =>
        sources.map((source) => ({ from: { level, position: source }, to: { level: level + 1, position } })),
      ),
    );
    const path = shortest(links, { level: level + 1, position: n - 1 });
    if (path !== null) return { kind: "connectivity", positions: n, levels: level + 2, links, path };
  }
  throw new RangeError(`${layer}: the ends of ${n} positions do not meet in ${n} layers`);
}

/** A state reads its own input, and the state before it. */
function chain(): Connectivity {
  const reads = directLinks("recurrent", { n, d: 1 });
  const links = reads.flatMap((sources, position): readonly Link[] => [
    ...sources.map((source) => ({ from: { level: 0, position: source }, to: { level: 1, position } })),
    ...(position === 0 ? [] : [{ from: { level: 1, position: position - 1 }, to: { level: 1, position } }]),
  ]);
  const path = shortest(links, { level: 1, position: n - 1 }) ?? [];
  return { kind: "connectivity", positions: n, levels: 2, links, path };
}

const name = ({ level, position }: Node): string => `${level} ${position}`;

/** A shortest path from the first input, breadth first; null where there is none. */
function shortest(links: readonly Link[], goal: Node): readonly Node[] | null {
  const start: Node = { level: 0, position: 0 };
  const before = new Map<string, Node | null>([[name(start), null]]);
  const queue: Node[] = [start];
  for (const node of queue) {
    for (const { from, to } of links) {
      if (name(from) !== name(node) || before.has(name(to))) continue;
      before.set(name(to), node);
      queue.push(to);
    }
  }
  if (!before.has(name(goal))) return null;
  const path: Node[] = [];
  for (let at: Node | null = goal; at !== null; at = before.get(name(at)) ?? null) path.unshift(at);
  return path;
}
