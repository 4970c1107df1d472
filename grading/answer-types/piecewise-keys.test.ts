import { expect, test } from "vitest";
import { piecewise } from "./piecewise";
import { readPiecewiseKey } from "./piecewise-key";

test("a key's conditions may be written as an answer's may", () => {
  const options = { names: ["x"] };
  const print = (when: string): string => {
    const read = readPiecewiseKey([{ when, then: "1" }], options);
    return read.ok ? piecewise.print(read.key, options).text : read.error;
  };
  expect(print("x in [0, 1)")).toBe("1 if 0 <= x < 1");
  expect(print("x is positive")).toBe("1 if x > 0");
  expect(print("x is between 0 and 1")).toContain("0.when");
});

test("a key is read from its cases as text; a case that cannot be read is named", () => {
  const options = { names: ["x"] };
  const read = readPiecewiseKey(
    [
      { when: "x > 0", then: "1" },
      { when: "otherwise", then: null },
    ],
    options,
  );
  expect(read.ok && piecewise.print(read.key, options).text).toBe("1 if x > 0; undefined otherwise");
  expect(readPiecewiseKey([{ when: "x + 1", then: "1" }], options)).toMatchObject({ ok: false });
  expect(readPiecewiseKey([{ when: "x > 0", then: "1 +" }], options)).toMatchObject({ ok: false });
  expect(
    readPiecewiseKey(
      [
        { when: "else", then: "1" },
        { when: "x > 0", then: "1" },
      ],
      options,
    ),
  ).toMatchObject({ ok: false });
});
