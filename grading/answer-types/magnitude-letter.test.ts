import { expect, test } from "vitest";
import { grade } from "../requests/grade";

const answered = (type: string, answer: string, reference: string) => {
  const result = grade({ type, answer, reference });
  if (!result.ok) throw new Error(result.error);
  return result.answer;
};

test.each([
  ["number", "5k", "5000", "10^3 or 2^10", 1],
  ["integer", "5 K", "5120", "10^3 or 2^10", 2],
  ["number", " 1.2M", "1200000", "10^6 or 2^20", 4],
  ["integer", "-1,024G", "0", "10^9 or 2^30", 6],
])("%s %s is given back, with both readings of its letter", (type, answer, reference, both, from) => {
  expect(answered(type, answer, reference)).toMatchObject({
    outcome: "invalid",
    feedback: [
      { code: "magnitude-letter", message: { en: expect.stringContaining(both) }, at: { from, to: from + 1 } },
    ],
  });
});

test("what is asked for is read: the power written out", () => {
  expect(answered("integer", "5*2^10", "5120")).toMatchObject({ outcome: "correct" });
  expect(answered("number", "1.2*10^6", "1200000")).toMatchObject({ outcome: "correct" });
});

test("another letter is told by its name", () => {
  expect(answered("number", "5q", "5")).toMatchObject({ outcome: "invalid", feedback: [{ code: "unknown-name" }] });
});
