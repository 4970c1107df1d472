import { expect, test } from "vitest";
import { integerSlip } from "./integer-slips";

const slip = (answer: bigint, key: bigint): string | null => integerSlip(answer, key)?.code ?? null;

test.each<[string, readonly (readonly [bigint, bigint])[]]>([
  [
    "slip:sign",
    [
      [-1024n, 1024n],
      [1024n, -1024n],
      [-10n, 10n],
    ],
  ],
  [
    "slip:off-by-one",
    [
      [1023n, 1024n],
      [1025n, 1024n],
      [-1025n, -1024n],
      [9n, 10n],
      [99n, 100n],
    ],
  ],
  [
    "slip:factor-two",
    [
      [2048n, 1024n],
      [512n, 1024n],
      [-2048n, -1024n],
      [20n, 10n],
      [5n, 10n],
    ],
  ],
  [
    "slip:power-of-ten",
    [
      [10240n, 1024n],
      [1024n, 10240n],
      [102_400_000n, 1024n],
      [-10240n, -1024n],
      [1n, 10n],
    ],
  ],
  [
    "slip:digits-swapped",
    [
      [1042n, 1024n],
      [4021n, 1024n],
      [21n, 12n],
      [-1042n, -1024n],
    ],
  ],
])("%s is told from both sides, and whatever the sign", (code, pairs) => {
  for (const [answer, key] of pairs) expect([answer, key, slip(answer, key)]).toEqual([answer, key, code]);
});

test("nothing is said of other numbers", () => {
  for (const [answer, key] of [
    [1026n, 1024n],
    [3072n, 1024n],
    [341n, 1024n],
    // 20 times, and 11 times: no power of ten.
    [20480n, 1024n],
    [11264n, 1024n],
    [-10240n, 1024n],
    [0n, 1024n],
    // Three digits in other places, one digit another, a digit more, and two that only trade one.
    [2041n, 1024n],
    [1025n, 1034n],
    [10244n, 1024n],
    [1123n, 1024n],
    [1035n, 1024n],
  ] as const)
    expect([answer, key, slip(answer, key)]).toEqual([answer, key, null]);
});

test("nor of a key below 10, to which every small number is near", () => {
  for (const key of [-9n, -1n, 0n, 1n, 9n])
    for (const answer of [-key, key + 1n, key - 1n, 2n * key, 10n * key])
      if (answer !== key) expect([answer, key, slip(answer, key)]).toEqual([answer, key, null]);
  expect(slip(11n, 10n)).toBe("slip:off-by-one");
  expect(slip(-9n, -10n)).toBe("slip:off-by-one");
});
