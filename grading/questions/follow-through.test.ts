import { describe, expect, it } from "vitest";
import type { Part } from "../part";
import { type Question, variant } from "../question";
import { random } from "../random";
import { questions } from ".";
import { work } from "./long-range-layers/counts";
import { drawNumbers as drawLayers } from "./long-range-layers/numbers";
import { longRangeLayers } from "./long-range-layers/question";
import { drawNumbers as drawLstm } from "./lstm-gradients/numbers";
import { lstmGradients } from "./lstm-gradients/question";
import { oneByOneConvolution } from "./one-by-one-convolution/question";
import { transformerBlockParameters } from "./transformer-block-parameters/question";

const seeds = Array.from({ length: 20 }, (_, i) => `follow-${i}`);

function asked(question: Question, seed: string) {
  const { parts } = variant(question, seed);
  const part = (id: string): Part => {
    const found = parts.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no part ${id}`);
    return found;
  };
  const graded = (id: string, text: string, earlier: Readonly<Record<string, string>>) =>
    part(id).grade(text, { earlier: new Map(Object.entries(earlier)) });
  return { part, graded };
}

const numbersOf = <Numbers>(question: Question, seed: string, draw: (from: ReturnType<typeof random>) => Numbers) =>
  draw(random(`${question.slug}/${question.version}/${seed}`));

const earned = { outcome: "partial", score: 1, feedback: [{ code: "follow-through" }] };
const list = (entries: readonly number[]): string => `(${entries.map((each) => each.toFixed(4)).join(", ")})`;
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

describe("a right step from a wrong start earns its credit", () => {
  it.each(seeds)("in the bottleneck's ratio, %s", (seed) => {
    const { part, graded } = asked(oneByOneConvolution, seed);
    const [total, direct] = [part("bottleneck-weights").answer.text, part("direct-weights").answer.text];
    const wrong = `${2n * BigInt(total) + 12n}`;
    expect(graded("weights-ratio", `${wrong}/${direct}`, { "bottleneck-weights": wrong })).toMatchObject(earned);
    const both = { "bottleneck-weights": wrong, "direct-weights": "9999" };
    expect(graded("weights-ratio", `${wrong}/9999`, both)).toMatchObject(earned);
    // The other earlier answer was right, so the step with a third number is none.
    expect(graded("weights-ratio", `${wrong}/9999`, { ...both, "direct-weights": direct }).outcome).toBe("incorrect");
    expect(graded("weights-ratio", "1/7", both)).toMatchObject({ outcome: "incorrect", score: 0 });
  });

  it.each(seeds)("in the small LSTM, from gates to states to gradients, %s", (seed) => {
    const { part, graded } = asked(lstmGradients, seed);
    const { steps } = numbersOf(lstmGradients, seed, drawLstm);
    const { c0, h0, inputs, weight, parameters } = steps;
    const [i, f, o, g] = [0.111, 0.888, 0.333, -0.444];
    const gates = list([i, f, o, g]);
    expect(part("one-step-gates").grade(gates).outcome).not.toBe("correct");
    const c = f * c0 + i * g;
    const states = list([c, o * Math.tanh(c)]);
    expect(graded("one-step-states", states, { "one-step-gates": gates })).toMatchObject(earned);

    const table = (cell: number): string => {
      const dc = weight * o * (1 - Math.tanh(cell) ** 2);
      const z = [
        dc * g * i * (1 - i),
        dc * c0 * f * (1 - f),
        weight * Math.tanh(cell) * o * (1 - o),
        dc * i * (1 - g * g),
      ];
      return `[${z.map((each) => `[${[each * (inputs[0] ?? 0), each * h0, each].map((x) => x.toFixed(4))}]`)}]`;
    };
    expect(graded("one-step-gradients", table(c), { "one-step-gates": gates })).toMatchObject(earned);
    // The student's own cell state counts where that, too, is wrong by itself.
    const ownStates = list([c + 0.4, 0.1]);
    const both = { "one-step-gates": gates, "one-step-states": ownStates };
    expect(graded("one-step-gradients", table(c + 0.4), both)).toMatchObject(earned);
    expect(graded("one-step-gradients", table(c), both).outcome).not.toBe("correct");
    expect(graded("one-step-gradients", table(c), both).feedback.map(({ code }) => code)).not.toContain(
      "follow-through",
    );

    const pre = (name: "i" | "f" | "o" | "c"): number =>
      parameters[name].W * (inputs[1] ?? 0) + parameters[name].U * 0.1 + parameters[name].b;
    const c2 = sigmoid(pre("f")) * (c + 0.4) + sigmoid(pre("i")) * Math.tanh(pre("c"));
    const second = list([c2, sigmoid(pre("o")) * Math.tanh(c2)]);
    expect(graded("two-step-states", second, { "one-step-states": ownStates })).toMatchObject(earned);
  });

  it.each(seeds)("in the product of forget gates, %s", (seed) => {
    const { part, graded } = asked(lstmGradients, seed);
    const { path } = numbersOf(lstmGradients, seed, drawLstm);
    const gate = (k: number): number => (path.tenths[k - 1] ?? 0) / 10;
    const wrong = "f_1 + 2 f_6";
    expect(part("cell-path-formula").grade(wrong).outcome).toBe("incorrect");
    const value = (gate(1) + 2 * gate(6)).toFixed(3);
    expect(graded("cell-path-number", value, { "cell-path-formula": wrong })).toMatchObject(earned);
    // Nothing follows from a formula that has no value here.
    const nowhere = { "cell-path-formula": "f_1/(f_1 - f_1 + f_2 - f_2)" };
    expect(graded("cell-path-number", "17", nowhere).outcome).toBe("incorrect");
  });

  it.each(seeds)("in the choice of the cheapest layer, %s", (seed) => {
    const { part, graded } = asked(longRangeLayers, seed);
    const { sizes } = numbersOf(longRangeLayers, seed, drawLayers);
    const tiny = { "work-recurrent": "3" };
    expect(graded("cheapest-layer", "B", tiny)).toMatchObject(earned);
    const other = { outcome: "incorrect", misconception: "chose-convolution" };
    expect(graded("cheapest-layer", "C", tiny)).toMatchObject(other);
    const [attention, separable] = [work("self-attention", sizes), work("separable-convolution", sizes)].map(String);
    // Two that cost the same leave nothing to choose.
    const level = {
      "work-recurrent": part("cheapest-layer").answer.text === "A" ? (attention ?? "") : (separable ?? ""),
    };
    expect(graded("cheapest-layer", "B", level).outcome).toBe("incorrect");
  });
});

describe("a right sum of wrong pieces earns its credit", () => {
  it.each(seeds)("in the Transformer block and the model made of it, %s", (seed) => {
    const { part, graded } = asked(transformerBlockParameters, seed);
    const key = (id: string): bigint => BigInt(part(id).answer.text);
    const pieces = { "attention-with-bias": "1000003", "layer-norms": "5" };
    expect(graded("block", `${1000003n + key("feed-forward") + 5n}`, pieces)).toMatchObject(earned);
    expect(graded("block", `${1000004n + key("feed-forward") + 5n}`, pieces).outcome).toBe("incorrect");
    const blocks = (key("model") - key("embeddings")) / key("block");
    const wrong = { block: "777777" };
    expect(graded("model", `${blocks * 777777n + key("embeddings")}`, wrong)).toMatchObject(earned);
    expect(graded("model", `${777777n + key("embeddings")}`, wrong).outcome).toBe("incorrect");
  });
});

const following = questions.flatMap((question) =>
  variant(question, "outline").parts.flatMap(({ id, follows }) =>
    follows.length === 0 ? [] : [[question, id] as const],
  ),
);

describe.each(following.map(([question, id]) => [question.number, id, question] as const))(
  "%s %s",
  (_, id, question) => {
    it("builds on parts that stand before it", () => {
      const { parts } = variant(question, "outline");
      const ids = parts.map((part) => part.id);
      const { follows } = asked(question, "outline").part(id);
      for (const earlier of follows) expect(ids.slice(0, ids.indexOf(id))).toContain(earlier);
    });

    it.each(seeds)("calls a right answer right whatever stands before it, %s", (seed) => {
      const { part, graded } = asked(question, seed);
      const { follows, answer, grade } = part(id);
      for (const earlier of follows) {
        const slips = part(earlier).misconceptions.map(({ text }) => text);
        for (const text of [...slips, part(earlier).answer.text, "?", "x".repeat(1000)]) {
          const { evidence, ...verdict } = graded(id, answer.text, { [earlier]: text });
          const { evidence: alone, ...expected } = grade(answer.text);
          expect(verdict).toEqual(expected);
          expect(evidence).toEqual({ ...alone, earlier: { [earlier]: text } });
        }
      }
    });

    it.each(seeds)("gives the same verdict as alone where the earlier answers were right or unreadable, %s", (seed) => {
      const { part, graded } = asked(question, seed);
      const { follows, misconceptions, grade } = part(id);
      for (const { text } of misconceptions) {
        const { evidence: _alone, ...expected } = grade(text);
        for (const start of [(earlier: string) => part(earlier).answer.text, () => "?"]) {
          const given = Object.fromEntries(follows.map((earlier) => [earlier, start(earlier)]));
          const { evidence: _with, ...verdict } = graded(id, text, given);
          expect(verdict).toEqual(expected);
        }
      }
    });

    it.each(seeds)("graded again from its own evidence, gives the same, %s", (seed) => {
      const { part, graded } = asked(question, seed);
      const { follows, misconceptions, answer, grade } = part(id);
      const given = Object.fromEntries(
        follows.map((earlier) => [earlier, part(earlier).misconceptions[0]?.text ?? ""]),
      );
      for (const text of [answer.text, "?", ...misconceptions.map((each) => each.text)]) {
        const first = graded(id, text, { ...given, "no-such-part": "1" });
        expect(first.evidence.earlier).toEqual(given);
        expect(grade(text, { earlier: new Map(Object.entries(first.evidence.earlier ?? {})) })).toEqual(first);
      }
    });
  },
);
