import { expect, test } from "vitest";
import { withClaim } from "./claimed-subdifferential";

test("a set told beside a statement is found across a gap of any length", () => {
  const gap = " ".repeat(3000);
  const found = { statement: "undefined", claim: "[-1, 1]" };
  expect(withClaim("undefined, but the subdifferential is [-1, 1]")).toEqual(found);
  expect(withClaim(`undefined,${gap}but${gap}the${gap}subdifferential${gap}is${gap}[-1,${gap}1]`)).toEqual(found);
  expect(withClaim(`${gap}∂f${gap}`)).toBeNull();
});
