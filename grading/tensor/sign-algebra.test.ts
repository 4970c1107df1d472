import { describe, expect, it } from "vitest";
import { type Random, random } from "../random";
import { tensorVerdict } from "../requests/tensor-verdict.for-tests";

const symbols = {
  a: { shape: ["n"] },
  x: { shape: ["n"] },
  z: { shape: ["n"] },
  D: { shape: ["n", "n"] },
  v: { shape: ["n"] },
};

const outcome = (answer: string, reference: string): string => tensorVerdict(answer, reference, symbols).outcome;

describe("products of signs, steps and absolute values of one quantity", () => {
  it.each([
    ["sign(z) .* (z > 0)", "(z > 0)"],
    ["|z| .* (1 - (z > 0))", "relu(-z)"],
    ["sign(z) .* sign(z) .* (z > 0)", "(z > 0)"],
    ["|sign(z)|", "(z > 0) + (z < 0)"],
    ["1 - sign(z) .* sign(z)", "(z >= 0) .* (z <= 0)"],
    ["sign(z) .* (z <= 0)", "-(z < 0)"],
    ["z .* sign(z) .* sign(z)", "z"],
    ["|x - z| .* sign(x - z)", "x - z"],
    ["|x - z| .* (x > z)", "relu(x - z)"],
    ["(z > x) .* |z| .* (z > 0)", "relu(z) .* (z >= 0) .* (z > x)"],
    ["x .* (x >= z) + z .* (z > x)", "max(x, z)"],
    ["(1 + z) .* sign(z).^2", "z + (z > 0) + (z < 0)"],
    ["sign(D*v) .* (D*v > 0) .* a", "(D*v > 0) .* a"],
    ["diag(x) * 1[x > 0]", "relu(x)"],
    ["z' (z > 0)", "sum(relu(z))"],
    ["sign(z) .* step(z)", "step(z)"],
  ])("are known also at 0: %s is %s", (answer, reference) => {
    expect([outcome(answer, reference), outcome(reference, answer)]).toEqual(["correct", "correct"]);
  });

  it.each([
    ["sign(z) .* (z >= 0)", "(z >= 0)"],
    ["|z| .* (1 - (z > 0))", "relu(-z) + (z >= 0) .* (z <= 0)"],
    ["(1 + z) .* sign(z).^2", "1 + z"],
    ["x .* (x >= z) + z .* (z >= x)", "max(x, z)"],
    ["(z <= 0) .* (z < x) .* x", "(z <= 0) .* (z <= x) .* x"],
    ["(x < 0) .* (z > x)", "(x < 0) .* (z >= x)"],
  ])("are never right where they differ at an edge alone: %s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).not.toBe("correct");
    expect(outcome(reference, answer)).not.toBe("correct");
  });

  it.each([
    ["sign(z) .* (z > 0)", "-(z > 0)"],
    ["|z| .* (1 - (z > 0))", "relu(z)"],
    ["sign(z) .* (z < 0)", "(z < 0)"],
  ])("are wrong where they differ elsewhere: %s is not %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("incorrect");
  });
});

/** Factors of z, x and their difference, each with what it is at a point. */
type Factor = readonly [string, (x: number, z: number) => number];
const factors: readonly [Factor, ...Factor[]] = [
  ["z", (_, z) => z],
  ["|z|", (_, z) => Math.abs(z)],
  ["sign(z)", (_, z) => Math.sign(z)],
  ["(z > 0)", (_, z) => Number(z > 0)],
  ["(z >= 0)", (_, z) => Number(z >= 0)],
  ["(1 - (z > 0))", (_, z) => Number(z <= 0)],
  ["relu(z)", (_, z) => Math.max(z, 0)],
  ["relu(-z)", (_, z) => Math.max(-z, 0)],
  ["sign(x)", (x) => Math.sign(x)],
  ["(x < 0)", (x) => Number(x < 0)],
  ["sign(x - z)", (x, z) => Math.sign(x - z)],
  ["(z >= x)", (x, z) => Number(z >= x)],
  ["|x - z|", (x, z) => Math.abs(x - z)],
];

/** All orders of 0, x and z, equalities among them, at values that no product of three takes for those of another. */
const places = [0, 3, 7, -3, -7, 5, -5].flatMap((x) => [0, 3, 7, -3, -7, 11, -11].map((z) => [x, z] as const));

interface Product {
  readonly text: string;
  readonly values: readonly number[];
}

function drawn(draw: Random): Product {
  const chosen = Array.from({ length: draw.integer(2, 3) }, () => draw.pick(factors));
  const values = places.map(([x, z]) => chosen.reduce((product, [, of]) => product * of(x, z), 1) + 0);
  return { text: chosen.map(([text]) => text).join(" .* "), values };
}

describe("products of such factors drawn at random", () => {
  it("are never right or wrong against their values at every order of 0, x and z", () => {
    const draw = random("signs");
    const first = drawn(draw);
    const products: [Product, ...Product[]] = [first, ...Array.from({ length: 500 }, () => drawn(draw))];
    let known = 0;
    for (const [i, a] of products.entries()) {
      const b = products.slice(0, i).find((each) => each.text !== a.text && `${each.values}` === `${a.values}`);
      if (b === undefined || i % 4 > 0) continue;
      const found = outcome(a.text, b.text);
      expect(["correct", "undecided"], `${a.text} against ${b.text}`).toContain(found);
      if (found === "correct") known += 1;
    }
    expect(known).toBeGreaterThan(40);
    for (let i = 0; i < 60; i += 1) {
      const [a, b] = [draw.pick(products), draw.pick(products)];
      if (`${a.values}` !== `${b.values}`)
        expect(outcome(a.text, b.text), `${a.text} against ${b.text}`).not.toBe("correct");
    }
  });
});
