import { formula } from "../../answer-types/formula";
import { vector } from "../../answer-types/vector";
import { gradients } from "../../autodiff/backward";
import { differentiable, type Variable, variable } from "../../autodiff/differentiable";
import { call, number, symbol } from "../../autodiff/made";
import { symbolic } from "../../autodiff/symbolic";
import { entry, scalar, type Tensor, tensor } from "../../autodiff/tensor";
import { tensorAlgebra } from "../../autodiff/tensor-algebra";
import { exactValue } from "../../expression/equivalence";
import type { Expression } from "../../expression/expression";
import { integer, one } from "../../expression/rational";
import { logSumExp, softmax } from "../../layers/softmax";
import { type Part, part } from "../../part";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import type { Numbers } from "./numbers";

const base = tensorAlgebra(symbolic);
const recorded = differentiable(base);

type Recorded = Variable<Tensor<Expression>>;

/** ∇ of a smooth maximum built from x, in symbols, by reverse-mode differentiation. */
function gradientOf(x: readonly Expression[], smooth: (x: Recorded) => Recorded): readonly Expression[] {
  const at = variable(tensor([x.length], x));
  const y = smooth(at);
  const seed = { at: y, gradient: tensor(y.value.shape, [number(one)]) };
  return gradients(base, [seed], [at]).flatMap(({ data }) => data);
}

/** A constant as a fraction where it is one: e^{ln 2}/(e^{ln 2} + e^{ln 3}) is 2/5. */
function simplest(value: Expression): Expression {
  const fraction = exactValue(value);
  return fraction === null ? value : number(fraction);
}

export function smoothParts({ exponentials, component }: Numbers): readonly Part[] {
  return [logSumExpAtPoint(exponentials), withTemperature(component)];
}

function logSumExpAtPoint(exponentials: readonly number[]): Part {
  const whole = (each: number): Expression => number(integer(each));
  const x = exponentials.map((each) => call("ln", whole(each)));
  const right = gradientOf(x, (each) => logSumExp(recorded, each)).map(simplest);
  const total = exponentials.reduce((sum, each) => sum + each, 0);
  const largest = Math.max(...exponentials);
  const logarithms = exponentials.map((each) => tex`\ln ${each}`).join(", ");
  const key = (value: readonly Expression[]) => ({ value });
  return part({
    id: "log-sum-exp",
    type: vector,
    prompt: words(
      tex`What is the gradient of $y = \ln(e^{x_1} + e^{x_2} + e^{x_3})$ at $x = (${logarithms})$?`,
      tex`函数 $y = \ln(e^{x_1} + e^{x_2} + e^{x_3})$ 在 $x = (${logarithms})$ 处的梯度是什么？`,
    ),
    format: words("Three exact numbers, such as (1/8, 5/8, 2).", "三个精确的数，例如 (1/8, 5/8, 2)。"),
    points: 0.25,
    key: key(right),
    options: { length: 3, asked: { whole: ["∇y", "\\nabla y", "∂y/∂x", "dy/dx", "grad y"] } },
    misconceptions: [
      wrong(
        "not-normalised",
        ["not divided by the sum", "没有除以总和"],
        [
          "These are the derivatives of the sum inside. What does the logarithm outside add to the chain?",
          "这是里层求和的导数。外层的对数在链式法则中带来什么？",
        ],
        key(exponentials.map(whole)),
      ),
      wrong(
        "one-hot",
        ["the gradient of max", "写成了 max 的梯度"],
        [
          "That is the gradient of max. Do the smaller entries leave y unchanged here too?",
          "这是 max 的梯度。在这里，较小的分量也不影响 y 吗？",
        ],
        key(exponentials.map((each) => whole(each === largest ? 1 : 0))),
      ),
      wrong(
        "reciprocal-of-sum",
        ["only the outer derivative", "只有外层导数"],
        ["The outer derivative is there. What about the exponentials inside?", "外层导数有了。里层的指数函数呢？"],
        key(
          exponentials.map(() =>
            simplest(
              entry(
                gradientOf([whole(total)], (each) => recorded.apply("ln", each)),
                0,
              ),
            ),
          ),
        ),
      ),
    ],
    hints: [
      words(
        tex`Differentiate $\ln s$ with $s = e^{x_1} + e^{x_2} + e^{x_3}$.`,
        tex`对 $\ln s$ 求导，其中 $s = e^{x_1} + e^{x_2} + e^{x_3}$。`,
      ),
      words(tex`$e^{\ln a} = a$ keeps the numbers small.`, tex`利用 $e^{\ln a} = a$，数就很简单。`),
    ],
    solution: prose(
      tex`$$\frac{\partial y}{\partial x_i} = \frac{e^{x_i}}{e^{x_1} + e^{x_2} + e^{x_3}}$$`,
      words(
        tex`Here the exponentials are ${exponentials.join(", ")} and their sum is ${total}:`,
        tex`这里各指数值为 ${exponentials.join("、")}，总和为 ${total}：`,
      ),
      tex`$$\nabla y = \left(${exponentials.map((each) => tex`\frac{${each}}{${total}}`).join(", ")}\right)$$`,
    ),
  });
}

function withTemperature(component: number): Part {
  const tau: Tensor<Expression> = scalar(symbol("tau"));
  const x = [1, 2, 3].map((i) => symbol(`x_${i}`));
  const fixedTau = variable(tau);
  const of = (smooth: (x: Recorded) => Recorded) => ({ value: entry(gradientOf(x, smooth), component - 1) });
  const inverse = recorded.divide(recorded.constant(one), fixedTau);
  const numerator = tex`e^{x_${component}/\tau}`;
  const sum = tex`e^{x_1/\tau} + e^{x_2/\tau} + e^{x_3/\tau}`;
  return part({
    id: "log-sum-exp-temperature",
    type: formula,
    prompt: words(
      tex`With a temperature $\tau > 0$, let $y = \tau \ln(${sum})$. What is $\partial y / \partial x_${component}$?`,
      tex`引入温度 $\tau > 0$，设 $y = \tau \ln(${sum})$。求 $\partial y / \partial x_${component}$。`,
    ),
    format: words(
      "A formula in x_1, x_2, x_3 and tau, typed for example as exp(-x_1)*tau + x_2.",
      "用 x_1、x_2、x_3 和 tau 表示的公式，输入方式例如 exp(-x_1)*tau + x_2。",
    ),
    points: 0.25,
    // The derivative, in the form that books give it.
    key: { value: entry(softmax(base, tensor([3], x), { temperature: tau }).data, component - 1) },
    options: { names: ["x_1", "x_2", "x_3", "tau"], domains: { tau: { domain: "positive" } } },
    misconceptions: [
      wrong(
        "temperature-forgotten",
        ["temperature forgotten in the exponents", "指数里漏了温度"],
        [
          "Put in a very large temperature: what should happen to the three shares, and does it in your formula?",
          "代入很大的温度：三个分量的份额应如何变化？你的公式做到了吗？",
        ],
        of((each) => logSumExp(recorded, each)),
      ),
      wrong(
        "divided-by-temperature",
        ["one factor 1/τ too many", "多了一个因子 1/τ"],
        [
          "The inner derivative brings 1/τ. Is there a factor outside that meets it?",
          "里层导数带来 1/τ。外层有没有因子与它相遇？",
        ],
        of((each) => logSumExp(recorded, recorded.divide(each, fixedTau))),
      ),
      wrong(
        "multiplied-by-temperature",
        ["inner derivative forgotten", "漏了里层导数"],
        [
          "The factor τ outside is there. What is the derivative of the exponent?",
          "外层的因子 τ 有了。指数部分的导数是什么？",
        ],
        {
          value: entry(
            gradientOf(x, (each) => recorded.multiply(logSumExp(recorded, each, fixedTau), fixedTau)),
            component - 1,
          ),
        },
      ),
      wrong(
        "temperature-inverted",
        ["multiplied in place of divided by τ", "除以 τ 写成了乘以 τ"],
        [
          "In your exponents, does a higher temperature make the shares more equal, or less?",
          "在你的指数里，温度升高使各份额更平均，还是更悬殊？",
        ],
        of((each) => logSumExp(recorded, each, inverse)),
      ),
    ],
    hints: [
      words("Name the sum s and differentiate τ ln s by the chain rule.", "把求和记为 s，用链式法则对 τ ln s 求导。"),
      words(
        "Two factors of τ meet: one outside, one from the exponent.",
        "有两个含 τ 的因子相遇：一个在外层，一个来自指数。",
      ),
    ],
    solution: prose(
      tex`$$\frac{\partial y}{\partial x_${component}} = \tau \cdot \frac{1}{${sum}} \cdot ${numerator} \cdot \frac{1}{\tau} = \frac{${numerator}}{${sum}}$$`,
      words(tex`This is a component of $\mathrm{softmax}(x/\tau)$.`, tex`这是 $\mathrm{softmax}(x/\tau)$ 的一个分量。`),
    ),
  });
}
