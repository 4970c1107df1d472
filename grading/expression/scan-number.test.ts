import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { type Rational, rational } from "./rational";
import { scanNumber } from "./scan-number";

const scanned = (text: string, from = 0, dotted = false) => scanNumber(text, from, dotted);

describe("the digits that make one number, and where it ends", () => {
  test.each<[string, Rational, number]>([
    ["12", rational(12n), 2],
    ["12.5", rational(25n, 2n), 4],
    [".5", rational(1n, 2n), 2],
    ["5.", rational(5n), 2],
    ["5.x", rational(5n), 2],
    ["12x", rational(12n), 2],
    ["1.6e4", rational(16000n), 5],
    ["1.6E+4", rational(16000n), 6],
    ["25e-1", rational(5n, 2n), 5],
    ["1e0", rational(1n), 3],
    ["2e", rational(2n), 1],
    ["2ex", rational(2n), 1],
    ["2e+x", rational(2n), 1],
    ["2e3x", rational(2n), 1],
    ["16_384", rational(16384n), 6],
    ["1_000_000", rational(1000000n), 9],
    ["16_38", rational(16n), 2],
    ["16_3845", rational(16n), 2],
    ["1_000.5", rational(2001n, 2n), 7],
    ["0x", rational(0n), 1],
    ["0xg", rational(0n), 1],
    ["0b", rational(0n), 1],
    ["0.0x1", rational(0n), 3],
    ["10x1", rational(10n), 2],
    ["1234567890123456789", rational(1234567890123456789n), 19],
    ["0.12345678901234567", rational(12345678901234567n, 10n ** 17n), 19],
    ["123456789012345", rational(123456789012345n), 15],
  ])("%s", (text, value, to) => expect(scanned(text)).toEqual({ value, to, problem: null }));

  test("from a place within a text", () =>
    expect(scanned("a12+3", 1)).toEqual({ value: rational(12n), to: 3, problem: null }));

  test("with a dot that belongs to an operator where operators have dots", () => {
    for (const operator of ["*", "/", "^"]) {
      expect(scanned(`2.${operator}x`, 0, true).to).toBe(1);
      expect(scanned(`2.${operator}x`, 0, false).to).toBe(2);
    }
    expect(scanned("2.", 0, true).to).toBe(2);
    expect(scanned("2.5*x", 0, true).to).toBe(3);
    expect(scanned("2.x", 0, true).to).toBe(2);
  });
});

describe("what is no decimal number, and where that is seen", () => {
  test.each([
    ["1..2", "range", 3],
    ["0xF", "hexadecimal", 3],
    ["0Xa", "hexadecimal", 3],
    ["0x1", "hexadecimal", 3],
    ["0b1", "hexadecimal", 3],
    ["0o7", "hexadecimal", 3],
    ["0B0", "hexadecimal", 3],
    ["1e-3x", "exponent", 5],
    ["1e+3x", "exponent", 5],
    ["1e10000", "digits", 7],
    ["1e-10000", "digits", 8],
  ] as const)("%s: %s", (text, problem, to) => expect(scanned(text)).toMatchObject({ problem, to }));

  test("is one with more digits than are read, those of its exponent counted", () => {
    const longest = limits.digits;
    const size = (text: string): string | null => scanned(text).problem;
    expect([size("7".repeat(longest)), size("7".repeat(longest + 1))]).toEqual([null, "digits"]);
    expect(size(`1e${longest - 1}`)).toBeNull();
    expect(size(`1e${longest}`)).toBe("digits");
    expect(size(`1e-${longest - 1}`)).toBeNull();
    expect(size(`1e-${longest}`)).toBe("digits");
    expect(size(`0.${"3".repeat(longest - 1)}`)).toBeNull();
    expect(size(`0.${"3".repeat(longest)}`)).toBe("digits");
  });
});
