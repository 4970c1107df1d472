import { describe, expect, it } from "vitest";
import type { Part } from "../part";
import { previewAnswer } from "../preview";
import { variant } from "../question";
import type { Outcome } from "../verdict";
import type { Examples } from "./example";
import { answered } from "./examples";

/** Every example as a text, the outcome and the misconception (or none) that it must get. */
function listed(examples: Examples): readonly (readonly [text: string, outcome: Outcome, slip?: string])[] {
  const { correct = [], slips = {}, incorrect = [], invalid = [], undecided = [] } = examples;
  return [
    ...correct.map((text) => [text, "correct"] as const),
    ...Object.entries(slips).flatMap(([id, texts]) => texts.map((text) => [text, "incorrect", id] as const)),
    ...incorrect.map((text) => [text, "incorrect"] as const),
    ...invalid.map((text) => [text, "invalid"] as const),
    ...undecided.map((text) => [text, "undecided"] as const),
  ];
}

/** Partial credit does not make a wrong answer right. */
const settled = (outcome: Outcome): Outcome => (outcome === "partial" ? "incorrect" : outcome);

function verdictOf(part: Part, text: string) {
  const verdict = part.grade(text);
  const slip = verdict.outcome === "incorrect" || verdict.outcome === "partial" ? verdict.misconception : undefined;
  return [settled(verdict.outcome), ...(slip === undefined ? [] : [slip])];
}

describe.each(answered.map(([question, examples]) => [question.number, question, examples] as const))(
  "answers as students write them, %s",
  (_, question, examples) => {
    const { parts } = variant(question, "examples");

    it("has at least ten examples for every part", () => {
      expect(Object.keys(examples).sort()).toEqual(parts.map(({ id }) => id).sort());
      for (const [id, each] of Object.entries(examples)) expect(listed(each).length, id).toBeGreaterThanOrEqual(10);
    });

    it.each(parts.map((part) => [part.id, part] as const))("%s: each gets the verdict that it must", (id, part) => {
      const wrong = listed(examples[id] ?? {}).flatMap(([text, ...expected]) => {
        const found = verdictOf(part, text);
        return found.join(" ") === expected.join(" ") ? [] : [`${text}: ${found.join(" ")}, not ${expected.join(" ")}`];
      });
      expect(wrong).toEqual([]);
    });

    it.each(parts.map((part) => [part.id, part] as const))("%s: each is previewed as it is graded", (id, part) => {
      const options: unknown = JSON.parse(JSON.stringify(part.options));
      const otherwise = listed(examples[id] ?? {}).flatMap(([text]) => {
        const reading = previewAnswer(part.type, options, text);
        const { outcome, readAs } = part.grade(text);
        const [seen, graded] = [reading.ok ? reading.readAs : null, outcome === "invalid" ? null : readAs];
        // Whether log_3 77 is whole is not read but worked out.
        if (seen === graded || (part.type === "integer" && graded === null)) return [];
        return [`${text}: previewed as ${seen}, graded as ${graded}`];
      });
      expect(otherwise).toEqual([]);
    });
  },
);
