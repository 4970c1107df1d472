import { expect, test } from "vitest";
import { type Part, questions } from "@/grading";
import { printed } from "./alike-parts";
import { draw } from "./catalogue";

test("parts that are printed alike give every text the same verdict, whoever's variant they come from", () => {
  let pairs = 0;
  for (const question of questions) {
    const first = new Map<string, Part>();
    for (let seed = 0; seed < 12; seed += 1) {
      for (const part of draw(question, `alike-${seed}`).parts) {
        if (part.follows.length > 0) continue;
        const key = `${part.id} ${printed(part)}`;
        const other = first.get(key);
        if (other === undefined) first.set(key, part);
        else if (pairs % 5 === 0) {
          const texts = [part.answer.text, ...part.misconceptions.map(({ text }) => text), "x+1", "(1, 2", "0"];
          for (const text of texts)
            expect([part.id, text, part.grade(text)]).toEqual([part.id, text, other.grade(text)]);
        }
        pairs += other === undefined ? 0 : 1;
      }
    }
  }
  expect(pairs).toBeGreaterThan(100);
});
