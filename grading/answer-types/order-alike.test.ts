import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { order } from "./order";
import { readOrder } from "./read-order";

function found(answer: string, reference: string, assume: readonly string[]): string {
  const options = { names: ["n", "d", "k"], assume };
  const [reading, key] = [readOrder(answer, options), read(reference, options)];
  if (!key.ok) throw new Error(reference);
  return reading.ok ? order.compare(reading.value, { value: key.value }, options).relation : "invalid";
}

// Each is within a constant factor at every n, d >= 2 that fulfils what is assumed: n! <= d! where n <= d, log_2 x = ln x/ln 2.
describe("orders beyond the machine are the same where they only look different", () => {
  test.each([
    ["log(n/d + 1)", "log(1 + n/d)", []],
    ["3 log_2(1 + n/d)", "ln(1 + n/d)", []],
    ["ln(1 + n/d) d/2", "d log(1 + n/d)", []],
    ["(d+n)^(d+n)", "(n+d)^(n+d)", []],
    ["7 (d+n)^(n+d)", "(n+d)^(n+d)", []],
    ["d! + n!", "n! + d!", []],
    ["d!", "n! + d!", ["n <= d"]],
    ["3 n! + d!/2", "d!", ["n <= d"]],
    ["max(n!, d!)", "d!", ["n < d"]],
    ["n! + d!", "d!", ["2n <= d"]],
    ["n^n + d^d", "d^d", ["n <= d"]],
    ["2^(n^2) + 2^(d^2)", "2^(d^2)", ["n <= d"]],
    ["n! + k!", "k!", ["n <= d", "d <= k"]],
  ])("%s is of the order of %s under %j", (answer, reference, assume) => {
    expect(found(answer, reference, assume)).toBe("equal");
  });

  test.each([
    ["log(1 + d/n)", "log(1 + n/d)", []],
    ["log(1 + n/d)^2", "log(1 + n/d)", []],
    ["(n d)^(n+d)", "(n+d)^(n+d)", []],
    ["2^(2 log(1 + n/d))", "2^(log(1 + n/d))", []],
    ["2^(ln(1 + n/d))", "2^(log_2(1 + n/d))", []],
    ["n!", "n! + d!", []],
    ["d!", "n! + d!", ["n <= 2d"]],
    ["n!", "n! + d!", ["n <= d"]],
    ["min(n!, d!)", "d!", ["n <= d"]],
  ])("%s is not called that of %s under %j", (answer, reference, assume) => {
    expect(found(answer, reference, assume)).not.toBe("equal");
  });
});

// Where n <= d and d <= n each exceeds the other, so that one of them must stay: (n!)! + (d!)! is not bounded.
describe("names that are each below the other do not both vanish", () => {
  test.each(["1", "2^(2^(2^n)) + 2^(2^(2^d))", "(n!)! n^2 + (d!)! d^2"])("(n!)! n + (d!)! d is not %s", (reference) => {
    expect(found("(n!)! n + (d!)! d", reference, ["n <= d", "d <= n"])).toBe("undecided");
  });
});
