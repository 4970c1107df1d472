import { gradient } from "../../answer-types/gradient";
import { type Part, part } from "../../part";
import { componentsFormat, gradientFormat } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { argmaxAt, maxAt, none, oneHot, sum, undefinedAt } from "./derivatives";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

const shown = (at: readonly number[]): string => `(${at.join(", ")})`;

/** The gradient of argmax where the maximum is unique, and at a tie. */
export function argmaxParts({ argmaxUnique, argmaxTie }: Numbers): readonly Part[] {
  return [atOneMaximum(argmaxUnique), atTie(argmaxTie)];
}

function atOneMaximum(at: readonly number[]): Part {
  const right = argmaxAt(at);
  const [place = 1] = right.active;
  const size = at.length;
  return part({
    id: "argmax-unique",
    type: gradient,
    prompt: words(
      tex`Let $y = \arg\max(x_1, \dots, x_4)$ be the position of the largest entry, from 1 to 4. What is its gradient at $x = ${shown(at)}$?`,
      tex`设 $y = \arg\max(x_1, \dots, x_4)$ 为最大分量的位置（从 1 到 4）。它在 $x = ${shown(at)}$ 处的梯度是什么？`,
    ),
    format: componentsFormat,
    points: 0.5,
    key: right.key,
    options: { size, componentwise: true },
    misconceptions: [
      wrong("gradient-of-max", ...slips.gradientOfMax, maxAt(at).key),
      wrong("undefined", ...slips.undefinedForArgmax, none),
      wrong("undefined-at-maximiser", ...slips.undefinedAtMaximiser, undefinedAt(place - 1, size)),
      wrong("index-in-place", ...slips.indexInPlace, oneHot(place - 1, size, place)),
    ],
    hints: [
      words(
        "y is a whole number. Change x a little: which values can y take?",
        "y 是整数。把 x 稍作改变：y 可能取哪些值？",
      ),
      words(
        "What is the gradient of a function that is constant near a point?",
        "在某点附近为常数的函数，其梯度是什么？",
      ),
    ],
    solution: prose(
      words(
        tex`The largest entry is $x_{${place}} = ${at[place - 1]}$, and it alone: $y = ${place}$. If x changes by little, it stays the largest, so y stays ${place}.`,
        tex`最大的分量是 $x_{${place}} = ${at[place - 1]}$，而且只有它：$y = ${place}$。x 稍作改变时它仍最大，所以 y 仍为 ${place}。`,
      ),
      words("A locally constant function has the zero vector as its gradient:", "局部为常数的函数，其梯度是零向量："),
      tex`$$\nabla \arg\max(x) = ${shown(right.plain)}.$$`,
    ),
  });
}

function atTie(at: readonly number[]): Part {
  const right = argmaxAt(at);
  const [first = 1, second = 2] = right.active;
  const size = at.length;
  return part({
    id: "argmax-tie",
    type: gradient,
    prompt: words(
      tex`What is the gradient of $y = \arg\max(x_1, \dots, x_4)$ at $x = ${shown(at)}$?`,
      tex`$y = \arg\max(x_1, \dots, x_4)$ 在 $x = ${shown(at)}$ 处的梯度是什么？`,
    ),
    format: gradientFormat,
    points: 0.25,
    key: right.key,
    options: { size },
    misconceptions: [
      wrong("zero-vector", ...slips.zeroAtJump, { gradient: oneHot(0, size, 0).gradient }),
      wrong("first-of-the-tied", ...slips.oneOfTheTied, oneHot(first - 1, size)),
      wrong("last-of-the-tied", ...slips.oneOfTheTied, oneHot(second - 1, size)),
      wrong("all-of-the-tied", ...slips.gradientOfMax, sum([first - 1, second - 1], size)),
    ],
    hints: [
      words("Which positions can y take close to this point?", "在这一点附近，y 可能取哪些位置？"),
      words("Is y continuous here?", "y 在这里连续吗？"),
    ],
    solution: prose(
      words(
        tex`$x_{${first}}$ and $x_{${second}}$ are tied. If $x_{${first}}$ grows by any amount, $y = ${first}$; if $x_{${second}}$ does, $y = ${second}$.`,
        tex`$x_{${first}}$ 与 $x_{${second}}$ 并列。$x_{${first}}$ 稍有增大则 $y = ${first}$；$x_{${second}}$ 稍有增大则 $y = ${second}$。`,
      ),
      words(
        "y jumps here, so it is not continuous, and its gradient is **undefined**.",
        "y 在这里跳变，不连续，所以梯度**不存在**。",
      ),
    ),
  });
}
