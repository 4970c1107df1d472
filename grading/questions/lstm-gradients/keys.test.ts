import { describe, expect, it } from "vitest";
import { random } from "../../random";
import { drawNumbers } from "./numbers";
import { lstmGradients } from "./question";
import type { ScalarCase } from "./scalar";

const seeds = Array.from({ length: 40 }, (_, i) => `keys-${i}`);
const blocks = ["i", "f", "o", "c"] as const;
const letters = ["W", "U", "b"] as const;

function drawn(seed: string) {
  const { parts } = lstmGradients.draw(random(seed));
  const key = (id: string): string => parts.find((part) => part.id === id)?.answer.text ?? "no such part";
  const grade = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;
  return { numbers: drawNumbers(random(seed)), key, grade };
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The forward pass, written out once more. */
function forward({ parameters, inputs, h0, c0 }: ScalarCase, steps: number) {
  let [h, c] = [h0, c0];
  let gates: number[] = [];
  for (const x of inputs.slice(0, steps)) {
    const [i = 0, f = 0, o = 0, g = 0] = blocks.map((name) => {
      const { W, U, b } = parameters[name];
      return W * x + U * h + b;
    });
    gates = [sigmoid(i), sigmoid(f), sigmoid(o), Math.tanh(g)];
    c = sigmoid(f) * c + sigmoid(i) * Math.tanh(g);
    h = sigmoid(o) * Math.tanh(c);
  }
  return { gates, c, h };
}

/** Central differences of the loss by every parameter. */
function differences(given: ScalarCase, steps: number): number[][] {
  const loss = (block: (typeof blocks)[number], letter: (typeof letters)[number], by: number): number => {
    const changed = { ...given.parameters[block], [letter]: given.parameters[block][letter] + by };
    return given.weight * forward({ ...given, parameters: { ...given.parameters, [block]: changed } }, steps).h;
  };
  return blocks.map((block) =>
    letters.map((letter) => (loss(block, letter, 1e-5) - loss(block, letter, -1e-5)) / 2e-5),
  );
}

const text = (entries: readonly number[]): string => `(${entries.map((each) => each.toFixed(4)).join(", ")})`;
const table = (rows: readonly (readonly number[])[]): string =>
  `[${rows.map((row) => `[${row.map((each) => each.toFixed(4)).join(",")}]`).join(",")}]`;

describe("the keys of A6.3 agree with the forward pass and its difference quotients", () => {
  it.each(seeds)("for %s", (seed) => {
    const { numbers, key, grade } = drawn(seed);
    const { steps, sizes, path, recurrent } = numbers;
    const [one, two] = [forward(steps, 1), forward(steps, 2)];
    expect(grade("one-step-gates", text(one.gates))).toBe("correct");
    expect(grade("one-step-states", text([one.c, one.h]))).toBe("correct");
    expect(grade("two-step-states", text([two.c, two.h]))).toBe("correct");
    expect(grade("one-step-gradients", table(differences(steps, 1)))).toBe("correct");
    expect(grade("two-step-gradients", table(differences(steps, 2)))).toBe("correct");

    let count = 0;
    for (let block = 0; block < 4; block += 1) {
      for (let unit = 0; unit < sizes.n; unit += 1) count += sizes.m + sizes.n + 1;
    }
    expect(key("parameters")).toBe(`${count}`);

    const between = Array.from({ length: path.to - path.from }, (_, i) => path.from + i);
    const gates = between.reduce((product, k) => product * ((path.tenths[k] ?? 0) / 10), 1);
    expect(grade("cell-path-number", `${gates}`)).toBe("correct");
    const factors = between.reduce(
      (product, k) => product * (recurrent.weight / 10) * (1 - ((recurrent.tenths[k] ?? 0) / 10) ** 2),
      1,
    );
    expect(grade("recurrent-path", factors.toPrecision(6))).toBe("correct");
    expect(grade("cell-path-formula", between.map((k) => `f_${k + 1}`).join("*"))).toBe("correct");
  });

  it("and the formulas with those derived by hand", () => {
    const { grade } = drawn("formulas");
    const preactivations = {
      input: "delta_c_t .* c_tilde_t .* i_t .* (1 - i_t)",
      forget: "delta_c_t .* c_{t-1} .* f_t .* (1 - f_t)",
      output: "delta_h_t .* tanh(c_t) .* o_t .* (1 - o_t)",
      candidate: "delta_c_t .* i_t .* (1 - c_tilde_t.^2)",
    };
    for (const [block, z] of Object.entries(preactivations)) {
      expect(grade(`w-${block}`, `(${z}) * x_t'`)).toBe("correct");
      expect(grade(`u-${block}`, `(${z}) * h_{t-1}'`)).toBe("correct");
      expect(grade(`b-${block}`, z)).toBe("correct");
    }
    expect(grade("output-gate", preactivations.output)).toBe("correct");
    expect(grade("cell", "delta_h_t .* o_t .* (1 - tanh(c_t).^2) + delta_{c_{t+1}} .* f_{t+1}")).toBe("correct");
    expect(grade("parameters-formula", "4 (n m + n^2 + n)")).toBe("correct");
  });
});
