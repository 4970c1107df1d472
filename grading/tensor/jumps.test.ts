import { describe, expect, it } from "vitest";
import { type Random, random } from "../random";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  W: { shape: ["n", "m"] },
  a: { shape: ["n"] },
  x: { shape: ["n"] },
  y: { shape: ["n"] },
  z: { shape: ["n"] },
  v: { shape: ["m"] },
  h_t: { shape: ["n"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("a mask that differs at its jump alone", () => {
  it.each([
    ["a .* (z >= 0)", "a .* (z > 0)", "z = 0"],
    ["a .* 1[z > 0]", "a .* \\mathbf{1}_{z \\ge 0}", "z = 0"],
    ["np.heaviside(z, 1) * a", "a .* (z > 0)", "z = 0"],
    ["a .* (1 + sign(z)) / 2", "a .* (z >= 0)", "z = 0"],
    ["(x > y) + (y > x)", "ones(n)", "x = y"],
    ["x .* (x >= y) + y .* (y >= x)", "max(x, y)", "x = y"],
    ["∑_i a_i 1[z_i >= 0]", "sum(a .* (z > 0))", "z = 0"],
  ])("is for a person, who is told where: %s against %s", (answer, reference, place) => {
    const verdict = tensorVerdict(answer, reference, symbols);
    expect(verdict.outcome).toBe("undecided");
    const message = verdict.feedback.at(-1)?.message;
    expect(message?.en).toContain(`at ${place},`);
    expect(message?.["zh-CN"]).toContain(place);
  });

  it.each([
    ["(W*v >= 0) .* a", "a .* 1[W*v > 0]"],
    ["a .* (tanh(x) >= 1/2)", "a .* (tanh(x) > 1/2)"],
    ["∑_{k=1}^T (h_k > 0)", "∑_{k=1}^T (h_k >= 0)"],
  ])("is for a person also where no short name is at hand: %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("undecided");
  });
});

describe("a mask", () => {
  it.each([
    ["1 - (z > 0)", "(z <= 0)"],
    ["z .* (z > 0)", "relu(z)"],
    ["z .* (z >= 0)", "relu(z)"],
    ["max(z, 0)", "z .* (z > 0)"],
    ["x .* (x >= y) + y .* (y > x)", "max(x, y)"],
    ["(z > 0) .* z - (z < 0) .* z", "abs(z)"],
    ["sign(z) .* a", "(z > 0) .* a - (z < 0) .* a"],
    ["(x > y) .* (x >= y)", "(y < x)"],
    ["(2 z > 0)", "(z > 0)"],
    ["(2 tanh(x) > 1)", "(tanh(x) > 1/2)"],
    ["(sigmoid(x) >= 0) .* a", "a"],
    ["(relu(z) > 0) .* a", "(z > 0) .* a"],
    ["(sign(z) >= 0) .* a", "(z >= 0) .* a"],
    ["(tanh(z) > 0) .* a", "(z > 0) .* a"],
    ["(-tanh(z) < 0) .* a", "(z > 0) .* a"],
    ["(-tanh(z) <= 0) .* a", "(z >= 0) .* a"],
    ["(2 tanh(z) > 0) .* a", "(z > 0) .* a"],
    ["(1 - exp(z) < 0) .* a", "(z > 0) .* a"],
    ["(-3 tanh(-z) >= 0) .* a", "(z >= 0) .* a"],
    ["x' (x > 0)", "sum(relu(x))"],
    ["torch.where(z < 0, 0.1 * a, a)", "a .* (z >= 0) + 0.1 a .* (z < 0)"],
    ["np.heaviside(z, 0.5) * a", "a .* (1 + sign(z)) / 2"],
    ["∑_{k=1}^T (h_k > 0) .* h_k", "∑_{k=1}^T relu(h_k)"],
  ])("is right where it has the same value at the jump too: %s for %s", (answer, reference) => {
    expect([outcome(answer, reference), outcome(reference, answer)]).toEqual(["correct", "correct"]);
  });

  it.each(["relu'(z) .* a", "step(z) .* a", "heaviside(z) .* a"])(
    "of which no book's value at 0 is written is right against either: %s",
    (answer) => {
      expect(outcome(answer, "(z > 0) .* a")).toBe("correct");
      expect(outcome(answer, "(z >= 0) .* a")).toBe("correct");
      expect(outcome("(z >= 0) .* a", answer)).toBe("correct");
    },
  );

  it("at whose jump a formula stands everywhere is wrong where the other side of it is asked for", () => {
    expect(outcome("(x >= max(x))", "(x > max(x))")).toBe("incorrect");
    expect(outcome("(x >= max(x))", "1 - (max(x) > x)")).toBe("correct");
  });
});

/** Whole coefficients times products of comparisons of x, y and 0: functions of the cell that (x, y) lies in alone. */
interface Mask {
  readonly text: string;
  readonly value: (x: number, y: number) => number;
}

const comparators = [">", ">=", "<", "<="] as const;
const sides = ["x", "y", "0"] as const;

/** `isMoved`: with its edge on the other side. */
function comparison(draw: Random, isMoved: boolean): Mask {
  const [left = "x", right = "y"] = draw.shuffle(sides);
  const drawn = draw.pick(comparators);
  const sign = !isMoved ? drawn : drawn.endsWith("=") ? drawn.charAt(0) : `${drawn}=`;
  const at = (side: string, x: number, y: number): number => (side === "x" ? x : side === "y" ? y : 0);
  const holds = (p: number, q: number): boolean =>
    sign === ">" ? p > q : sign === ">=" ? p >= q : sign === "<" ? p < q : p <= q;
  return {
    text: `(${left} ${sign} ${right})`,
    value: (x, y) => (holds(at(left, x, y), at(right, x, y)) ? 1 : 0),
  };
}

function sumOfMasks(draw: Random, isMoved = false): Mask {
  const parts = Array.from({ length: draw.integer(1, 2) }, (_, i) => ({
    coefficient: draw.integer(1, 2),
    factors: Array.from({ length: draw.integer(1, 2) }, (__, j) => comparison(draw, isMoved && i + j === 0)),
  }));
  return {
    text: parts
      .map(({ coefficient, factors }) => [coefficient, ...factors.map(({ text }) => text)].join(" .* "))
      .join(" + "),
    value: (x, y) =>
      parts.reduce(
        (sum, { coefficient, factors }) => sum + factors.reduce((p, f) => p * f.value(x, y), coefficient),
        0,
      ),
  };
}

/** One point of each cell that the signs of x, y and x - y make: the open ones first, then those on a jump. */
const open = [
  [1, 2],
  [2, 1],
  [-1, 1],
  [1, -1],
  [-1, -2],
  [-2, -1],
] as const;
const closed = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
] as const;

describe("sums of masks drawn at random", () => {
  it("are never right or wrong against what all cells of the plane say", () => {
    const draw = random("masks");
    const counts = new Map<string, number>();
    for (let i = 0; i < 150; i += 1) {
      const [a, b] = [sumOfMasks(draw), sumOfMasks(draw)];
      const other = draw.integer(0, 2) > 0 ? { ...a, text: turned(a.text), value: a.value } : b;
      const isSame = ([x, y]: readonly [number, number]): boolean => a.value(x, y) === other.value(x, y);
      const truth = !open.every(isSame) ? "incorrect" : closed.every(isSame) ? "correct" : "undecided";
      const found = outcome(a.text, other.text);
      counts.set(`${truth} ${found}`, (counts.get(`${truth} ${found}`) ?? 0) + 1);
      expect([truth, "undecided"], `${a.text} against ${other.text}`).toContain(found);
    }
    expect(counts.get("correct correct")).toBeGreaterThan(60);
  });

  it("are never right where an edge is moved that counts, and never wrong", () => {
    let moved = 0;
    for (let i = 0; i < 60; i += 1) {
      const [a, b] = [sumOfMasks(random(`edges ${i}`)), sumOfMasks(random(`edges ${i}`), true)];
      const counts = closed.some(([x, y]) => a.value(x, y) !== b.value(x, y));
      if (counts) moved += 1;
      const allowed = counts ? ["undecided"] : ["undecided", "correct"];
      expect(allowed, `${a.text} against ${b.text}`).toContain(outcome(a.text, b.text));
    }
    expect(moved).toBeGreaterThan(30);
  });
});

/** Each comparison the other way round: x > y as 1 - (y >= x). */
const turned = (text: string): string =>
  text.replace(/\((\w) (>=?|<=?) (\w)\)/g, (_, left, sign, right) => {
    const other = sign.endsWith("=") ? sign.charAt(0) : `${sign}=`;
    return `(1 - (${right} ${other} ${left}))`;
  });
