import { expect, test } from "vitest";
import { piecewise } from "./piecewise";
import { readPiecewiseKey } from "./piecewise-key";

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
