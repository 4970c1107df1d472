import type { Comparison } from "../answer-type";
import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import { type Evidence, type Feedback, feedback } from "../verdict";
import type { FormRequirement } from "./read-formula";
import { isSimplified } from "./simplified";

/** How a right value counts where its form is not what was asked: right all the same, unless the part takes points off. */
export interface FormOptions {
  /** Checked apart from equality. */
  readonly form?: readonly FormRequirement[];
  /** Share of the points for a right value in another form; 1 unless given. */
  readonly formCredit?: number;
}

/** The comparison of a right value, with what its form adds. */
export function rightIn(
  { form = [], formCredit = 1 }: FormOptions,
  answer: Expression,
  evidence: Evidence,
  notes: readonly Feedback[] = [],
): Comparison {
  const wrong = formFeedback(answer, form);
  const said = [...notes, ...wrong];
  if (wrong.length > 0 && formCredit < 1)
    return { relation: "different", credit: formCredit, evidence, feedback: said };
  return { relation: "equal", evidence, ...(said.length > 0 && { feedback: said }) };
}

/** What is to be said of how an answer is written; nothing where all requirements are met. */
export function formFeedback(answer: Expression, required: readonly FormRequirement[]): readonly Feedback[] {
  return required.filter((each) => !meets(answer, each)).map((each) => words[each]);
}

const words: Readonly<Record<FormRequirement, Feedback>> = {
  "single-fraction": feedback(
    "form:single-fraction",
    "The value is right, but a single fraction is asked: one numerator over one denominator.",
    "数值正确，但要求写成单个分式：一个分子、一个分母。",
  ),
  "no-decimals": feedback(
    "form:no-decimals",
    "The value is right, but decimals are not wanted here: use fractions or roots.",
    "数值正确，但这里不要小数：请用分数或根式。",
  ),
  expanded: feedback(
    "form:expanded",
    "The value is right, but the expanded form is asked: no brackets around sums that are multiplied.",
    "数值正确，但要求展开：乘积中不要保留带括号的和。",
  ),
  simplified: feedback(
    "form:simplified",
    "The value is right, but it can be simplified: reduce fractions, collect like terms, work out the numbers.",
    "数值正确，但还可以化简：约分、合并同类项、算出数字。",
  ),
  factored: feedback(
    "form:factored",
    "The value is right, but a product of factors is asked.",
    "数值正确，但要求写成因式乘积。",
  ),
};

function meets(answer: Expression, required: FormRequirement): boolean {
  switch (required) {
    case "single-fraction": {
      const inner = answer.kind === "negate" ? answer.argument : answer;
      if (inner.kind !== "divide") return !some(inner, (each) => each.kind === "divide");
      return ![inner.numerator, inner.denominator].some((part) => some(part, (each) => each.kind === "divide"));
    }
    case "no-decimals":
      return !some(answer, (each) => each.kind === "number" && /[.e]/i.test(each.text ?? ""));
    case "expanded":
      return !some(
        answer,
        (each) => (each.kind === "multiply" && each.factors.some(isSum)) || (each.kind === "power" && isSum(each.base)),
      );
    case "simplified":
      return isSimplified(answer);
    case "factored":
      return !isSum(answer);
  }
}

function isSum(e: Expression): boolean {
  return e.kind === "add" || (e.kind === "negate" && isSum(e.argument));
}

function some(e: Expression, holds: (part: Expression) => boolean): boolean {
  return holds(e) || children(e).some((part) => some(part, holds));
}
