import { expect, test } from "vitest";
import { toText } from "../expression/print";
import { free } from "./assumptions";
import { isFailure } from "./failure";
import { expression } from "./order.for-tests";
import { orderOf } from "./order-of";
import { readAssumptions } from "./read-assumptions";

const names = ["n", "d", "k"];

/** The order of a text, printed. */
function printed(text: string, assume: readonly string[] = []): string {
  const reading = readAssumptions(names, assume);
  if (!reading.ok) throw new Error(assume.join());
  const order = orderOf(expression(text, names), reading.assumptions);
  if (isFailure(order)) throw new Error(`${text}: ${order.outcome}`);
  return toText(order);
}

test.each([
  ["7", "1"],
  ["3n^2 + n + 5", "n^2"],
  ["d n", "n*d"],
  ["d^2 n + n", "n*d^2"],
  ["k d n^3 log(n)", "n^3*d*k*log(n)"],
  ["log(d) n + n", "n*log(d)"],
  ["n log(d) log(n)", "n*log(n)*log(d)"],
  ["sqrt(n)", "sqrt(n)"],
  ["n^(3/2)", "n^(3/2)"],
  ["1/n", "1/n"],
  ["d/n^2", "d/n^2"],
  ["1/(n d)", "1/(n*d)"],
  ["n + d", "d + n"],
  ["n + d^2", "d^2 + n"],
  ["n^2 d + n d^2 + n", "n^2*d + n*d^2"],
  ["n d/(n + d)", "n*d/(d + n)"],
  ["log(log(n))", "log(log(n))"],
  ["sqrt(log(n))", "sqrt(log(n))"],
  ["log(n)^2", "log(n)^2"],
  ["2^n", "2^n"],
  ["12^n n", "n*12^n"],
  ["e^n", "exp(n)"],
  ["e^(-n)", "exp(-n)"],
  ["2^(-n)", "exp(-ln(2)*n)"],
  ["e^(2n)", "exp(2*n)"],
  ["e^(n/2)", "exp(1/2*n)"],
  ["e^(n - d)", "exp(n - d)"],
  ["e^(pi n)", "exp(pi*n)"],
  ["e^(sqrt(2) n)", "exp(2^(1/2)*n)"],
  ["n^n", "exp(n*log(n))"],
])("the order of %s is printed as %s", (text, expected) => {
  expect(printed(text)).toBe(expected);
});

test.each([
  ["k^n", "exp(ln(k)*n)"],
  ["(k + 1)^n", "(1 + k)^n"],
  ["n^k", "n^k"],
  ["log(n)^k", "log(n)^k"],
  ["e^(k n)", "exp(k*n)"],
  ["k n + 3", "n"],
])("with a constant k, that of %s as %s", (text, expected) => {
  expect(printed(text, ["k constant"])).toBe(expected);
});

test("without names of its own an order is printed in the alphabet's order of its scales", () => {
  const order = orderOf(expression("n d", names), free(["d", "n"]));
  expect(isFailure(order) ? order.outcome : toText(order)).toBe("d*n");
});
