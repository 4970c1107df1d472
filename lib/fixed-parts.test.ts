import { expect, test } from "vitest";
import { courseQuestions, variant } from "@/grading";
import { fixedParts } from "./fixed-parts";

test("a part is called the same for everybody just where no seed of many draws another key, and the course has both kinds", () => {
  const kinds = new Set<boolean>();
  for (const question of courseQuestions) {
    const fixed = fixedParts(question);
    const drawn = Array.from({ length: 40 }, (_, seed) => variant(question, `seed ${seed}`).parts);
    for (const { id, type } of drawn[0] ?? []) {
      const keys = new Set(drawn.map((parts) => parts.find((part) => part.id === id)?.answer.text));
      expect([id, fixed.has(id)]).toEqual([id, keys.size === 1]);
      if (type !== "text") kinds.add(fixed.has(id));
    }
  }
  expect(kinds.size).toBe(2);
});
