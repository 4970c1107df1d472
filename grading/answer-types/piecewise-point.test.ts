import { expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { holdsAt, type Place, placeOf, placeText, regionAt, valueAt } from "./piecewise-point";

const place: Place = placeOf({ at: { x: "2", m: "2", y: "1/2" }, answer: "", reference: "" });

test("a region says how the two sides of each comparison stand to each other", () => {
  expect(regionAt(expression("1 if x > m; 0 otherwise"), place)).toBe("x = m");
  expect(regionAt(expression("1 if y > m; 0 otherwise"), place)).toBe("y < m");
  expect(regionAt(expression("1 if x < y; 0 otherwise"), place)).toBe("x > y");
  expect(regionAt(expression("x+1"), place)).toBe("");
});

test("each pair once, whichever side stands first, and at most three", () => {
  expect(regionAt(expression("1 if x > m; 2 if x < m; 3 if m = x; 0 otherwise"), place)).toBe("x = m");
  expect(regionAt(expression("1 if y < x < 3; 0 otherwise"), place)).toBe("y < x, x < 3");
  const many = "1 if x > 1; 2 if x > 3; 3 if y > 1; 4 if m > 7; 5 if y > 9; 0 otherwise";
  expect(regionAt(expression(many), place)).toBe("x > 1, x < 3, y < 1");
});

test("values are exact, or none", () => {
  expect(valueAt(expression("x+y"), place)).toBe("5/2");
  expect(valueAt(expression("x+w"), place)).toBeNull();
  expect(holdsAt(expression("1 if x = m; 0 otherwise"), place)).toBe(true);
  expect(holdsAt(expression("x"), place)).toBe(false);
  expect(holdsAt(expression("1/y-1"), place)).toBe(true);
  expect(holdsAt(expression("y"), place)).toBe(false);
  expect(placeText({ at: { x: "2", y: "1/2" }, answer: "", reference: "" })).toBe("x = 2, y = 1/2");
});
