import { expect, it } from "vitest";
import { partLetter } from "./part-letter";

it("calls parts a to z, then aa, ab and so on", () => {
  expect([0, 1, 25, 26, 27, 51, 52].map(partLetter)).toEqual(["a", "b", "z", "aa", "ab", "az", "ba"]);
});
