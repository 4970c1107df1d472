import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Question, variant } from "../question";
import { questions } from ".";
import { draws } from "./draws";

const seeds = ["one", "two", "three"];

/** What a draw decides, however it is worded: ids, points and keys, and which statements are to be judged. */
function digest(question: Question): string {
  const drawn = seeds.map((seed) =>
    variant(question, seed).parts.map(({ id, type, points, answer, misconceptions }) => ({
      id,
      points,
      answer: type === "text" ? "" : answer.text,
      statements: type === "choice" ? misconceptions.map((each) => each.id) : [],
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
