import fc from "fast-check";
import { expect, test } from "vitest";
import { toText } from "../expression/print";
import { readVector } from "./read-vector";

function entries(text: string, length: number | undefined): string {
  const reading = readVector(text, length === undefined ? {} : { length });
  return reading.ok ? reading.value.map(toText).join("; ") : `! ${reading.feedback[0].code}`;
}

test("sizes with times signs between them are a list where as many values are asked for", () => {
  const times = fc.constantFrom("x", "×", " x ", " × ", "X", "\\times ", " by ", "乘", ", ", "，");
  const sizes = fc.array(fc.integer({ min: 1, max: 4096 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(sizes, times, fc.constantFrom("()", "[]", "  ", "（）"), (list, sign, brackets) => {
      const text = `${brackets.charAt(0)}${list.join(sign)}${brackets.charAt(1)}`;
      expect([text, entries(text, list.length)]).toEqual([text, list.join("; ")]);
    }),
  );
  expect(entries("64@32×32", 3)).toBe("64; 32; 32");
  expect(entries("(64, 32x32)", 3)).toBe("64; 32; 32");
  expect(entries("１２８×１２８", 2)).toBe("128; 128");
});

test("a product that is one of the values asked for stays a product", () => {
  expect(entries("2*3, 4", 2)).toBe("2*3; 4");
  expect(entries("2×3×4, 5", 2)).toBe("2*3*4; 5");
  expect(entries("2*3", 2)).toBe("! wrong-length");
  expect(entries("16×16", 3)).toBe("! wrong-length");
  expect(entries("2*3", 1)).toBe("2*3");
  expect(entries("2*3", undefined)).toBe("2*3");
  expect(entries("1.5×2", 2)).toBe("! wrong-length");
});
