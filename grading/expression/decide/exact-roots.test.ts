import { expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

test("a root is taken for exact only where its square is a double", () => {
  // (2^26 + 2^-9)² = 2^52 + 2^18 + 2^-18: the root of 2^52 + 2^18 is smaller, though multiplied back in doubles it seems not to be.
  const at: Domain = {
    kind: "real",
    min: { n: 2n ** 52n + 2n ** 18n, d: 1n },
    max: { n: 2n ** 52n + 2n ** 18n, d: 1n },
  };
  expect(relation("sign(sqrt(x)-67108864.001953125)", "-1", { x: at })).not.toBe("different");
  expect(relation("sign(sqrt(x)-67108864.001953125)", "0", { x: at })).not.toBe("equal");
});
