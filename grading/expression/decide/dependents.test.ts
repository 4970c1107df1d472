import { expect, test } from "vitest";
import { dependents } from "./dependents";
import { lower } from "./lower";
import { expression } from "./relation.for-tests";
import type { Term } from "./term";

const kindsIn = (term: Term | undefined): readonly string[] =>
  term === undefined ? [] : dependents(term, "x").map(({ kind }) => kind);

const named = (text: string): readonly Term[] => lower(expression(text), new Map()).terms.list;

test("what depends on a name is the name, all that is made of it, and nothing else", () => {
  const { root } = lower(expression("sin(x*y)+exp(z)+3"), new Map());
  const found = dependents(root, "x");
  expect(found.map(({ kind, name }) => name || kind)).toEqual(["x", "product", "sin", "sum"]);
  expect(dependents(root, "z").map(({ kind, name }) => name || kind)).toEqual(["z", "exp", "sum"]);
  expect(dependents(root, "w")).toEqual([]);
});

test("they stand in the order in which they are worked out", () => {
  const { root } = lower(expression("exp(x)*ln(x^2+1)+x*cos(x*y)"), new Map());
  const ids = dependents(root, "x").map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids).toContain(root.id);
});

test("what the last term is not made of does not count, though it has the name too", () => {
  const list = named("exp(x)+cos(x)");
  const exponential = list.find(({ kind }) => kind === "exp");
  expect(kindsIn(exponential)).toEqual(["variable", "exp"]);
  const cosine = list.find(({ kind }) => kind === "cos");
  expect(kindsIn(cosine)).toEqual(["variable", "cos"]);
});
