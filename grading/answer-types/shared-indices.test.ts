import { expect, test } from "vitest";
import { expression } from "../expression/decide/relation.for-tests";
import { toText } from "../expression/print";
import { sharedIndices } from "./shared-indices";

const meant = (...texts: string[]): readonly string[] =>
  sharedIndices(texts.map((text) => expression(text))).map((each) => toText(each).replaceAll(/[()]/g, ""));

test("names that differ in their index alone are one where the indices are", () => {
  const [only, ...others] = meant("s_i*(i-s_k)+k");
  expect(only).toMatch(/^i (!=|≠) k or s_i = s_k$/);
  expect(others).toEqual([]);
  expect(meant("s_i+i", "s_k+k")).toEqual([only]);
});

test("each two of them, once", () => {
  expect(meant("s_i+s_j+s_k+i+j+k")).toHaveLength(3);
  expect(meant("s_i+s_k+t_i+t_k+i+k")).toHaveLength(2);
  expect(meant("s_i+s_i+s_k+i+k")).toHaveLength(1);
});

test("nothing is said of other names, or where an index is no variable", () => {
  for (const text of ["s_i+s_k+i", "s_i+s_k", "s_i+t_k+i+k", "s_i+i", "s+t+i+k", "s_1+s_2+i+k"])
    expect(meant(text), text).toEqual([]);
});
