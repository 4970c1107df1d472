import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

const answered = (type: string, answer: string, reference: unknown) => {
  const result = grade({ type, answer, reference });
  if (!result.ok) throw new Error(result.error);
  return result.answer as { readonly outcome: string; readonly evidence: { readonly entries: readonly string[] } };
};

/** Sums of which the exact fractions come to thousands of digits. */
const long = "∑_{k=1}^{1000} 1/(k^2+1)";
const longer = "∑_{k=1}^{2000} (1+1/k)^k";
const turned = "∑_{k=1}^{2000} (1/k+1)^k";

describe("the work on a list is bounded as a whole", () => {
  test("entries that were decided before it is used up stand, those after it are left to a person", () => {
    const many = Array.from({ length: 30 }, () => longer);
    const key = ["2", ...many.map(() => turned)];
    const found = answered("vector", `(2, ${many.join(", ")})`, key);
    expect(found).toMatchObject({ outcome: "undecided" });
    const { entries } = found.evidence;
    expect(entries[0]).toBe("correct");
    expect(entries.at(-1)).toBe("undecided");
    expect(answered("vector", `(3, ${many.join(", ")})`, key)).toMatchObject({ outcome: "incorrect" });
  });

  test("one entry alone is decided as ever", () => {
    expect(answered("vector", `(${long}, 1)`, [long, "1"])).toMatchObject({ outcome: "correct" });
    expect(answered("vector", `(${long}, 1)`, ["1", "1"])).toMatchObject({ outcome: "incorrect" });
    const members = Array.from({ length: 40 }, (_, i) => `${i}`);
    expect(answered("set", `{${members.join(",")}}`, members.toReversed())).toMatchObject({ outcome: "correct" });
    expect(answered("set", `{${members.join(",")}}`, members.slice(1))).toMatchObject({ outcome: "incorrect" });
  });
});
