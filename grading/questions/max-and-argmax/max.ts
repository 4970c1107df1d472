import { type GradientKey, gradient } from "../../answer-types/gradient";
import type { Misconception, Part } from "../../part";
import { part } from "../../part";
import { gradientFormat } from "../formats";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { maxAt, none, oneHot, softmaxAt, sum, zeros } from "./derivatives";
import type { Numbers } from "./numbers";
import * as slips from "./slips";

/** The gradient of max where one entry is largest, where several are, and a subgradient there. */
export function maxParts({ unique, tie, wideTie }: Numbers): readonly Part[] {
  return [atOneMaximum(unique), atTie(tie), subgradientAt(wideTie)];
}

const shown = (at: readonly number[]): string => `(${at.join(", ")})`;

function atOneMaximum(at: readonly number[]): Part {
  const right = maxAt(at);
  const [place = 1] = right.active;
  const least = at.indexOf(Math.min(...at));
  return part({
    id: "max-unique",
    type: gradient,
    prompt: words(
      tex`What is the gradient of $y = \max(x_1, \dots, x_4)$ at $x = ${shown(at)}$?`,
      tex`函数 $y = \max(x_1, \dots, x_4)$ 在 $x = ${shown(at)}$ 处的梯度是什么？`,
    ),
    format: gradientFormat,
    points: 0.5,
    key: right.key,
    options: { size: at.length },
    misconceptions: [
      wrong("one-hot-at-minimum", ...slips.oneHotAtMinimum, oneHot(least, at.length)),
      wrong("value-in-place-of-slope", ...slips.valueForSlope, {
        gradient: oneHot(place - 1, at.length, at[place - 1]).gradient,
      }),
      wrong("softmax", ...slips.softmaxForMax, { gradient: softmaxAt(at) }),
      wrong("zero-vector", ...slips.zeroForMax, zeros(at.length)),
      wrong(
        "all-ones",
        ...slips.allOnes,
        sum(
          at.map((_, i) => i),
          at.length,
        ),
      ),
      wrong("undefined", ...slips.undefinedForMax, none),
    ],
    hints: [
      words("Which entries change y if you change them a little?", "哪些分量稍作改变时，y 会随之改变？"),
      words(
        "Near this point, max is one of its arguments. What is the gradient of that?",
        "在这一点附近，max 就等于其中某个自变量。它的梯度是什么？",
      ),
    ],
    solution: prose(
      words(
        tex`The largest entry is $x_{${place}} = ${at[place - 1]}$, and it alone. Near this point $y = x_{${place}}$, so`,
        tex`最大的分量是 $x_{${place}} = ${at[place - 1]}$，而且只有它。在该点附近 $y = x_{${place}}$，所以`,
      ),
      tex`$$\nabla \max(x) = e_{${place}} = ${shown(right.plain)}.$$`,
    ),
  });
}

function tieSlips(at: readonly number[], active: readonly number[]): readonly Misconception<GradientKey>[] {
  const size = at.length;
  const [first = 1] = active;
  const last = active.at(-1) ?? first;
  return [
    wrong("first-of-the-tied", ...slips.oneOfTheTied, oneHot(first - 1, size)),
    wrong("last-of-the-tied", ...slips.oneOfTheTied, oneHot(last - 1, size)),
    wrong(
      "all-of-the-tied",
      ...slips.allOfTheTied,
      sum(
        active.map((each) => each - 1),
        size,
      ),
    ),
    wrong(
      "even-split",
      ...slips.evenSplit,
      sum(
        active.map((each) => each - 1),
        size,
        active.length,
      ),
    ),
    wrong("zero-vector", ...slips.zeroForMax, zeros(size)),
  ];
}

function atTie(at: readonly number[]): Part {
  const right = maxAt(at);
  const tied = right.active.map((i) => tex`x_{${i}}`).join(" = ");
  const [first = 1, second = 2] = right.active;
  return part({
    id: "max-tie",
    type: gradient,
    prompt: words(
      tex`What is the gradient of $y = \max(x_1, \dots, x_4)$ at $x = ${shown(at)}$?`,
      tex`函数 $y = \max(x_1, \dots, x_4)$ 在 $x = ${shown(at)}$ 处的梯度是什么？`,
    ),
    format: gradientFormat,
    points: 0.25,
    key: right.key,
    options: { size: at.length },
    misconceptions: tieSlips(at, right.active),
    hints: [
      words(
        "Move one of the largest entries up a little, then down a little.",
        "把一个最大的分量先略微增大，再略微减小。",
      ),
      words("Are the two one-sided derivatives equal?", "两个单侧导数相等吗？"),
    ],
    solution: prose(
      words(
        tex`Here $${tied} = ${at[first - 1]}$ are tied. Raise $x_{${first}}$: y rises with it (slope 1). Lower it: y stays, since $x_{${second}}$ holds it (slope 0).`,
        tex`这里 $${tied} = ${at[first - 1]}$ 并列最大。增大 $x_{${first}}$：y 随之增大（斜率 1）；减小它：由于 $x_{${second}}$，y 不变（斜率 0）。`,
      ),
      words(
        tex`The one-sided derivatives differ, so the gradient is **undefined**. What exists is the subdifferential, the convex hull of ${right.active.map((i) => `$e_{${i}}$`).join(" and ")}.`,
        tex`两个单侧导数不相等，所以梯度**不存在**。存在的是次微分，即 ${right.active.map((i) => `$e_{${i}}$`).join("、")} 的凸包。`,
      ),
    ),
  });
}

function subgradientAt(at: readonly number[]): Part {
  const right = maxAt(at);
  const size = at.length;
  const below = at.findIndex((each) => each < Math.max(...at));
  const units = right.active.map((i) => tex`e_{${i}}`);
  return part({
    id: "max-subgradient",
    type: gradient,
    prompt: words(
      tex`Give one subgradient of $y = \max(x_1, \dots, x_5)$ at $x = ${shown(at)}$.`,
      tex`给出函数 $y = \max(x_1, \dots, x_5)$ 在 $x = ${shown(at)}$ 处的一个次梯度。`,
    ),
    format: words(
      "A vector with five exact entries, such as (1/4, -2, 0, 3, 0.5).",
      "五个精确分量的向量，例如 (1/4, -2, 0, 3, 0.5)。",
    ),
    points: 0.25,
    key: right.key,
    options: { size, accept: "subgradient" },
    misconceptions: [
      wrong(
        "all-of-the-tied",
        ...slips.allOfTheTied,
        sum(
          right.active.map((each) => each - 1),
          size,
        ),
      ),
      wrong("one-hot-below-maximum", ...slips.oneHotBelow, oneHot(below, size)),
      wrong("zero-vector", ...slips.zeroForMax, zeros(size)),
      wrong(
        "spread-over-all",
        ...slips.spreadOverAll,
        sum(
          at.map((_, i) => i),
          size,
          size,
        ),
      ),
      wrong("undefined", ...slips.undefinedForSubgradient, none),
    ],
    hints: [
      words(
        "Each largest entry, taken alone, would give a gradient of its own.",
        "每个最大的分量单独来看，都给出一个梯度。",
      ),
      words("Any weighted mean of those gradients will do.", "这些梯度的任意加权平均都可以。"),
    ],
    solution: prose(
      words(
        "The subdifferential is the convex hull of the unit vectors of the largest entries:",
        "次微分是各最大分量对应的单位向量的凸包：",
      ),
      tex`$$\partial \max(x) = \mathrm{conv}\{${units.join(", ")}\}$$`,
      words(
        tex`Any weights that are non-negative and sum to 1 are right; the simplest choice is $${units[0]}$ alone.`,
        tex`任何非负且和为 1 的权重都对；最简单的是只取 $${units[0]}$。`,
      ),
    ),
  });
}
