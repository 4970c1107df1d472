import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const whole = (min: bigint, max?: bigint): Domain => ({
  kind: "integer",
  min: { n: min, d: 1n },
  ...(max === undefined ? {} : { max: { n: max, d: 1n } }),
});
describe("a member of a family has one value, whichever of its names it goes by", () => {
  test("y_n at n = 2 is y_2, so that nobody is refuted by two values for it", () => {
    const domains = { n: whole(1n, 2n) };
    expect(relation("y_1 1[n=1] + y_2 1[n=2] + 0n", "y_n", domains)).not.toBe("different");
    expect(relation("y_n", "y_1 1[n=1] + y_2 1[n=2]", domains)).not.toBe("different");
  });

  test("and what differs at one value for each is different", () => {
    expect(relation("y_1 1[n=1] + y_1 1[n=2]", "y_n", { n: whole(1n, 2n) })).toBe("different");
  });
});
