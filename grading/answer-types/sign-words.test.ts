import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

type Cases = readonly { readonly when: string; readonly then: string | null }[];

function outcome(answer: string, reference: Cases): unknown {
  const verdict = grade({ type: "piecewise", answer, reference });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

/** The same words with 1 and 0, which are right, and with 0 and 1, which are not. */
function both(text: (yes: string, no: string) => string, reference: Cases): void {
  expect([text("1", "0"), outcome(text("1", "0"), reference)]).toEqual([text("1", "0"), "correct"]);
  expect([text("0", "1"), outcome(text("0", "1"), reference)]).toEqual([text("0", "1"), "incorrect"]);
}

const where = (yes: string, no: string): Cases => [
  { when: yes, then: "1" },
  { when: no, then: "0" },
];
const positive = where("x > 0", "x <= 0");
const nonnegative = where("x >= 0", "x < 0");
const nonzero = where("x != 0", "x = 0");
const equal = where("i = k", "i != k");

describe("conditions that only words tell are read for what they say", () => {
  test.each([
    ["negative or zero", positive],
    ["zero or negative", positive],
    ["not positive", positive],
    ["zero", nonzero],
    ["0", nonzero],
  ] as const)("x is %s", (said, reference) => both((yes, no) => `${no} if x is ${said}, ${yes} otherwise`, reference));

  test.each([
    ["positive or zero", nonnegative],
    ["not negative", nonnegative],
    ["nonzero", nonzero],
    ["not zero", nonzero],
  ] as const)("x is %s: the other side", (said, reference) =>
    both((yes, no) => `${yes} if x is ${said}, otherwise ${no}`, reference),
  );

  test.each(["equal", "the same", "identical"])("i and k are %s", (said) =>
    both((yes, no) => `${yes} if i and k are ${said}, otherwise ${no}`, equal),
  );

  test.each(["different", "distinct", "not equal", "not the same"])("i and k are %s", (said) =>
    both((yes, no) => `${no} when i and k are ${said}; ${yes} otherwise`, equal),
  );

  test.each([
    ["x 非负时", nonnegative],
    ["当x为非负数时", nonnegative],
    ["如果x非负，则", nonnegative],
    ["x为正或零时", nonnegative],
    ["x 为正则", positive],
    ["x 大于零时", positive],
    ["x不为0时", nonzero],
    ["x不等于零时", nonzero],
    ["x非零时", nonzero],
    ["i 与 k 相等时", equal],
    ["当i和k相同时", equal],
  ] as const)("%s", (said, reference) => both((yes, no) => `${said}为 ${yes}，否则为 ${no}`, reference));

  test.each([
    ["x非正时", positive],
    ["x为负数或零时", positive],
    ["i 与 k 不相等时", equal],
  ] as const)("%s: the other side", (said, reference) =>
    both((yes, no) => `${said}为 ${no}，否则为 ${yes}`, reference),
  );
});

describe("words that may say more than one sign or one equation are asked back", () => {
  test.each([
    "1 if i and k are equal to 0, otherwise 0",
    "1 if i, j and k are equal, otherwise 0",
    "1 if x is not negative or zero, 0 otherwise",
    "0 if x is negative or zero and y is positive, 1 otherwise",
    "x_1，x_2 非负时为1，否则为0",
    "x与y非负时为1，否则为0",
    "x>0 且 y 非负时为1，否则为0",
    "若x非负，y非负，则为1，否则为0",
    // Not both are 0.
    "i与k不同时为0，否则为1",
  ])("%s", (text) => expect(outcome(text, positive)).toBe("invalid"));
});
