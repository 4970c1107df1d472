import { formula } from "../../answer-types/formula";
import { integer } from "../../answer-types/integer";
import { type AskedPart, type Part, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { attentionCounts, blockCounts, blockFormulas, feedForwardCounts, normCounts } from "./counts";
import type { Numbers } from "./numbers";
import type { Pieces } from "./pieces";
import * as slips from "./slips";

/** The parameters of one whole block, which sums up its pieces. */
export function blockPart({ block, n }: Numbers, { attention, feedForward, norms }: Pieces): AskedPart<bigint> {
  const { d, heads } = block;
  const counts = blockCounts(block);
  const pieces = [attentionCounts(block).right, feedForwardCounts(block).right, normCounts(block, n).right] as const;
  return part({
    id: "block",
    type: integer,
    prompt: words(
      tex`How many parameters does the whole block have, with $d = ${d}$, ${heads} heads, $d_{\mathrm{ff}} = 4d$, all biases and both layer norms?`,
      tex`$d = ${d}$、${heads} 个头、$d_{\mathrm{ff}} = 4d$，含所有偏置和两个层归一化时，整个块有多少个参数？`,
    ),
    format: wholeNumber,
    points: 0.5,
    key: { value: counts.right },
    follows: {
      parts: [attention, feedForward, norms],
      key: ({ wrong: own }) => ({
        value: (own(attention) ?? pieces[0]) + (own(feedForward) ?? pieces[1]) + (own(norms) ?? pieces[2]),
      }),
    },
    options: {},
    misconceptions: [
      wrong("heads-multiply", ...slips.headsMultiply, { value: counts.headsMultiply }),
      wrong(...slips.biasForgotten, { value: counts.biasForgotten }),
      wrong("norm-forgotten", ...slips.normForgotten, { value: counts.normForgotten }),
      wrong("hidden-width-forgotten", ...slips.hiddenWidthForgotten, { value: counts.hiddenWidthForgotten }),
      wrong("feed-forward-forgotten", ...slips.feedForwardForgotten, { value: counts.feedForwardForgotten }),
    ],
    hints: [
      words("Attention, feed-forward layer, two norms: add them up.", "注意力、前馈层、两个归一化：加起来。"),
      words("The earlier parts have all three numbers.", "前面几问已经给出这三个数。"),
    ],
    solution: prose(tex`$$${pieces[0]} + ${pieces[1]} + ${pieces[2]} = ${counts.right}$$`),
  });
}

/** The same as a formula: no number in it, so it is the same in every variant. */
export const blockFormulaPart = once((): Part => {
  const formulas = blockFormulas();
  return part({
    id: "block-formula",
    type: formula,
    prompt: words(
      tex`In general: how many parameters does a block of width $d$ with hidden width $f = d_{\mathrm{ff}}$ have, with all biases and both layer norms?`,
      tex`一般情形：宽度为 $d$、隐藏宽度为 $f = d_{\mathrm{ff}}$ 的块，含所有偏置和两个层归一化，共有多少个参数？`,
    ),
    format: words(
      "A formula in d and f, typed for example as 3*d*f + 2.",
      "用 d 和 f 表示的公式，输入方式例如 3*d*f + 2。",
    ),
    points: 0.5,
    key: { value: formulas.right },
    options: { names: ["d", "f"] },
    misconceptions: [
      wrong(...slips.biasForgotten, { value: formulas.biasForgotten }),
      wrong("norm-forgotten", ...slips.normForgotten, { value: formulas.normForgotten }),
      wrong("hidden-width-forgotten", ...slips.hiddenWidthForgotten, { value: formulas.hiddenWidthForgotten }),
      wrong("feed-forward-forgotten", ...slips.feedForwardForgotten, { value: formulas.feedForwardForgotten }),
    ],
    hints: [
      words("Write down the shape of every matrix and vector.", "写出每个矩阵和向量的形状。"),
      words("The number of heads does not enter.", "头数不进入公式。"),
    ],
    solution: prose(
      tex`$$\underbrace{4(d^2 + d)}_{\text{attention}} + \underbrace{2df + f + d}_{\text{feed-forward}} + \underbrace{4d}_{\text{norms}} = 4d^2 + 2df + 9d + f$$`,
    ),
  });
});
