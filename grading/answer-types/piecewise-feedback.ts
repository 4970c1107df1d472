import type { Expression } from "../expression/expression";
import { limits } from "../limits";
import { type Counterexample, type Feedback, feedback } from "../verdict";
import { placeOf, placeText, regionAt } from "./piecewise-point";

/** "where x_i = m, for example at x_i = 2, m = 2": the region in the student's own comparisons. */
function region(mine: Expression, at: Counterexample): { en: string; "zh-CN": string } {
  const name = regionAt(mine, placeOf(at));
  const example = placeText(at);
  if (name === "" || name === example) return { en: `at ${example}`, "zh-CN": `在 ${example} 处` };
  return { en: `where ${name} (for example at ${example})`, "zh-CN": `在 ${name} 时（例如 ${example}）` };
}

const short = (detailed: Feedback, plain: Feedback): Feedback =>
  detailed.message.en.length <= limits.sentence && detailed.message["zh-CN"].length <= limits.sentence
    ? detailed
    : plain;

export function contradiction(mine: Expression, at: Counterexample): Feedback {
  const { en, "zh-CN": zh } = region(mine, at);
  return short(
    feedback(
      "piecewise-contradiction",
      `Two of your cases both hold ${en} and give different values.`,
      `${zh}，你的两种情形同时成立，却给出不同的值。`,
    ),
    feedback(
      "piecewise-contradiction",
      "Two of your cases hold at once somewhere and give different values.",
      "你的两种情形在某处同时成立，却给出不同的值。",
    ),
  );
}

export function uncovered(mine: Expression, at: Counterexample): Feedback {
  const { en, "zh-CN": zh } = region(mine, at);
  return short(
    feedback("piecewise-uncovered", `None of your cases holds ${en}.`, `${zh}，你的任何情形都不成立。`),
    feedback("piecewise-uncovered", "Your cases do not cover all points.", "你的各种情形没有覆盖所有的点。"),
  );
}

/** Of piecewise(x > 0, x), Maple makes 0 elsewhere, and Matlab no value. */
export const openCall = feedback(
  "piecewise-open-call",
  "Where none of your conditions holds, programs differ on the value; a person will look at it. Please give a last value too.",
  "当各条件都不成立时，不同程序给出的值不同，将由老师查看。请再写出最后一个值。",
);

/** The answer is right as it stands; what it leaves open was taken as undefined. */
export function uncoveredNote(mine: Expression, at: Counterexample): Feedback {
  const { en, "zh-CN": zh } = region(mine, at);
  return short(
    feedback(
      "piecewise-read-as-undefined",
      `You give no case ${en}; this was read as undefined there.`,
      `${zh}你没有给出情形，按“未定义”理解。`,
    ),
    feedback(
      "piecewise-read-as-undefined",
      "Points that no case covers were read as undefined.",
      "没有情形覆盖的点按未定义理解。",
    ),
  );
}

/** `own`: the answer's value there, "undefined", or null where it is not a simple number. */
export function wrongThere(mine: Expression, at: Counterexample, own: string | null): Feedback {
  const { en, "zh-CN": zh } = region(mine, at);
  const value = own ?? "a value";
  const chinese = own === null ? "某个值" : own === "undefined" ? "未定义" : own;
  return short(
    feedback(
      "piecewise-wrong-there",
      `Look again ${en}: your answer there is ${value}, and that is not right.`,
      `请再看一看${zh}的情形：你的答案为 ${chinese}，这不对。`,
    ),
    feedback("piecewise-wrong-there", "One of your cases is not right.", "你的某一种情形不正确。"),
  );
}
