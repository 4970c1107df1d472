import type { Question } from "../../question";
import { once } from "../once";
import { statementsPart } from "../statements-part";
import { tex, words } from "../words";
import { argmaxParts } from "./argmax";
import { generalStatements } from "./bank";
import { generalPart } from "./general";
import { maxParts } from "./max";
import { drawNumbers } from "./numbers";
import { poolingPart } from "./pooling";
import { relaxationsPart } from "./relaxations";
import { smoothParts } from "./smooth";
import { surfaceFigure } from "./surface-figure";
import { titles } from "./titles";

/** A6.2: gradients of max and argmax, at points with one maximum and at ties, and of their smooth relatives. */
export const maxAndArgmax: Question = {
  slug: "max-and-argmax",
  number: "A6.2",
  version: 1,
  title: words("Gradients of max and argmax", "max 与 argmax 的梯度"),
  partTitles: titles,
  draw: (random) => {
    const numbers = drawNumbers(random);
    return {
      statement: words(
        tex`Find the gradients of $y = \max(x_1, \dots, x_D)$ and of $y = \arg\max(x_1, \dots, x_D)$. Components are counted from 1. Where a gradient does not exist, the right answer is "undefined", also where a framework would return some vector.`,
        tex`计算函数 $y = \max(x_1, \dots, x_D)$ 和函数 $y = \arg\max(x_1, \dots, x_D)$ 的梯度。分量从 1 开始编号。梯度不存在时，正确答案是“不存在”，即使框架会返回某个向量。`,
      ),
      parts: [
        ...maxParts(numbers),
        generalPart(),
        ...argmaxParts(numbers),
        poolingPart(numbers),
        ...smoothParts(numbers),
        statementsPart(random, generalStatements, 0.5),
        relaxationsPart,
      ],
      figures: once(() => [surfaceFigure(numbers)]),
    };
  },
};
