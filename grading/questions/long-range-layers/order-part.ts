import { order } from "../../answer-types/order";
import type { Expression } from "../../expression/expression";
import { type Part, part } from "../../part";
import type { Bilingual } from "../../verdict";
import { wrong } from "../misconceptions";
import { words } from "../words";

type Pair = readonly [en: string, zhCN: string];

export interface OrderPart {
  readonly id: string;
  readonly prompt: Pair;
  readonly points: number;
  readonly key: Expression;
  readonly slips: readonly (readonly [id: string, name: Pair, explanation: Pair, key: Expression])[];
  readonly hints: readonly [Pair, Pair];
  readonly solution: Bilingual;
  /** What the prompt says of the variables beside that they grow: "k <= n". */
  readonly assume?: readonly string[];
}

/** A part that asks for an order of growth in n, d, k and r. */
export function orderPart({ id, prompt, points, key, slips, hints, solution, assume }: OrderPart): Part {
  return part({
    id,
    type: order,
    prompt: words(...prompt),
    format: words(
      "An order of growth in n, d, k, r, bare or in O(…), such as O(n^3 + d); 1 for a constant.",
      "用 n、d、k、r 表示的增长阶，可直接写或写成 O(…)，例如 O(n^3 + d)；常数写 1。",
    ),
    points,
    key: { value: key },
    options: { names: ["n", "d", "k", "r"], ...(assume === undefined ? {} : { assume }) },
    misconceptions: slips.map(([slip, name, explanation, value]) => wrong(slip, name, explanation, { value })),
    hints: hints.map((hint) => words(...hint)),
    solution,
  });
}
