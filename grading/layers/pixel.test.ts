import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer, toNumber } from "../expression/rational";
import { pixelOutput } from "./pixel";

describe("a 1×1 convolution at one pixel", () => {
  it("is W x + b, as plain loops compute it", () => {
    const whole = fc.integer({ min: -9, max: 9 });
    const shape = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(
        shape,
        fc.array(whole, { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        ([cout, cin], all, biased) => {
          const W = Array.from({ length: cout }, (_, i) => all.slice(i * cin, (i + 1) * cin));
          const [x, b] = [all.slice(20, 20 + cin), all.slice(30, 30 + cout)];
          const expected = W.map((row, i) =>
            row.reduce((sum, w, j) => sum + w * (x[j] ?? 0), biased ? (b[i] ?? 0) : 0),
          );
          const exact = (list: readonly number[]) => list.map(integer);
          const found = pixelOutput(W.map(exact), exact(x), biased ? exact(b) : undefined);
          expect(found.map((each) => toNumber(each) + 0)).toEqual(expected.map((each) => each + 0));
        },
      ),
    );
  });
});
