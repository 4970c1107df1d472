import { integer } from "../../answer-types/integer";
import { type AskedPart, part } from "../../part";
import { wholeNumber } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { attentionCounts, feedForwardCounts, normCounts } from "./counts";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

/** The parts whose answers the whole block sums up. */
export interface Pieces {
  readonly attention: AskedPart<bigint>;
  readonly withoutBias: AskedPart<bigint>;
  readonly feedForward: AskedPart<bigint>;
  readonly norms: AskedPart<bigint>;
}

/** Parameters of attention, of the feed-forward layer and of the layer norms. */
export const pieceParts = (numbers: Numbers): Pieces => ({
  attention: attentionPart(numbers, true),
  withoutBias: attentionPart(numbers, false),
  feedForward: feedForwardPart(numbers),
  norms: normPart(numbers),
});

function attentionPart({ block }: Numbers, bias: boolean): AskedPart<bigint> {
  const { d, heads } = block;
  const counts = attentionCounts({ ...block, bias });
  const [en, zhCN] = bias ? ["with biases", "含偏置"] : ["without biases", "不含偏置"];
  return part({
    id: bias ? "attention-with-bias" : "attention-without-bias",
    type: integer,
    prompt: words(
      tex`How many parameters do the projections $W_Q, W_K, W_V, W_O$ of multi-head attention with $d = ${d}$ and ${heads} heads have, **${en}**?`,
      tex`$d = ${d}$、${heads} 个头的多头注意力，其投影 $W_Q, W_K, W_V, W_O$ 共有多少个参数（**${zhCN}**）？`,
    ),
    format: wholeNumber,
    points: 0.5,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong("heads-multiply", ...slips.headsMultiply, { value: counts.headsMultiply }),
      wrong(...(bias ? slips.biasForgotten : slips.biasCounted), { value: counts.biasTurned }),
      wrong(
        "output-forgotten",
        ["the output projection forgotten", "漏了输出投影"],
        [
          "Queries, keys and values are there. What happens to the heads' outputs once they stand side by side?",
          "查询、键、值都有了。各个头的输出拼接之后还要经过什么？",
        ],
        { value: counts.outputForgotten },
      ),
      wrong(
        "one-matrix",
        ["one projection of four", "只算了一个投影"],
        ["That is one projection. Which others are there?", "这是一个投影。还有哪些？"],
        { value: counts.oneMatrix },
      ),
      wrong(
        "head-width",
        ["matrices of one head's width on both sides", "矩阵的两边都用了单个头的宽度"],
        [
          "A head puts out a part of the width. How wide is the vector that it reads?",
          "一个头只输出一部分宽度。它读入的向量有多宽？",
        ],
        { value: counts.headWidth },
      ),
    ],
    hints: [
      words("The heads share the columns of one matrix among them.", "各个头分享同一个矩阵的列。"),
      words("How many matrices are there, and how many entries has each?", "一共有几个矩阵？每个有多少个元素？"),
    ],
    solution: prose(
      words(
        tex`Each projection is a $d \times d$ matrix; the ${heads} heads take $${d} / ${heads} = ${d / heads}$ columns each, so their number does not matter.`,
        tex`每个投影是一个 $d \times d$ 矩阵；${heads} 个头各取 $${d} / ${heads} = ${d / heads}$ 列，因此与头数无关。`,
      ),
      bias
        ? tex`$$4 (d^2 + d) = 4 \cdot (${d * d} + ${d}) = ${counts.right}$$`
        : tex`$$4 d^2 = 4 \cdot ${d * d} = ${counts.right}$$`,
    ),
  });
}

function feedForwardPart({ block }: Numbers): AskedPart<bigint> {
  const { d, f } = block;
  const counts = feedForwardCounts(block);
  return part({
    id: "feed-forward",
    type: integer,
    prompt: words(
      tex`How many parameters does the feed-forward layer $d \to d_{\mathrm{ff}} \to d$ with $d = ${d}$ and $d_{\mathrm{ff}} = 4d$ have, with biases?`,
      tex`前馈层 $d \to d_{\mathrm{ff}} \to d$，$d = ${d}$，$d_{\mathrm{ff}} = 4d$，含偏置共有多少个参数？`,
    ),
    format: wholeNumber,
    points: 0.5,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong("hidden-width-forgotten", ...slips.hiddenWidthForgotten, { value: counts.hiddenWidthForgotten }),
      wrong(...slips.biasForgotten, { value: counts.biasForgotten }),
      wrong(
        "one-layer",
        ["one matrix of two", "只算了一个矩阵"],
        ["The hidden layer must come back to width d. By what?", "隐藏层还要回到宽度 d。靠什么？"],
        { value: counts.oneLayer },
      ),
      wrong(
        "hidden-squared",
        ["the hidden width on both sides", "矩阵的两边都用了隐藏宽度"],
        [
          "Your matrices are square. From which width do they start, and where do they end?",
          "你的矩阵是方阵。它们从哪个宽度到哪个宽度？",
        ],
        { value: counts.hiddenSquared },
      ),
    ],
    hints: [
      words(tex`Write $d_{\mathrm{ff}}$ as a number first.`, tex`先写出 $d_{\mathrm{ff}}$ 的值。`),
      words("Each layer has as many biases as outputs.", "每一层的偏置个数等于它的输出数。"),
    ],
    solution: prose(
      tex`$$d\,d_{\mathrm{ff}} + d_{\mathrm{ff}} + d_{\mathrm{ff}}\,d + d = ${d * f} + ${f} + ${d * f} + ${d} = ${counts.right}$$`,
    ),
  });
}

function normPart({ block, n }: Numbers): AskedPart<bigint> {
  const { d } = block;
  const counts = normCounts(block, n);
  return part({
    id: "layer-norms",
    type: integer,
    prompt: words(
      tex`How many learned parameters do the block's two layer norms have together, with $d = ${d}$ and sequences of length ${n}?`,
      tex`$d = ${d}$、序列长度为 ${n} 时，这个块的两个层归一化共有多少个可学习参数？`,
    ),
    format: wholeNumber,
    points: 0.25,
    key: { value: counts.right },
    options: {},
    misconceptions: [
      wrong(
        "half",
        ["one norm, or gains without offsets", "只算了一个归一化，或只算了增益"],
        [
          "You have half of them. How many norms are there, and which two vectors does each learn?",
          "你只数了一半。一共有几个归一化？每个学习哪两个向量？",
        ],
        { value: counts.half },
      ),
      wrong(
        "every-position",
        ["parameters for every position", "每个位置各有一套参数"],
        ["Does the number of parameters change when the sequence gets longer?", "序列变长时，参数个数会变吗？"],
        { value: counts.everyPosition },
      ),
      wrong(
        "one-number-each",
        ["one gain and one offset for all components", "所有分量共用一个增益和一个偏移"],
        ["Are all components scaled alike, or each by a gain of its own?", "所有分量缩放相同，还是各有自己的增益？"],
        { value: counts.oneNumberEach },
      ),
      wrong(
        "hidden-width",
        ["the hidden width in place of d", "把 d 写成了隐藏宽度"],
        ["Which width have the vectors that are normalised?", "被归一化的向量有多宽？"],
        { value: counts.hiddenWidth },
      ),
    ],
    hints: [
      words("Mean and variance are computed, not learned.", "均值和方差是算出来的，不是学出来的。"),
      words("What is learned scales and shifts each component.", "学习的是每个分量的缩放与平移。"),
    ],
    solution: prose(
      words("Two norms, each with a gain and an offset in every component:", "两个归一化，每个分量各有增益与偏移："),
      tex`$$2 \cdot 2d = 4 \cdot ${d} = ${counts.right}$$`,
    ),
  });
}
