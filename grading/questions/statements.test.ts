import { describe, expect, it } from "vitest";
import { random } from "../random";
import { drawStatements as layers } from "./long-range-layers/statements";
import { drawStatements as lstm } from "./lstm-gradients/statements";
import { generalStatements as max } from "./max-and-argmax/bank";
import { drawStatements as convolution } from "./one-by-one-convolution/statements";
import type { Statement } from "./statements";
import { statementsPart } from "./statements-part";

const banks: readonly (readonly [
  name: string,
  bank: (seed: string) => readonly Statement[],
  mistakes: readonly string[],
])[] = [
  ["A6.1", (seed) => convolution(random(seed)), ["kernel-single-channel", "non-linear-alone"]],
  ["A6.2", () => max, ["argmax-undefined-at-maximiser", "tie-all-ones"]],
  [
    "A6.3",
    (seed) => lstm(random(seed)),
    ["four-gates", "no-recurrent-weights", "single-step", "output-bias-by-forget", "plain-products"],
  ],
  ["A6.4", (seed) => layers(random(seed)), ["attention-forgets-width", "recurrent-constant-step"]],
];

describe.each(banks)("the statements of %s", (_, bank, mistakes) => {
  it("are at least ten, true and false, each with an id of its own", () => {
    const all = bank("any");
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const holds of [true, false]) expect(all.filter((each) => each.holds === holds).length).toBeGreaterThan(3);
  });

  it("hold the well-known mistakes, as false", () => {
    const all = bank("any");
    for (const id of mistakes) expect(all.find((each) => each.id === id)?.holds, id).toBe(false);
  });

  it("are six a draw, at least two of each kind, and every one is drawn some time", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200; i += 1) {
      const drawn = statementsPart(random(`draw-${i}`), bank(`bank-${i}`), 0.5);
      const single = drawn.misconceptions.map(({ id }) => id).filter((id) => id !== "all-turned-round");
      expect(single.length).toBe(6);
      for (const kind of ["missed-", "believed-"]) {
        expect(single.filter((id) => id.startsWith(kind)).length).toBeGreaterThanOrEqual(2);
      }
      for (const id of single) seen.add(id.replace(/^(missed|believed)-/, ""));
    }
    expect([...seen].sort()).toEqual(
      bank("any")
        .map(({ id }) => id)
        .sort(),
    );
  });
});
