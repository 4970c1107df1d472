import { expect, test } from "vitest";
import { grade } from "../requests/grade";

/** Outcome and codes of what is said, where a subgradient is asked for at a kink with these corners. */
function graded(answer: string, subgradients: readonly (readonly string[])[]): unknown {
  const result = grade({
    type: "gradient",
    answer,
    reference: { gradient: null, subgradients },
    accept: "subgradient",
  });
  return result.ok ? result.answer : result.error;
}

const units = [
  ["1", "0", "0"],
  ["0", "1", "0"],
  ["0", "0", "1"],
];
const all = "λ_1 e_1 + λ_2 e_2 + λ_3 e_3, λ_1 + λ_2 + λ_3 = 1";

test.each([
  [`${all}, λ_i ≥ 0`, "correct"],
  [`${all}, λ_i ≥ 0 for all i`, "correct"],
  [`${all}, λ_i ≥ 0, i = 1, 2, 3`, "correct"],
  [`${all}, λ_i ∈ [0, 1], 对所有i`, "correct"],
  ["(a_1, a_2, a_3), a_1 + a_2 + a_3 = 1, a_i >= 0 ∀i", "correct"],
  [`${all}, λ_i ≥ -1`, "incorrect"],
  [`${all}, λ_i ≤ 1`, "incorrect"],
  ["(a_1, a_2, a_3), a_1 + a_2 + a_3 <= 1, a_i >= 0", "incorrect"],
  [`${all}, λ_i ≥ 0, i = 1, 2`, "invalid"],
  ["(a, b, 1-a-b), a_i >= 0, a + b <= 1", "invalid"],
])("a condition on the general index is one on each weight: %s is %s", (text, expected) => {
  expect(graded(text, units)).toMatchObject({ outcome: expected });
});

test("a family whose parameters have no range is told that", () => {
  expect(graded("(a, 1-a, 0)", units)).toMatchObject({
    outcome: "invalid",
    feedback: [{ code: "family-without-range" }],
  });
});

test.each([
  ["(a, 1-a, 0), 0 <= a <= 1", "a \\ge 0,\\ 1 \\ge a"],
  ["(a, 1-a, 0), a in (0, 1]", "a > 0,\\ 1 \\ge a"],
  ["(a, 1-a, 0), 2a >= 1, a < 1", "2 a \\ge 1,\\ 1 > a"],
  ["(a, b, c), a + b + c = 1, a, b, c >= 0", "1 = a + b + c,\\ c \\ge 0,\\ a \\ge 0,\\ b \\ge 0"],
])("the conditions of %s are shown as people write them", (text, shown) => {
  const result = graded(text, units);
  expect(result).toMatchObject({ outcome: "correct", readAs: expect.stringContaining(` : ${shown} \\right\\}`) });
});
