import type { AnswerType } from "../answer-type";
import { oneAnswer } from "../one-answer";
import { settle } from "../part";
import type { Verdict } from "../verdict";
import { type Made, made } from "./made";

/** Grades one answer after another against one key, without misconceptions. */
export type Grader = (answer: string) => Verdict;

export function grader<Answer, Key, Options>(
  type: AnswerType<Answer, Key, Options>,
  key: Key,
  options: Options,
): Made<Grader> {
  return made((text) =>
    oneAnswer(() => {
      const reading = type.read(text, options);
      if (!reading.ok) {
        const { feedback } = reading;
        return { outcome: "invalid", score: null, readAs: null, feedback, evidence: { method: "reading" } };
      }
      return settle(type.compare(reading.value, key, options), reading.readAs, reading.notes);
    }),
  );
}
