import { describe, expect, test } from "vitest";
import { limits } from "../limits";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const asked: ReadOptions = { names: ["x", "n", "C_in", "h_t"] };

/** Text, the code of the refusal, and where it points: first and last place, counted from 0, the last one excluded. */
const refused: readonly (readonly [text: string, code: string, from: number, to: number])[] = [
  // Numbers in other systems, with units, with two readings, in ranges.
  ["0xFF", "not-decimal", 0, 3],
  ["1 + 0b101", "not-decimal", 4, 7],
  ["5 kg", "unit", 2, 4],
  ["3 GB", "unit", 2, 4],
  ["1,5", "decimal-comma", 0, 3],
  ["1.234,5", "decimal-comma", 0, 7],
  ["12,34", "decimal-comma", 0, 5],
  ["1..2", "range", 0, 3],
  ["1...5", "range", 0, 3],
  ["≈ 3", "approximate", 0, 1],
  ["2½", "mixed-number", 0, 2],
  ["2 3", "missing-operator", 0, 3],
  ["x2", "missing-operator", 0, 2],
  ["x % 2", "percent-or-remainder", 2, 3],
  ["3!!", "double-factorial", 0, 2],
  // Words, sentences, programs.
  ["x squared", "unknown-name", 2, 9],
  ["答案", "words", 0, 1],
  ["undefined", "words", 0, 9],
  ['"x"', "code", 0, 1],
  ["`x` + n", "code", 0, 1],
  ["x->n", "code", 1, 3],
  ["lambda x: x", "unknown-name", 0, 6],
  // What is no single value.
  ["x = 2", "equation", 2, 3],
  ["f(x) = x", "equation", 5, 6],
  ["x := 2", "equation", 2, 4],
  ["x += 1", "equation", 3, 4],
  ["x > 1", "comparison", 2, 3],
  ["x <= 2", "comparison", 2, 4],
  ["1, 2", "several-values", 1, 2],
  ["(1, 2)", "several-values", 0, 6],
  ["{1, 2}", "several-values", 0, 6],
  ["1; 2", "several-values", 1, 2],
  ["1 or 2", "several-values", 2, 4],
  ["x and n", "several-values", 2, 5],
  ["±2", "two-answers", 0, 1],
  // Values that are not finite or not real, also within a larger formula.
  ["1/0", "not-finite", 0, 3],
  ["x + ln(0)", "not-finite", 4, 9],
  ["sqrt(-1)", "not-finite", 0, 8],
  ["0^0", "not-finite", 0, 3],
  ["arcsin(2)", "not-finite", 0, 9],
  ["∞", "infinite", 0, 1],
  ["10^10^10", "too-many-digits", 0, 8],
  // Characters that hide something or only look alike.
  ["x\u202e2", "hidden-direction", 1, 2],
  ["x\u2066", "hidden-direction", 1, 2],
  ["x\u0007", "control-character", 1, 2],
  ["х + 1", "look-alike", 0, 1],
  ["1 + Ο", "look-alike", 4, 5],
  ["∫x", "unknown-character", 0, 1],
  ["x + 😀", "unknown-character", 4, 6],
  // Names.
  ["Cin", "unknown-name", 0, 3],
  ["2 H_t", "unknown-name", 2, 5],
  ["N", "unknown-name", 0, 1],
  ["\\foo", "unknown-command", 0, 4],
  // Unfinished.
  ["(x", "bracket-open", 0, 1],
  ["x)", "bracket-close", 1, 2],
  ["x +", "unfinished", 3, 3],
  ["* x", "unexpected", 0, 1],
  ["sin", "no-argument", 0, 3],
];

describe("what is refused is refused by name, in one short message of both languages that points at its place", () => {
  test.each(refused)("%j: %s", (text, code, from, to) => {
    const reading = read(text, asked);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    const [{ message, code: found, at }, ...others] = reading.feedback;
    expect(others).toEqual([]);
    expect(found).toBe(code);
    expect(at).toEqual({ from, to });
    for (const said of [message.en, message["zh-CN"]]) {
      expect(said.length).toBeGreaterThan(0);
      expect(said.length).toBeLessThanOrEqual(limits.sentence);
      expect(said).not.toContain("\n");
    }
    expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(message.en).not.toMatch(/\p{Script=Han}.*\p{Script=Han}/u);
    // Places are told as people count them: from 1.
    const [, place] = /at place (\d+)/i.exec(message.en) ?? [];
    if (place !== undefined) {
      expect(Number(place)).toBe(from + 1);
      expect(message["zh-CN"]).toContain(place);
    }
  });
});

describe("a name that was nearly met comes with the one that may be meant", () => {
  test.each([
    ["Cin", "C_in"],
    ["H_t", "h_t"],
    ["N", "n"],
  ])("%s: %s", (text, meant) => {
    const reading = read(text, asked);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    const { message } = reading.feedback[0];
    expect(message.en).toContain(`Did you mean ${meant}?`);
    expect(message["zh-CN"]).toContain(meant);
  });
});

describe("what the policy reads", () => {
  test.each([
    ["50%", "0.5"],
    ["16,384", "16384"],
    ["16 384", "16384"],
    ["１６", "16"],
    ["½", "1/2"],
    ["x\u200b + 1", "x + 1"],
    ["\u200ex + 1", "x + 1"],
    ["x—1", "x - 1"],
    ["ｘ² · n", "x^2*n"],
    ["1。5", "1.5"],
    ["C_{in} × n", "C_in*n"],
  ])("%j is %s", (text, meaning) => {
    const [given, meant] = [read(text, asked), read(meaning, asked)];
    expect(given.ok && meant.ok).toBe(true);
    if (!given.ok || !meant.ok) return;
    const plain = (written: string): string => written.replace(/^0\.5$/, "1/2").replace(/^50%$/, "1/2");
    expect(plain(toText(given.value)).replaceAll(/[, ](?=\d{3})/g, "")).toBe(plain(toText(meant.value)));
  });
});
