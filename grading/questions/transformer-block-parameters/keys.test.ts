import { describe, expect, it } from "vitest";
import { random } from "../../random";
import { drawNumbers } from "./numbers";
import { transformerBlockParameters } from "./question";

const seeds = Array.from({ length: 40 }, (_, i) => `keys-${i}`);

describe("the keys of the Transformer block agree with the shapes written out by hand", () => {
  it.each(seeds)("for %s", (seed) => {
    const { parts } = transformerBlockParameters.draw(random(seed));
    const {
      block: { d, f },
      n,
      model,
    } = drawNumbers(random(seed));
    const key = (id: string) => parts.find((part) => part.id === id)?.answer.text;
    const grade = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;
    expect(key("attention-with-bias")).toBe(`${4 * (d * d + d)}`);
    expect(key("attention-without-bias")).toBe(`${4 * d * d}`);
    expect(key("feed-forward")).toBe(`${d * f + f + f * d + d}`);
    expect(key("layer-norms")).toBe(`${4 * d}`);
    expect(key("block")).toBe(`${12 * d * d + 13 * d}`);
    expect(key("embeddings")).toBe(`${(model.vocabulary + model.positions) * d}`);
    const total = model.blocks * (12 * d * d + 13 * d) + (model.vocabulary + model.positions) * d;
    expect(key("model")).toBe(`${total}`);
    expect(key("work")).toBe(`${n * 12 * d * d + 2 * n * n * d}`);
    const length = Number(key("equal-work-length"));
    expect(2 * length * length * d).toBe(length * (4 * d * d + 2 * d * f));
    expect(grade("block-formula", "4 d^2 + 2 d f + 9 d + f")).toBe("correct");
    expect(grade("work-order", "n d (n + d)")).toBe("correct");
  });
});
