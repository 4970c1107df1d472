import { describe, expect, it } from "vitest";
import { variant } from "../../question";
import { lstmGradients } from "./question";

const { parts } = variant(lstmGradients, "definitions");
const outcome = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

interface Point {
  readonly z: Readonly<Record<"i" | "f" | "o" | "g", number>>;
  readonly before: number;
  /** What arrives at h_t and at c_{t+1}, and the next forget gate. */
  readonly dh: number;
  readonly dNext: number;
  readonly fNext: number;
}

const points: readonly Point[] = [
  { z: { i: 0.3, f: -0.8, o: 1.1, g: 0.6 }, before: 0.7, dh: 1.3, dNext: -0.4, fNext: 0.9 },
  { z: { i: -1.2, f: 0.5, o: -0.3, g: -0.9 }, before: -1.4, dh: -0.6, dNext: 1.7, fNext: 0.2 },
];

/** The quantities of a step of one unit, by their letters; `moved` is added to one pre-activation or to the cell. */
function step({ z, before, dh, dNext, fNext }: Point, moved: Partial<Record<"i" | "f" | "o" | "c", number>> = {}) {
  const i = sigmoid(z.i + (moved.i ?? 0));
  const f = sigmoid(z.f + (moved.f ?? 0));
  const o = sigmoid(z.o + (moved.o ?? 0));
  const g = Math.tanh(z.g);
  const c = f * before + i * g + (moved.c ?? 0);
  const h = o * Math.tanh(c);
  return { i, f, o, g, c, h, before, dh, dNext, fNext, loss: dh * h + dNext * fNext * c };
}

type Quantities = ReturnType<typeof step> & { readonly dc: number };

/** The slope of the loss by a pre-activation or the cell, as a difference quotient of the forward pass. */
const slope = (point: Point, at: "i" | "f" | "o" | "c"): number =>
  (step(point, { [at]: 1e-6 }).loss - step(point, { [at]: -1e-6 }).loss) / 2e-6;

const formulas: readonly (readonly [id: string, at: "i" | "f" | "o" | "c", text: string, (q: Quantities) => number])[] =
  [
    ["output-gate", "o", "delta_h_t .* h_t .* (1 - o_t)", (q) => q.dh * q.h * (1 - q.o)],
    ["b-output", "o", "dh_t * h_t * (1 - o_t) + 0 * np.tanh(c_t)", (q) => q.dh * q.h * (1 - q.o)],
    ["output-gate", "o", "delta_h_t .* (h_t - h_t .* o_t)", (q) => q.dh * (q.h - q.h * q.o)],
    ["output-gate", "o", "dh[t]*np.tanh(c[t])*o[t]*(1-o[t])", (q) => q.dh * Math.tanh(q.c) * q.o * (1 - q.o)],
    [
      "cell",
      "c",
      "dh[t]*o[t]*(1-np.tanh(c[t])**2)+dc[t+1]*f[t+1]",
      (q) => q.dh * q.o * (1 - Math.tanh(q.c) ** 2) + q.dNext * q.fNext,
    ],
    ["cell", "c", "dh[t]*o[t]*(1-np.tanh(c[t])**2)", (q) => q.dh * q.o * (1 - Math.tanh(q.c) ** 2)],
    ["output-gate", "o", "delta_h_t .* h_t", (q) => q.dh * q.h],
    ["output-gate", "o", "delta_h_t .* h_t .* o_t .* (1 - o_t)", (q) => q.dh * q.h * q.o * (1 - q.o)],
    [
      "cell",
      "c",
      "dh .* (o_t - h_t .* tanh(c_t)) + dc_{t+1} .* f_{t+1}",
      (q) => q.dh * (q.o - q.h * Math.tanh(q.c)) + q.dNext * q.fNext,
    ],
    ["cell", "c", "dh .* (o_t - h_t.^2) + dc_{t+1} .* f_{t+1}", (q) => q.dh * (q.o - q.h ** 2) + q.dNext * q.fNext],
    ["b-forget", "f", "dc .* (c_t - i_t .* c_tilde_t) .* (1 - f_t)", (q) => q.dc * (q.c - q.i * q.g) * (1 - q.f)],
    ["b-forget", "f", "dc .* c_t .* (1 - f_t)", (q) => q.dc * q.c * (1 - q.f)],
    ["b-input", "i", "dc .* (c_t - f_t .* c_{t-1}) .* (1 - i_t)", (q) => q.dc * (q.c - q.f * q.before) * (1 - q.i)],
    [
      "b-forget",
      "f",
      "(dh .* o_t .* (1 - tanh(c_t).^2) + dc_{t+1} .* f_{t+1}) .* c_{t-1} .* f_t .* (1 - f_t)",
      (q) => (q.dh * q.o * (1 - Math.tanh(q.c) ** 2) + q.dNext * q.fNext) * q.before * q.f * (1 - q.f),
    ],
    [
      "b-forget",
      "f",
      "dh .* o_t .* (1 - tanh(c_t).^2) .* c_{t-1} .* f_t .* (1 - f_t)",
      (q) => q.dh * q.o * (1 - Math.tanh(q.c) ** 2) * q.before * q.f * (1 - q.f),
    ],
  ];

describe("a gradient may be written by any quantity that the forward pass gives, and is right where it has the right slope", () => {
  it.each(formulas)("%s by %s: %s", (id, at, text, value) => {
    const isRight = points.every((point) => {
      const quantities = { ...step(point), dc: slope(point, "c") };
      return Math.abs(value(quantities) - slope(point, at)) < 1e-7;
    });
    expect(outcome(id, text)).toBe(isRight ? "correct" : "incorrect");
  });
});

describe("what the forward pass gives helps no slip and hides none", () => {
  const named = (id: string, text: string) => {
    const verdict = parts.find((part) => part.id === id)?.grade(text);
    return verdict !== undefined && "misconception" in verdict ? verdict.misconception : undefined;
  };

  it("a slip written by h_t is named as it is when written out", () => {
    expect(named("output-gate", "delta_h_t .* h_t")).toBe("complement-forgotten");
    expect(named("w-output", "x_t*(dh .* h_t .* (1 - o_t))'")).toBe("transposed");
  });

  it("the asked quantity is no answer to itself", () => {
    expect(outcome("cell", "delta_c_t")).toBe("incorrect");
  });

  it("a counterexample holds values that the forward pass can have", () => {
    const verdict = parts.find((part) => part.id === "output-gate")?.grade("delta_h_t .* h_t .* o_t .* (1 - o_t)");
    expect(Object.keys(verdict?.evidence.counterexample?.at ?? {})).not.toContain("h_t");
  });
});
