import type { Random } from "../../random";
import {
  attentionCounts,
  blockCounts,
  embeddingCounts,
  equalLengths,
  feedForwardCounts,
  type ModelSizes,
  modelCounts,
  normCounts,
  workCounts,
} from "./counts";

/** The numbers of one variant: width d, hidden width f = 4d, heads, length n, and the whole model around the block. */
export interface Numbers {
  readonly block: { readonly d: number; readonly f: number; readonly heads: number };
  readonly n: number;
  readonly model: ModelSizes;
}

/** Drawn again until every slip of a part gives another number than the right one and the other slips. */
export function drawNumbers(random: Random): Numbers {
  for (;;) {
    const d = random.pick([64, 96, 128, 160, 192, 256]);
    const numbers: Numbers = {
      block: { d, f: 4 * d, heads: random.pick([4, 8]) },
      n: random.pick([20, 24, 30, 40, 50, 60]),
      model: {
        vocabulary: random.pick([1000, 2000, 3000, 5000, 8000]),
        positions: random.pick([100, 120, 150, 200, 250]),
        blocks: random.pick([3, 4, 5, 6]),
      },
    };
    if (clear(numbers)) return numbers;
  }
}

function clear({ block, n, model }: Numbers): boolean {
  const counts: readonly Readonly<Record<string, bigint>>[] = [
    attentionCounts(block),
    attentionCounts({ ...block, bias: false }),
    feedForwardCounts(block),
    normCounts(block, n),
    blockCounts(block),
    embeddingCounts(model, block.d),
    modelCounts(model, block),
    workCounts(n, block),
    equalLengths(block),
  ];
  return counts.every((each) => new Set(Object.values(each)).size === Object.keys(each).length);
}
