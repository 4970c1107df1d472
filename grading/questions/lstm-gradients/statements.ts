import { compare, rational, toNumber } from "../../expression/rational";
import { cellPathFactor } from "../../layers/path-factors";
import type { Random } from "../../random";
import { type Statement, statement } from "../statements";
import { tex } from "../words";
import { generalStatements } from "./bank";
import { tenths } from "./path";
import { parameterCount } from "./size";

/** The bank of one variant: what holds in general, and what holds of drawn numbers as the engine counts them. */
export function drawStatements(random: Random): readonly Statement[] {
  return [...generalStatements, decayClaim(random), blocksClaim(random)];
}

function decayClaim(random: Random): Statement {
  const [gate, steps] = [random.pick([5, 7, 8, 9]), random.pick([10, 20, 40])];
  const factor = cellPathFactor(Array.from({ length: steps }, () => tenths(gate)));
  return statement(
    "decay-above-hundredth",
    compare(factor, rational(1n, 100n)) > 0,
    [
      `With every forget gate at ${gate / 10}, the gradient along the cell path keeps more than 1 % of its size over ${steps} steps.`,
      `若每个遗忘门都是 ${gate / 10}，沿单元路径的梯度经过 ${steps} 步后仍保留 1% 以上。`,
    ],
    [
      tex`$${gate / 10}^{${steps}} \approx ${toNumber(factor).toExponential(1).replace("e-", tex` \cdot 10^{-`)}}$.`,
      tex`$${gate / 10}^{${steps}} \approx ${toNumber(factor).toExponential(1).replace("e-", tex` \cdot 10^{-`)}}$。`,
    ],
    ["Raise the gate to the number of steps.", "把门的值乘方到步数次。"],
  );
}

function blocksClaim(random: Random): Statement {
  const [n, m] = [random.pick([16, 32, 64]), random.pick([8, 10, 20])];
  const claimed = random.pick([3n, 4n]);
  const ratio = parameterCount(n, m) / parameterCount(n, m, { blocks: 1 });
  return statement(
    "blocks-of-parameters",
    claimed === ratio,
    [
      `With ${n} units and inputs of size ${m}, an LSTM has ${claimed} times the parameters of a simple recurrent layer.`,
      `有 ${n} 个单元、输入维数为 ${m} 时，LSTM 的参数量是简单循环层的 ${claimed} 倍。`,
    ],
    [
      `Three gates and the candidate: ${parameterCount(n, m)} against ${parameterCount(n, m, { blocks: 1 })}.`,
      `三个门加候选状态：${parameterCount(n, m)} 比 ${parameterCount(n, m, { blocks: 1 })}。`,
    ],
    ["How many blocks of W, U and b does each of the two have?", "两者各有多少组 W、U、b？"],
  );
}
