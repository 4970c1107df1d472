import { describe, expect, test } from "vitest";
import type { Domain } from "../domain";
import { relation } from "./relation.for-tests";

const counted: Readonly<Record<string, Domain>> = {
  n: { kind: "integer", min: { n: 3n, d: 1n } },
  m: { kind: "real" },
  t: { kind: "positive" },
};

const both = (answer: string, key: string, wanted: string): void => {
  expect(relation(answer, key, counted)).toBe(wanted);
  expect(relation(key, answer, counted)).toBe(wanted);
};

describe("what does not depend on the dummy leaves a sum", () => {
  test.each([
    ["∑_{j=1}^{n} exp(-j^2-m)", "exp(-m)*∑_{j=1}^{n} exp(-j^2)"],
    ["∑_{j=1}^{n} exp((-j^2-m)/t)", "exp(-m/t)*∑_{j=1}^{n} exp(-j^2/t)"],
    ["∑_{j=1}^{n} m/(1+j^2)", "m*∑_{j=1}^{n} 1/(1+j^2)"],
    ["∑_{j=1}^{n} t*exp(m-j^2)/j", "t*exp(m)*∑_{j=1}^{n} exp(-j^2)/j"],
  ])("%s is %s", (answer, key) => both(answer, key, "equal"));

  test.each([
    ["∑_{j=1}^{n} exp(-j^2-m)", "exp(m)*∑_{j=1}^{n} exp(-j^2)"],
    ["∑_{j=1}^{n} exp((-j^2-m)/t)", "exp(-m)*∑_{j=1}^{n} exp(-j^2/t)"],
    ["∑_{j=1}^{n} exp((-j^2-m)/t)", "exp(-m/t)*∑_{j=1}^{n} exp(-j^2)"],
    ["∑_{j=1}^{n} (m+1/j)", "m+∑_{j=1}^{n} 1/j"],
  ])("%s is not %s", (answer, key) => both(answer, key, "different"));
});

describe("names and shifts of the dummy do not matter, and terms at the ends count", () => {
  test.each([
    ["∑_{i=1}^{n} 1/i", "∑_{k=1}^{n} 1/k"],
    ["∑_{i=1}^{n} 1/i", "∑_{i=0}^{n-1} 1/(i+1)"],
    ["∑_{i=1}^{n} 1/i", "(∑_{i=1}^{n-1} 1/i)+1/n"],
    ["∑_{i=1}^{n+2} 1/i", "(∑_{i=1}^{n} 1/i)+1/(n+1)+1/(n+2)"],
    ["∏_{i=1}^{n+1} (1+1/i^2)", "(∏_{i=1}^{n} (1+1/i^2))*(1+1/(n+1)^2)"],
    ["∏_{i=1}^{n-1} (1+1/i^2)", "(∏_{i=1}^{n} (1+1/i^2))/(1+1/n^2)"],
  ])("%s is %s", (answer, key) => both(answer, key, "equal"));

  test.each([
    ["∑_{i=1}^{n} 1/i", "∑_{i=0}^{n-1} 1/(i+2)"],
    ["∑_{i=1}^{n} 1/i", "(∑_{i=1}^{n-1} 1/i)+1/(n-1)"],
    ["∑_{i=1}^{n+2} 1/i", "(∑_{i=1}^{n} 1/i)+1/(n+2)"],
    ["∏_{i=1}^{n-1} (1+1/i^2)", "∏_{i=1}^{n} (1+1/i^2)"],
  ])("%s is not %s", (answer, key) => both(answer, key, "different"));
});

describe("products have their closed forms, also where the factor beyond the last one is 0", () => {
  test.each([
    ["∏_{k=0}^{n-1} (n-k)", "n!"],
    ["∏_{k=1}^{n-1} (n-k)", "(n-1)!"],
    ["∏_{k=0}^{n-2} (n-k)", "n!"],
    ["∏_{k=1}^{n} exp(m)", "exp(n*m)"],
    ["∏_{k=1}^{n} exp(m*k)", "exp(m*n*(n+1)/2)"],
    ["∏_{k=1}^{n} (t*k)", "t^n*n!"],
    ["∏_{k=1}^{n} (k+1)^2", "((n+1)!)^2"],
  ])("%s is %s", (answer, key) => both(answer, key, "equal"));

  test.each([
    ["∏_{k=0}^{n-1} (n-k)", "(n+1)!"],
    ["∏_{k=1}^{n-1} (n-k)", "n!"],
    ["∏_{k=1}^{n} exp(m)", "exp(m)^(n+1)"],
    ["∏_{k=1}^{n} exp(m*k)", "exp(m*n^2/2)"],
    ["∏_{k=1}^{n} (t*k)", "t*n!"],
    ["∏_{k=1}^{n} (k+1)^2", "(n!)^2"],
  ])("%s is not %s", (answer, key) => both(answer, key, "different"));
});

describe("a product with a factor that is 0", () => {
  test("is 0 where it has that factor", () => {
    for (const answer of ["∏_{k=1}^{n} (n-k)", "∏_{k=1}^{n} (k-1)", "∏_{k=3}^{n} (k-3)*m", "∏_{k=0}^{n-2} (n-2-k)"])
      both(answer, "0", "equal");
  });

  test("is 1 where it is empty, so that nothing is said where it may be", () => {
    const any: Readonly<Record<string, Domain>> = { n: { kind: "integer", min: { n: 0n, d: 1n } } };
    expect(relation("∏_{k=1}^{n} (n-k)", "0", any)).not.toBe("equal");
    expect(relation("∏_{k=1}^{n} (k-1)", "0", any)).not.toBe("equal");
  });

  test("nor where another factor has no value, or none is 0", () => {
    for (const answer of ["∏_{k=1}^{n} (n-k)/(k-2)", "∏_{k=1}^{n} (n+1-k)", "∏_{k=1}^{n} (k+1)*m"])
      expect(relation(answer, "0", counted), answer).not.toBe("equal");
  });
});

test("a sum that may be empty is not called different for what its closed form is there", () => {
  // At n = -2 there is nothing to add up, and max(-2, 0) is 0.
  expect(relation("∑_{k=1}^{n} 1", "max(n, 0)", { n: { kind: "integer" } })).not.toBe("different");
  expect(relation("max(n, 1)", "∑_{k=1}^{n} 1", { n: { kind: "integer" } })).toBe("different");
});
