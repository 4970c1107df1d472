import { describe, expect, test } from "vitest";
import { lanesFor, profile } from "./lanes";
import { lower } from "./lower";
import { expression, relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 0n, d: 1n } } } as const;

/** Half of all points see no difference between u and -u to a power that is drawn: many of them, and other names, are other points. */
const letters = ["a", "b", "c", "g", "h", "s", "t", "u", "v", "w", "x", "y"];
const pairs = letters.flatMap((a) => letters.filter((b) => b !== a).map((b) => [a, b] as const));

describe("a product is another one where each factor changes its sign", () => {
  // With one factor, a_1 = 1 and b_1 = 2, they are -1 and 1.
  test("of differences, whatever they are called", () => {
    const taken = pairs.filter(
      ([a, b]) => relation(`∏_{k=1}^{n} (${a}_k-${b}_k)`, `∏_{k=1}^{n} (${b}_k-${a}_k)`, counted) !== "different",
    );
    expect(taken).toEqual([]);
  });

  test("also within other functions, and where the sign changes from factor to factor", () => {
    for (const [answer, key] of [
      ["e^{∏_{k=1}^{n} (a_k-b_k)}", "e^{∏_{k=1}^{n} (b_k-a_k)}"],
      ["∑_{j=1}^{n} ∏_{k=1}^{j} (a_k-b_k)", "∑_{j=1}^{n} ∏_{k=1}^{j} (b_k-a_k)"],
      ["∏_{k=1}^{n} (-1)^k*(a_k-b_k)", "∏_{k=1}^{n} (a_k-b_k)"],
      ["∏_{k=1}^{n} (a_k-b_k)", "-∏_{k=1}^{n} (b_k-a_k)"],
    ] as const)
      expect([answer, relation(answer, key, counted)]).toEqual([answer, "different"]);
  });

  test("and is the same where there is a sign for each factor, or none is left", () => {
    for (const [answer, key] of [
      ["∏_{k=1}^{n} (a_k-b_k)", "(-1)^n*∏_{k=1}^{n} (b_k-a_k)"],
      ["(∏_{k=1}^{n} (a_k-b_k))^2", "(∏_{k=1}^{n} (b_k-a_k))^2"],
      ["|∏_{k=1}^{n} (a_k-b_k)|", "|∏_{k=1}^{n} (b_k-a_k)|"],
      ["∏_{k=1}^{n} (a_k-b_k)^2", "(∏_{k=1}^{n} (b_k-a_k))^2"],
    ] as const)
      expect([answer, relation(answer, key, counted)]).toEqual([answer, "equal"]);
  });

  test("so that enough points are looked at for a chance of error below 2^-60, half of them being blind", () => {
    const known = profile(lower(expression("∏_{k=1}^{n} x_k"), new Map([["n", counted.n]])));
    expect(lanesFor(known, profile(lower(expression("x"), new Map())))?.count).toBeGreaterThan(60);
    expect(lanesFor(profile(lower(expression("x"), new Map())), known)?.count).toBeGreaterThan(60);
  });
});
