import { limits } from "../limits";
import { type Feedback, feedback } from "../verdict";
import type { Difference } from "./counterexample";
import type { TensorFormula } from "./read";
import { wordsAt } from "./refusal";
import { flip, type Shape, sameShape, shapeText } from "./shape";

/** A consistent formula of another shape than is asked for, in the student's own words where it is a product. */
export function wrongShape(answer: TensorFormula, asked: Shape): Feedback {
  const given = answer.term.shape;
  const [yours, right] = [shapeText(given), shapeText(asked)];
  const turned = sameShape(given, flip(asked));
  const [hint, hintZh] = turned ? [" Is it transposed?", "是否转置了？"] : ["", ""];
  const factors = factorsOf(answer);
  if (factors === null) {
    return feedback(
      "shape:result",
      `Your formula is ${yours}, but ${right} is asked for.${hint}`,
      `你的公式是 ${yours}，而题目要求 ${right}。${hintZh}`,
    );
  }
  const [left, next] = factors;
  return feedback(
    "shape:result",
    `${left.words} is ${left.shape} and ${next.words} is ${next.shape}: the product is ${yours}, but ${right} is asked for.${hint}`,
    `${left.words} 是 ${left.shape}，${next.words} 是 ${next.shape}：乘积是 ${yours}，而题目要求 ${right}。${hintZh}`,
  );
}

interface Factor {
  readonly words: string;
  readonly shape: string;
}

/** The two sides of the last product of an answer such as δ x'; null where the answer is no such product. */
function factorsOf({ expression, term, written }: TensorFormula): readonly [Factor, Factor] | null {
  if (expression.kind !== "multiply" || term.kind !== "product") return null;
  const [first] = expression.factors;
  const last = expression.factors.at(-1);
  const before = expression.factors.at(-2);
  // Factors that NumPy's notation leaves out, or turns around, have no words of their own, nor have those that sums over entries make.
  if (first === undefined || last === undefined || before === undefined) return null;
  if (before.at.to > last.at.from || last.at.to === 0) return null;
  // Of a call, np.dot(a, b), the left side begins behind its name.
  const ahead = written.typed.slice(written.back(expression.at).from, written.back(first.at).from);
  const begins = /^[\s([{]*$/.test(ahead) ? expression.at : first.at;
  return [
    { words: wordsAt(written, { from: begins.from, to: before.at.to }), shape: shapeText(term.left.shape) },
    { words: wordsAt(written, last.at), shape: shapeText(term.right.shape) },
  ];
}

/** The code of that values differ, where no slip was recognised. */
export const differs = "tensor:differs";

/** A point where the answer and the right formula differ, so that the student can work both out by hand. */
export function differsAt({ row, column, counterexample, answer, reference }: Difference): Feedback {
  const point = Object.entries(counterexample.at).map(([name, value]) => `${name} = ${value}`);
  const [entry, entryZh] = row === 0 ? ["", ""] : [`entry (${row}, ${column}) of `, `的第 (${row}, ${column}) 个元素`];
  const said = (en: string, zhCN: string): Feedback =>
    feedback(
      differs,
      `${en} ${entry}yours is ${answer}, but should be ${reference}.`,
      `${zhCN}你的公式${entryZh}为 ${answer}，应为 ${reference}。`,
    );
  const whole = said(`At ${point.join(", ")}:`, `取 ${point.join("，")} 时，`);
  const { en, "zh-CN": zhCN } = whole.message;
  if (Math.max(en.length, zhCN.length) <= limits.sentence) return whole;
  const short = said("At a point of small numbers", "取一组小的数时，");
  const longest = Math.max(short.message.en.length, short.message["zh-CN"].length);
  if (longest <= limits.sentence) return short;
  return feedback(
    differs,
    "Your formula and the right one have different values at a point of small numbers.",
    "取一组小的数时，你的公式与正确公式的值不同。",
  );
}

export const dividesByZero = feedback(
  "tensor:division-by-zero",
  "Your formula seems to divide by zero for all values of its symbols.",
  "无论符号取何值，你的公式似乎总是除以零。",
);
