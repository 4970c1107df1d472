import { formula } from "../../answer-types/formula";
import { type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { once } from "../once";
import { prose, tex, words } from "../words";
import { parametersFormula, workFormula } from "./layer";
import * as slips from "./slips";

const sizes: readonly string[] = ["K", "C_in", "C_out"];
const positions: readonly string[] = ["H", "W", ...sizes];

const options = (names: readonly string[]) => ({ names });

/** The counts as formulas in the sizes: no number in them, so they are the same in every variant. */
export const formulaParts = once((): readonly Part[] => [
  part({
    id: "parameters-formula",
    type: formula,
    prompt: words(
      tex`In general: how many parameters does a $K \times K$ convolution from $C_{\mathrm{in}}$ to $C_{\mathrm{out}}$ channels have, **with biases**?`,
      tex`一般情形：从 $C_{\mathrm{in}}$ 个通道到 $C_{\mathrm{out}}$ 个通道的 $K \times K$ 卷积，**含偏置**共有多少个参数？`,
    ),
    format: words(
      "A formula in K, C_in and C_out, typed for example as 2*K*C_in + 1.",
      "用 K、C_in、C_out 表示的公式，输入方式例如 2*K*C_in + 1。",
    ),
    points: 0.25,
    key: { value: parametersFormula({ bias: true }) },
    options: options(sizes),
    misconceptions: [
      wrong("bias-forgotten", ...slips.biasForgotten, { value: parametersFormula({ bias: false }) }),
      ...slips
        .formulaSlips({ bias: true })
        .map(({ id, says, model }) => wrong(id, ...says, { value: parametersFormula(model) })),
    ],
    hints: [
      words("Write the shape of the weight tensor of the layer.", "写出这一层权重张量的形状。"),
      words("Then the shape of its bias vector.", "再写出偏置向量的形状。"),
    ],
    solution: prose(
      words(
        tex`The weight tensor has the shape $C_{\mathrm{out}} \times C_{\mathrm{in}} \times K \times K$, the bias vector has $C_{\mathrm{out}}$ entries:`,
        tex`权重张量的形状是 $C_{\mathrm{out}} \times C_{\mathrm{in}} \times K \times K$，偏置向量有 $C_{\mathrm{out}}$ 个分量：`,
      ),
      tex`$$K^2 C_{\mathrm{in}} C_{\mathrm{out}} + C_{\mathrm{out}}$$`,
    ),
  }),
  part({
    id: "multiply-accumulates-formula",
    type: formula,
    prompt: words(
      tex`In general: how many multiply-accumulate operations does a $K \times K$ convolution from $C_{\mathrm{in}}$ to $C_{\mathrm{out}}$ channels take for an output of $H \times W$ positions, biases not counted?`,
      tex`一般情形：从 $C_{\mathrm{in}}$ 个通道到 $C_{\mathrm{out}}$ 个通道的 $K \times K$ 卷积，输出有 $H \times W$ 个位置时，需要多少次乘加运算（不计偏置）？`,
    ),
    format: words(
      "A formula in H, W, K, C_in and C_out, typed for example as 2*H*K + C_in.",
      "用 H、W、K、C_in、C_out 表示的公式，输入方式例如 2*H*K + C_in。",
    ),
    points: 0.25,
    key: { value: workFormula({}) },
    options: options(positions),
    misconceptions: [
      wrong("positions-forgotten", ...slips.positionsForgotten, { value: parametersFormula({ bias: false }) }),
      wrong("floating-point-operations", ...slips.twicePerMultiplyAccumulate, {
        value: workFormula({ timesTwo: true }),
      }),
      ...slips.formulaSlips({}).map(({ id, says, model }) => wrong(id, ...says, { value: workFormula(model) })),
    ],
    hints: [
      words("What does one output value cost?", "计算一个输出值的代价是多少？"),
      words("How many output values are there?", "共有多少个输出值？"),
    ],
    solution: prose(
      words(
        tex`Each of the $H W C_{\mathrm{out}}$ output values is an inner product of length $K^2 C_{\mathrm{in}}$:`,
        tex`$H W C_{\mathrm{out}}$ 个输出值中的每一个都是长度为 $K^2 C_{\mathrm{in}}$ 的内积：`,
      ),
      tex`$$H W K^2 C_{\mathrm{in}} C_{\mathrm{out}}$$`,
    ),
  }),
]);
