import { describe, expect, it } from "vitest";
import { random } from "../../random";
import { drawNumbers } from "./numbers";
import { maxAndArgmax } from "./question";

const seeds = Array.from({ length: 60 }, (_, i) => `keys-${i}`);

function drawn(seed: string) {
  const { parts } = maxAndArgmax.draw(random(seed));
  const key = (id: string): string => parts.find((part) => part.id === id)?.answer.text ?? "no such part";
  return { numbers: drawNumbers(random(seed)), key, parts };
}

const shifted = (x: readonly number[], i: number, by: number): number[] =>
  x.map((each, j) => (i === j ? each + by : each));

/** One-sided difference quotients of a piecewise linear function: exact for steps this small. */
function oneSided(f: (x: readonly number[]) => number, x: readonly number[], i: number): readonly [number, number] {
  const step = 0.25;
  return [(f(shifted(x, i, step)) - f(x)) / step, (f(x) - f(shifted(x, i, -step))) / step];
}

const max = (x: readonly number[]): number => Math.max(...x);
const argmax = (x: readonly number[]): number => x.indexOf(Math.max(...x)) + 1;

/** The gradient as text, or "undefined" where the one-sided derivatives differ. */
function byDifferences(f: (x: readonly number[]) => number, x: readonly number[]): string {
  const sides = x.map((_, i) => oneSided(f, x, i));
  return sides.some(([up, down]) => up !== down) ? "undefined" : `(${sides.map(([up]) => up).join(", ")})`;
}

describe("the keys of A6.2 agree with difference quotients", () => {
  it.each(seeds)("for %s", (seed) => {
    const { numbers, key, parts } = drawn(seed);
    expect(key("max-unique")).toBe(byDifferences(max, numbers.unique));
    expect(key("max-tie")).toBe(byDifferences(max, numbers.tie));
    expect(key("argmax-unique")).toBe(byDifferences(argmax, numbers.argmaxUnique));
    expect(key("argmax-tie")).toBe(byDifferences(argmax, numbers.argmaxTie));

    const loss = (x: readonly number[]): number =>
      [0, 2, 4].reduce((sum, start, i) => sum + (numbers.arriving[i] ?? 0) * Math.max(...x.slice(start, start + 3)), 0);
    expect(key("pooling-backward")).toBe(byDifferences(loss, numbers.pooled));

    const at = numbers.exponentials.map(Math.log);
    const smooth = (x: readonly number[]): number => Math.log(x.reduce((sum, each) => sum + Math.exp(each), 0));
    const entries = key("log-sum-exp").slice(1, -1).split(", ");
    entries.forEach((entry, i) => {
      const [above = 0, below = 1] = entry.split("/").map(Number);
      const [up, down] = [smooth(shifted(at, i, 1e-5)), smooth(shifted(at, i, -1e-5))];
      expect(above / below).toBeCloseTo((up - down) / 2e-5, 8);
    });

    const subgradient = parts.find(({ id }) => id === "max-subgradient");
    const { wideTie } = numbers;
    const tied = wideTie.filter((each) => each === max(wideTie)).length;
    // The subgradient inequality at random points decides which vectors are right.
    const shared = wideTie.map((each) => (each === max(wideTie) ? `1/${tied}` : "0")).join(", ");
    expect(subgradient?.grade(`(${shared})`).outcome).toBe("correct");
    const { integer } = random(seed);
    for (let trial = 0; trial < 20; trial += 1) {
      const vector = wideTie.map(() => integer(-1, 2));
      const holds = Array.from({ length: 200 }, () => wideTie.map((each) => each + integer(-3, 3))).every((y) => {
        const inner = y.reduce((sum, each, i) => sum + (vector[i] ?? 0) * (each - (wideTie[i] ?? 0)), 0);
        return max(y) >= max(wideTie) + inner;
      });
      expect(subgradient?.grade(`(${vector.join(", ")})`).outcome, vector.join()).toBe(holds ? "correct" : "incorrect");
    }
  });

  it("and the formula with temperature is the softmax of x over τ", () => {
    for (const seed of seeds.slice(0, 10)) {
      const { numbers, parts } = drawn(seed);
      const k = numbers.component;
      const right = `exp(x_${k}/tau)/(exp(x_1/tau)+exp(x_2/tau)+exp(x_3/tau))`;
      expect(parts.find(({ id }) => id === "log-sum-exp-temperature")?.grade(right).outcome).toBe("correct");
    }
  });
});
