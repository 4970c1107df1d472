import { words } from "../words";

/** What each part is called where there is no room for its prompt. */
export const titles = {
  "attention-with-bias": words("Attention with biases", "注意力（含偏置）"),
  "attention-without-bias": words("Attention without biases", "注意力（不含偏置）"),
  "feed-forward": words("Feed-forward layer", "前馈层"),
  "layer-norms": words("Layer norms", "层归一化"),
  block: words("The whole block", "整个块"),
  "block-formula": words("Formula: the whole block", "整个块的公式"),
  embeddings: words("Embeddings", "嵌入"),
  model: words("The whole model", "整个模型"),
  work: words("Multiply-accumulates", "乘加次数"),
  "equal-work-length": words("Length of equal work", "乘加次数相等的长度"),
  "work-order": words("Order of growth", "增长的阶"),
};
