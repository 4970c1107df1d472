import { describe, expect, it } from "vitest";
import { asKey } from "./answer-type";
import { formula } from "./answer-types/formula";
import { integer } from "./answer-types/integer";
import { order } from "./answer-types/order";
import { text } from "./answer-types/text";
import { variant } from "./question";
import { questions } from "./questions";
import { sorter } from "./sorter";

const x = { kind: "symbol" as const, name: "x", at: { from: 0, to: 0 } };

describe("answers sorted by what they mean", () => {
  it("puts the ways to write one formula together and keeps others apart, whatever the key", () => {
    const place = sorter(formula, { value: x }, { names: ["x"] });
    const texts = ["(x+1)^2", "x^2+2x+1", "1 + x*(x+2)", "x^2+1", "(1+x)²", "x^2 + 1 + 1e-9", "\\frac{x^3+x}{x}"];
    expect(texts.map(place)).toEqual([0, 0, 0, 1, 0, 2, 1]);
    expect(place("x +")).toBeNull();
  });

  it("does not put a rectifier and its argument together, though they agree at most points", () => {
    const place = sorter(formula, { value: x }, { names: ["x"] });
    expect(["max(0,x)", "x", "(x+|x|)/2"].map(place)).toEqual([0, 1, 0]);
  });

  it("compares orders as orders", () => {
    const place = sorter(order, { value: x }, { names: ["n", "d"] });
    expect(["O(n^2 d)", "3 n^2 d + n", "n d^2", "Θ(d n²)"].map(place)).toEqual([0, 0, 1, 0]);
  });

  it("never puts written answers together unless they are the same text", () => {
    const place = sorter(text, { sample: { en: "", "zh-CN": "" } }, {});
    expect(["It mixes channels.", "it mixes channels", " It mixes channels. "].map(place)).toEqual([0, 1, 0]);
  });

  it("compares few pairs however many answers come in", () => {
    let compared = 0;
    const counted: typeof integer = {
      ...integer,
      compare: (...given) => {
        compared += 1;
        return integer.compare(...given);
      },
      against: asKey(
        () => counted,
        (value) => ({ value }),
      ),
    };
    const place = sorter(counted, { value: 0n }, {});
    const groups = Array.from({ length: 10_000 }, (_, i) => place(i % 1000 < 500 ? `${i % 500}` : `${i % 500} + 0`));
    expect(new Set(groups).size).toBe(500);
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThan(1000);
  });

  it.each(questions.map((question) => [question.number, question] as const))(
    "in %s, what is put together gets the same verdict, and a part's key and misconceptions stay apart",
    (_, question) => {
      for (const part of variant(question, "sorter").parts) {
        const place = part.sorter();
        const texts = [part.answer.text, ...part.misconceptions.map((each) => each.text)];
        const verdicts = new Map<number, string>();
        for (const each of texts) {
          const group = place(each);
          const { outcome, score } = part.grade(each);
          const verdict = `${outcome} ${score}`;
          expect(group, `${part.id}: ${each}`).not.toBeNull();
          if (group === null) continue;
          expect(verdicts.get(group) ?? verdict, `${part.id}: ${each}`).toBe(verdict);
          verdicts.set(group, verdict);
          expect(part.sameAnswer(each, ` ${each} `)).toBe(true);
        }
      }
    },
  );
});
