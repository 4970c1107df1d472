import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { type ChoiceOptions, readChoice } from "./read-choice";

export type { ChoiceOptions } from "./read-choice";

export interface ChoiceKey {
  /** Ids of the right options. */
  readonly chosen: readonly string[];
}

/**
 * One of many, or several of many.
 *
 * Where several may be chosen, every option is one decision, and the credit of a wrong answer is
 * max(0, (decisions right − decisions wrong) / options): guessing blindly earns nothing on average.
 * Where one is chosen, a wrong choice earns nothing.
 */
export const choice: AnswerType<readonly string[], ChoiceKey, ChoiceOptions> = {
  name: "choice",
  read: readChoice,
  compare: (answer, key, { options, multiple }): Comparison => {
    const [given, right] = [new Set(answer), new Set(key.chosen)];
    const judged = options.map(({ id }) => given.has(id) === right.has(id));
    const wrong = judged.filter((each) => !each).length;
    const evidence = {
      method: "choice",
      entries: judged.map((each): "correct" | "incorrect" => (each ? "correct" : "incorrect")),
    };
    if (wrong === 0) return { relation: "equal", evidence: { method: "choice" } };
    if (!multiple) return { relation: "different", credit: 0, evidence: { method: "choice" } };
    const credit = Math.max(0, (options.length - 2 * wrong) / options.length);
    return { relation: "different", credit, evidence };
  },
  against: asKey(
    () => choice,
    (chosen) => ({ chosen }),
  ),
  sketch: (chosen) => [...new Set(chosen)].sort().join(),
  print: ({ chosen }) => {
    const text = chosen.length === 0 ? "none" : chosen.join(", ");
    return { text, latex: chosen.length === 0 ? "\\varnothing" : `\\text{${text}}` };
  },
};
