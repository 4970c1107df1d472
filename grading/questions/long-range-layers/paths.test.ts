import { describe, expect, it } from "vitest";
import { variant } from "../../question";
import { longRangeLayers } from "./question";

const { parts } = variant(longRangeLayers, "paths");
const outcome = (id: string, text: string) => parts.find((part) => part.id === id)?.grade(text).outcome;

/** Layers until a window, which each layer widens, spans n positions. */
function layers(n: number, widened: (reach: number) => number): number {
  let count = 0;
  for (let reach = 1; reach < n; reach = widened(reach)) count += 1;
  return count;
}

/** Sequences and windows that are no wider than they are. */
const sizes = [10, 100, 1000, 30_000].flatMap((n) =>
  [4, Math.round(n ** 0.5), Math.round(n ** 0.8), n - 1, n]
    .filter((width) => width >= 4)
    .map((width): readonly [number, number] => [n, width]),
);

/** Whether the quotient of the two stays within bounds. */
function growAlike(candidate: (n: number, width: number) => number, counted: (n: number, width: number) => number) {
  const quotients = sizes.map(([n, width]) => candidate(n, width) / counted(n, width));
  return Math.min(...quotients) > 1 / 5 && Math.max(...quotients) < 5;
}

const contiguous = (n: number, k: number): number => layers(n, (reach) => reach + k - 1);
const dilated = (n: number, k: number): number => layers(n, (reach) => reach * k);
const logarithm = (n: number, k: number): number => Math.log(n) / Math.log(k);

const answers = [
  ["n/k", "k", (n, k) => n / k],
  ["⌈(n-1)/(k-1)⌉", "k", (n, k) => Math.ceil((n - 1) / (k - 1))],
  ["n/k + 1", "k", (n, k) => n / k + 1],
  ["max(1, n/k)", "k", (n, k) => Math.max(1, n / k)],
  ["log_k(n)", "k", logarithm],
  ["⌈log_k n⌉", "k", (n, k) => Math.ceil(logarithm(n, k))],
  ["n", "k", (n) => n],
  ["1", "k", () => 1],
  ["n k", "k", (n, k) => n * k],
  ["n/k^2", "k", (n, k) => n / k ** 2],
] as const satisfies readonly (readonly [string, string, (n: number, k: number) => number])[];

describe("an order of the longest path is right where it grows like the number of layers that is counted, rounded up", () => {
  it.each(answers)("%s", (text, letter, candidate) => {
    expect(outcome("path-convolution-contiguous", text)).toBe(
      growAlike(candidate, contiguous) ? "correct" : "incorrect",
    );
    expect(outcome("path-convolution-dilated", text)).toBe(growAlike(candidate, dilated) ? "correct" : "incorrect");
    const restricted = text
      .replaceAll(letter, "r")
      .replace("log_r(n)", "ln(n)/ln(r)")
      .replace("log_r n", "ln(n)/ln(r)");
    expect(outcome("path-restricted-attention", restricted)).toBe(
      growAlike(candidate, contiguous) ? "correct" : "incorrect",
    );
  });
});
