import { expect, test } from "vitest";
import { questions } from "@/grading";
import { grade } from "@/grading/requests/grade";
import { benchRequest } from "./bench-request";
import { draw } from "./catalogue";

test("what the bench exports for the command grade gets there the verdict that it gets here, for most parts of the catalogue", () => {
  const out = new Map<string, [exported: number, all: number]>();
  for (const question of questions) {
    for (const part of draw(question, "sample").parts) {
      for (const { text } of [part.answer, ...part.misconceptions.slice(0, 1)]) {
        const [exported, all] = out.get(part.type) ?? [0, 0];
        const request = benchRequest(part, text);
        out.set(part.type, [exported + (request === null ? 0 : 1), all + 1]);
        if (request === null) continue;
        const answer = grade(JSON.parse(JSON.stringify(request)));
        expect([part.id, text, answer.ok && answer.answer]).toMatchObject([
          part.id,
          text,
          { outcome: part.grade(text).outcome },
        ]);
      }
    }
  }
  const all = [...out].filter(([type]) => type !== "choice" && type !== "text");
  for (const [type, [exported, of]] of all) expect([type, exported >= of / 2]).toEqual([type, true]);
  const sum = (which: 0 | 1): number => all.reduce((total, [, counts]) => total + counts[which], 0);
  expect(sum(0) / sum(1)).toBeGreaterThan(0.9);
  expect([out.get("choice")?.[0], out.get("text")?.[0]]).toEqual([0, 0]);
});
