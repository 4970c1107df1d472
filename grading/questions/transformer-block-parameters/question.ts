import type { Question } from "../../question";
import { tex, words } from "../words";
import { modelParts } from "./model";
import { drawNumbers } from "./numbers";
import { pieceParts } from "./pieces";
import { titles } from "./titles";
import { blockFormulaPart, blockPart } from "./whole";
import { workParts } from "./work";

/** For practice: what a Transformer block consists of, counted piece by piece. */
export const transformerBlockParameters: Question = {
  slug: "transformer-block-parameters",
  number: "P6.1",
  version: 1,
  title: words("Counting the parameters of a Transformer block", "Transformer 块的参数量"),
  partTitles: titles,
  draw: (random) => {
    const numbers = drawNumbers(random);
    const pieces = pieceParts(numbers);
    const block = blockPart(numbers, pieces);
    return {
      statement: words(
        tex`An encoder block of a Transformer (Vaswani et al., 2017) of width $d$ consists of multi-head attention with the projections $W_Q, W_K, W_V, W_O$, a layer norm, a feed-forward layer $d \to d_{\mathrm{ff}} \to d$ and a second layer norm. A layer norm learns a gain and an offset for each component. The heads share the width $d$ evenly.`,
        tex`Transformer（Vaswani 等，2017）的一个编码器块宽度为 $d$，由带投影 $W_Q, W_K, W_V, W_O$ 的多头注意力、一个层归一化、一个前馈层 $d \to d_{\mathrm{ff}} \to d$ 和第二个层归一化组成。层归一化为每个分量学习一个增益和一个偏移。各个头均分宽度 $d$。`,
      ),
      parts: [
        pieces.attention,
        pieces.withoutBias,
        pieces.feedForward,
        pieces.norms,
        block,
        blockFormulaPart(),
        ...modelParts(numbers, block),
        ...workParts(numbers),
      ],
    };
  },
};
