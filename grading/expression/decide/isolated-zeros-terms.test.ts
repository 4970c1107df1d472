import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { mayHaveIsolatedZeros } from "./isolated-zeros";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";

const domains: ReadonlyMap<string, Domain> = new Map<string, Domain>([
  ["p", { kind: "positive" }],
  ["r", { kind: "nonnegative" }],
]);
const may = (text: string): boolean => mayHaveIsolatedZeros(lower(expression(text), domains).root);

describe("what may be 0 where it is negative all around", () => {
  test.each(
    "x^2(x-1);x^3-x^2;-x^2;x^2*y;(x-1)^2(x+1);x^4-x^2;|x|(y-1);|x|(x-1);-x^2-y^2;2x-x^2-1;x^3-3x+2;x^3-3x-2;x^5-2x^4+x^3;x^2 y-x^2;x^2 y^2-x^2;-|x|;x^6-x^2;-(x-1)^2;-(x-1)^2 y;x^4 y;y(x^2-2x+1);2x y-x^2-y^2;(e^x-1)^2(x-1);sin(x)^2(x-1);relu(x)(x-1);x^2/(x-1)".split(
      ";",
    ),
  )("%s", (text) => expect(may(text)).toBe(true));

  test.each(
    "x y;x^2 p;(x-1)^2 p;x;x-1;x^2-1;x^3;x^3-1;x^2+1;x^3-x;x^2-y^2;x^2-x y;x y-1;x(x-1);x^2;p x;p-1;|x|;|x|-1;(x-1)(x-2);(x-1)^3(x+2);(x-1)^3;x^4-1;x^4-5x^2+4;x^2+2x;x^12-x^11;x^2+y^2-1;x^3+y^3;sin(x);e^x-1;e^x(x-1);x^2 e^x-e^x;p^2-p;-3;1/x;(x-1)/x^2;x^-2(x-1);arctan(x);max(x,y)".split(
      ";",
    ),
  )("not %s", (text) => expect(may(text)).toBe(false));
});
