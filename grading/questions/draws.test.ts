import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Question, variant } from "../question";
import { questions } from ".";
import { draws } from "./draws";

const seeds = ["one", "two", "three"];

/** What a draw decides, however it is worded: ids, points, keys, misconceptions and the numbers of the prompts. */
function digest(question: Question): string {
  const drawn = seeds.map((seed) =>
    variant(question, seed).parts.map(({ id, type, points, answer, misconceptions, prompt }) => ({
      id,
      points,
      answer: type === "text" ? "" : answer.text,
      misconceptions: misconceptions.map((each) => [each.id, each.text]),
      numbers: prompt.en.match(/-?\d+(\.\d+)?/g) ?? [],
    })),
  );
  return createHash("sha256").update(JSON.stringify(drawn)).digest("hex").slice(0, 32);
}

describe("an old seed draws what it drew before, or the question has a new version", () => {
  it.each(questions.map((question) => [`${question.slug}/${question.version}`, question] as const))(
    "%s",
    (name, question) => {
      expect(digest(question), `${name} draws otherwise: raise its version and add a line to draws.ts`).toBe(
        draws[name],
      );
    },
  );
});
