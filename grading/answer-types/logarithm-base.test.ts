import { expect, test } from "vitest";
import { read } from "../expression/read";
import { order } from "./order";
import { readOrder } from "./read-order";

const options = { names: ["n", "d"] };

function found(answer: string, reference: string): string {
  const [reading, key] = [readOrder(answer, options), read(reference, options)];
  if (!key.ok) throw new Error(reference);
  return reading.ok ? order.compare(reading.value, { value: key.value }, options).relation : "invalid";
}

// 2^(log_2 n) = n and 2^(ln n) = n^0.69…; n^(log_2 7) = n^2.81 and n^(ln 7) = n^1.95.
test.each([
  ["2^(log n)", "n"],
  // A key may leave its base out as well.
  ["n", "2^(log n)"],
  ["n^{log 7}", "n^(log_2 7)"],
  ["n^{log 7}", "n^(ln 7)"],
  ["4^(log n)", "n^2"],
  ["sum_{i=0}^{log n} 2^i", "n"],
])("%s is neither right nor wrong beside %s, as the base of log is not written", (answer, reference) =>
  expect(found(answer, reference)).toBe("undecided"),
);

test.each([
  ["2^(log_2 n)", "n", "equal"],
  ["2^(ln n)", "n", "different"],
  ["e^(log n)", "n", "equal"],
  ["exp(2 log n)", "n^2", "equal"],
  ["n^(1/log n)", "1", "equal"],
  ["n^(log d)", "d^(log n)", "equal"],
  ["n^(log 7)", "n^(log 7)", "equal"],
  ["2^(log n)", "n^2", "different"],
  ["n log n", "n log_2 n", "equal"],
  ["log(n)^2", "n", "different"],
])("%s against %s is %s whichever base is meant", (answer, reference, relation) =>
  expect(found(answer, reference)).toBe(relation),
);

// n/(n + 1) is between 1/2 and 1, so that it is rounded to 1, and down to 0.
test.each([
  ["n*round(n/(n+1)) + 1", "n", "different"],
  ["n*round(n/(n+1)) + 1", "1", "equal"],
  ["n*floor(n/(n+1)) + 1", "n", "equal"],
])("%s is not called %s's order wrongly", (answer, reference, wrong) =>
  expect(found(answer, reference)).not.toBe(wrong),
);
