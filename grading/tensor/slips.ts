import { type Feedback, feedback } from "../verdict";
import { edits, type Slip } from "./edits";
import { compareInFields } from "./equality";
import { evaluate } from "./evaluate";
import { fieldInstance, remembering } from "./field-instance";
import { primeChains } from "./primes";
import { sameShape } from "./shape";
import { handSizes } from "./sizes";
import type { SymbolTable } from "./symbols";
import type { Term } from "./term";
import { workOf } from "./work";

/**
 * The slip that turns the key into the answer, if one does: the answer is evaluated once at a random point and held
 * against every changed key there; what agrees is then compared as strictly as the key itself is.
 */
export function slipOf(answer: Term, key: Term, table: SymbolTable, seed: string): Slip | null {
  const [sizes] = handSizes(answer, key);
  const [chain] = primeChains;
  if (sizes === undefined || chain === undefined) return null;
  const point = remembering(fieldInstance(chain, sizes, `${seed}/slips`));
  const value = evaluate(answer, point).entries;
  let left = mostWork - workOf(answer, sizes);
  for (const { slip, term } of edits(key, table)) {
    if (!sameShape(term.shape, answer.shape)) continue;
    left -= workOf(term, sizes);
    if (left < 0) return null;
    const other = evaluate(term, point).entries;
    if (!value.every((x, i) => x === other[i])) continue;
    if (compareInFields(answer, term, seed).relation === "equal") return slip;
  }
  return null;
}

/** Operations that the search for a slip may cost. */
const mostWork = 100_000;

/** What to say of a slip: what to look at, never what the key is. */
export function slipFeedback(slip: Slip): Feedback {
  const [en, zhCN] = words[slip];
  return feedback(`slip:${slip}`, en, zhCN);
}

const words: Readonly<Record<Slip, readonly [string, string]>> = {
  transposed: [
    "Yours is the transpose of the right answer. Check which index belongs to rows and which to columns.",
    "你的答案是正确答案的转置。请检查行与列各对应哪个下标。",
  ],
  "missing-transpose": [
    "A transpose is missing, or is one too many: check each matrix factor.",
    "少了或多了一个转置：请检查每个矩阵因子。",
  ],
  "order-of-factors": ["The factors of a matrix product stand in the wrong order.", "矩阵乘积中因子的次序不对。"],
  "elementwise-for-product": [
    "An elementwise product ⊙ stands where a matrix (or outer) product belongs.",
    "本应使用矩阵乘积（或外积）的地方写成了逐元素积 ⊙。",
  ],
  "product-for-elementwise": [
    "A matrix product stands where an elementwise product ⊙ belongs.",
    "本应使用逐元素积 ⊙ 的地方写成了矩阵乘积。",
  ],
  "sigmoid-derivative": [
    "The derivative of a gate's sigmoid is incomplete: σ′ has two factors.",
    "门的 sigmoid 导数不完整：σ′ 含有两个因子。",
  ],
  "tanh-derivative": [
    "The derivative of a tanh is missing. Which step of the chain rule passes through tanh?",
    "缺少 tanh 的导数。链式法则中哪一步经过了 tanh？",
  ],
  "missing-factor": [
    "One factor is missing. Follow the chain rule step by step from the loss.",
    "缺少一个因子。请从损失出发，逐步检查链式法则。",
  ],
  "missing-term": [
    "One term of a sum is missing. Along which paths does the gradient arrive?",
    "和式中缺少一项。梯度沿哪些路径传来？",
  ],
  "missing-square": ["A square is missing.", "缺少平方。"],
  "missing-function": [
    "One symbol stands bare where a function of it belongs.",
    "有一个量应先经过函数作用，这里却直接使用了。",
  ],
  "missing-sum-over-time": [
    "This is the share of one step. What is asked for is the sum over all steps of time.",
    "这只是一个时刻的贡献，题目要求对所有时刻求和。",
  ],
  sign: ["A sign is wrong.", "有一个正负号不对。"],
  "time-step": [
    "One symbol is taken at the wrong step of time: check t − 1, t and t + 1.",
    "有一个量取错了时刻：请检查 t − 1、t 与 t + 1。",
  ],
  "wrong-symbol": [
    "One symbol stands where another of the same shape belongs: check which gate or state is meant.",
    "有一个量与形状相同的另一个量混淆了：请检查是哪个门或哪个状态。",
  ],
};
