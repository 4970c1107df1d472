import type { AnswerType, Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { type Difference, difference } from "../tensor/counterexample";
import { compareInFields } from "../tensor/equality";
import type { Notation } from "../tensor/products";
import {
  elaborateKey,
  readTensorFormula,
  type TensorFormula,
  type TensorFormulaOptions,
  tableOf,
} from "../tensor/read";
import { flip, type Shape, sameShape, shapeText } from "../tensor/shape";
import { slipFeedback, slipOf } from "../tensor/slips";
import type { SymbolTable } from "../tensor/symbols";
import type { Term } from "../tensor/term";
import { textOf } from "../tensor/text";
import { type Feedback, feedback } from "../verdict";

export type { TensorFormula, TensorFormulaOptions } from "../tensor/read";
export type { TensorSymbol } from "../tensor/symbols";

/** The right formula, over the symbols of the options; in printed mathematics' meaning of `*` unless `notation` says otherwise. */
export interface TensorFormulaKey {
  readonly value: Expression;
  readonly notation?: Notation;
}

/** A key from a text that was read: the reference of a request, say. */
export const tensorFormulaKey = ({ expression, notation }: TensorFormula): TensorFormulaKey => ({
  value: expression,
  notation,
});

/**
 * Formulas over vectors and matrices of symbolic sizes, equal for every size and every value of the symbols.
 *
 * Invalid is what is no formula at all: shapes that do not fit together (a column times a column), symbols that are not
 * given. A consistent formula of another shape than the key's is a wrong answer, and is told so; transposed, by name.
 */
export const tensorFormula: AnswerType<TensorFormula, TensorFormulaKey, TensorFormulaOptions> = {
  name: "tensor-formula",
  read: readTensorFormula,
  compare,
  print: ({ value }) => ({ text: toText(value), latex: toLatex(value) }),
};

function compare(answer: TensorFormula, key: TensorFormulaKey, options: TensorFormulaOptions): Comparison {
  const table = tableOf(options);
  const reference = elaborateKey(key.value, table, key.notation ?? "mathematics");
  if (reference.kind === "refused") return { relation: "undecided", evidence: { method: "no-key" } };
  const seed = `${textOf(answer.term)}|${textOf(reference)}`;
  if (!sameShape(answer.term.shape, reference.shape)) return otherShape(answer, reference, table, seed);
  const verdict = compareInFields(answer.term, reference, seed);
  switch (verdict.relation) {
    case "equal":
      return { relation: "equal", evidence: { method: "finite-field", errorBound: verdict.errorBound } };
    case "apart": {
      const found = difference(answer.term, reference, seed);
      if (found === null) return { relation: "undecided", evidence: { method: "finite-field" } };
      return different(found, () => slip(answer.term, reference, table, seed) ?? [differsAt(found)]);
    }
    case "open":
      return { relation: "undecided", evidence: { method: "finite-field" } };
    case "undefined":
      return { relation: "undecided", evidence: { method: "finite-field" }, feedback: [dividesByZero] };
  }
}

/** Slips are looked for when someone reads the feedback: an answer is compared with misconceptions too, whose is not read. */
function different(found: Difference | null, said: () => readonly Feedback[]): Comparison {
  const evidence =
    found === null ? { method: "shape" } : { method: "counterexample", counterexample: found.counterexample };
  return {
    relation: "different",
    credit: 0,
    evidence,
    get feedback() {
      return said();
    },
  };
}

function slip(answer: Term, reference: Term, table: SymbolTable, seed: string): readonly Feedback[] | null {
  const found = slipOf(answer, reference, table, seed);
  return found === null ? null : [slipFeedback(found)];
}

/** Two shapes are a difference by themselves; the values at a small size show it. */
function otherShape(answer: TensorFormula, reference: Term, table: SymbolTable, seed: string): Comparison {
  const [given, asked] = [answer.term.shape, reference.shape];
  const found = difference(answer.term, reference, seed);
  return different(found, () => [...(slip(answer.term, reference, table, seed) ?? []), wrongShape(given, asked)]);
}

function wrongShape(given: Shape, asked: Shape): Feedback {
  const [yours, right] = [shapeText(given), shapeText(asked)];
  const turned = sameShape(given, flip(asked));
  return feedback(
    "shape:result",
    `Your formula is ${yours}, but ${right} is asked for.${turned ? " Is it transposed?" : ""}`,
    `你的公式是 ${yours}，而题目要求 ${right}。${turned ? "是否转置了？" : ""}`,
  );
}

/** Says where, not what should stand there: the reference's value stays in the evidence. */
function differsAt({ row, column, counterexample, answer, reference }: Difference): Feedback {
  const at = Object.keys(counterexample.at).length;
  const entry = row === 0 ? "" : ` (${row}, ${column})`;
  return feedback(
    "tensor:differs",
    `With small whole numbers for the ${at} symbols, entry${entry} of yours is ${answer}, but should be ${reference}.`,
    `给 ${at} 个符号代入小整数时，你的第${entry} 个元素是 ${answer}，应为 ${reference}。`,
  );
}

const dividesByZero = feedback(
  "tensor:division-by-zero",
  "Your formula seems to divide by zero for all values of its symbols.",
  "无论符号取何值，你的公式似乎总是除以零。",
);
