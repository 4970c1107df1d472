import type { Random } from "../../random";
import { type Statement, statement } from "../statements";
import { tex } from "../words";
import { generalStatements } from "./bank";
import { work } from "./counts";

/** The bank of one variant: what holds in general, and what holds of drawn sizes as the engine counts them. */
export function drawStatements(random: Random): readonly Statement[] {
  return [...generalStatements, cheaperClaim(random), doublingClaim(random), separableClaim(random)];
}

function cheaperClaim(random: Random): Statement {
  const [n, d] = random.pick<readonly [number, number]>([
    [50, 512],
    [100, 64],
    [2000, 512],
    [30, 256],
  ]);
  return statement(
    "attention-cheaper-here",
    work("self-attention", { n, d, k: 1 }) < work("recurrent", { n, d, k: 1 }),
    [
      tex`At $n = ${n}$ and $d = ${d}$, self-attention (no projections) takes fewer multiply-accumulates than a recurrent layer.`,
      tex`当 $n = ${n}$、$d = ${d}$ 时，自注意力（不含投影）的乘加次数少于循环层。`,
    ],
    [
      `${work("self-attention", { n, d, k: 1 })} against ${work("recurrent", { n, d, k: 1 })}.`,
      `分别为 ${work("self-attention", { n, d, k: 1 })} 与 ${work("recurrent", { n, d, k: 1 })}。`,
    ],
    ["Compare the length with the width.", "比较序列长度与宽度。"],
  );
}

function doublingClaim(random: Random): Statement {
  const layer = random.pick(["self-attention", "convolution"] as const);
  const claimed = random.pick([2n, 4n]);
  const ratio = work(layer, { n: 80, d: 16, k: 3 }) / work(layer, { n: 40, d: 16, k: 3 });
  const name = {
    "self-attention": ["self-attention", "自注意力层"],
    convolution: ["a convolution", "卷积层"],
  } as const;
  return statement(
    "length-doubled",
    ratio === claimed,
    [
      `If the sequence becomes twice as long, ${name[layer][0]} takes ${claimed} times as many multiply-accumulates (no projections).`,
      `序列长度加倍时，${name[layer][1]}（不含投影）的乘加次数变为 ${claimed} 倍。`,
    ],
    [`Counted: ${ratio} times.`, `实际计数：${ratio} 倍。`],
    ["With which power does the length enter the count?", "序列长度以几次幂进入计数？"],
  );
}

function separableClaim(random: Random): Statement {
  const [d, k] = [random.pick([64, 128, 256]), random.pick([3, 5, 7])];
  const factor = random.pick([2n, BigInt(d)]);
  const [ordinary, separable] = [work("convolution", { n: 10, d, k }), work("separable-convolution", { n: 10, d, k })];
  return statement(
    "separable-saves",
    ordinary > factor * separable,
    [
      tex`At $d = ${d}$ and $k = ${k}$, an ordinary convolution takes more than ${factor} times the multiply-accumulates of a separable one.`,
      tex`当 $d = ${d}$、$k = ${k}$ 时，普通卷积的乘加次数超过可分离卷积的 ${factor} 倍。`,
    ],
    [
      tex`The ratio is $\frac{k d}{k + d} \approx ${(Number(ordinary) / Number(separable)).toFixed(2)}$.`,
      tex`比值为 $\frac{k d}{k + d} \approx ${(Number(ordinary) / Number(separable)).toFixed(2)}$。`,
    ],
    [tex`Divide $k n d^2$ by $k n d + n d^2$.`, tex`用 $k n d^2$ 除以 $k n d + n d^2$。`],
  );
}
