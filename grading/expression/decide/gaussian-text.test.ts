import { describe, expect, test } from "vitest";
import { rational } from "../rational";
import { writtenGaussian } from "./gaussian";

describe("a complex number with rational parts, as a person writes it", () => {
  test.each([
    [2n, 1n, 3n, 1n, "2 + 3i"],
    [2n, 1n, -3n, 1n, "2 - 3i"],
    [-2n, 1n, 1n, 1n, "-2 + i"],
    [-2n, 1n, -1n, 1n, "-2 - i"],
    [1n, 2n, 3n, 4n, "1/2 + (3/4)i"],
    [1n, 2n, -1n, 4n, "1/2 - (1/4)i"],
    [0n, 1n, 1n, 1n, "i"],
    [0n, 1n, -1n, 1n, "-i"],
    [0n, 1n, 5n, 1n, "5i"],
    [0n, 1n, -5n, 2n, "-(5/2)i"],
    [7n, 3n, 0n, 1n, "7/3"],
    [0n, 1n, 0n, 1n, "0"],
    [1n, 1n, 1n, 2n, "1 + (1/2)i"],
  ])("%s/%s and %s/%s: %s", (a, b, c, d, text) => {
    expect(writtenGaussian({ real: rational(a, b), imaginary: rational(c, d) })).toBe(text);
  });
});
