import { expect, test } from "vitest";
import { dependents } from "./dependents";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import type { Term } from "./term";

const named = (text: string): readonly Term[] => lower(expression(text), new Map()).terms.list;

test("what depends on a name is the name, all that is made of it, and nothing else", () => {
  const { terms, root } = lower(expression("sin(x*y)+exp(z)+3"), new Map());
  const found = dependents(terms.list, root.id, "x");
  expect(found.map(({ kind, name }) => name || kind)).toEqual(["x", "product", "sin", "sum"]);
  expect(dependents(terms.list, root.id, "z").map(({ kind, name }) => name || kind)).toEqual(["z", "exp", "sum"]);
  expect(dependents(terms.list, root.id, "w")).toEqual([]);
});

test("they stand in the order in which they are worked out", () => {
  const { terms, root } = lower(expression("exp(x)*ln(x^2+1)+x*cos(x*y)"), new Map());
  const ids = dependents(terms.list, root.id, "x").map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids).toContain(root.id);
});

test("what the last term is not made of does not count, though it has the name too", () => {
  const list = named("exp(x)+cos(x)");
  const exponential = list.find(({ kind }) => kind === "exp");
  expect(exponential).toBeDefined();
  const found = dependents(list, exponential?.id ?? 0, "x");
  expect(found.map(({ kind }) => kind)).toEqual(["variable", "exp"]);
  const cosine = list.find(({ kind }) => kind === "cos");
  expect(dependents(list, cosine?.id ?? 0, "x").map(({ kind }) => kind)).toEqual(["variable", "cos"]);
});
