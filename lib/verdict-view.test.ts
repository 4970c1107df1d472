import { describe, expect, test } from "vitest";
import { part } from "@/grading/part";
import { feedback } from "@/grading/verdict";
import { verdictView } from "./verdict-view";

const words = (text: string) => ({ en: text, "zh-CN": text });

function asked(text: string, name: "formula" | "choice" = "formula") {
  const evidence = { method: "none" };
  return part({
    id: "p",
    type: {
      name,
      read: () => ({ ok: true, value: text, readAs: text, notes: [] }),
      compare: () => ({ relation: "equal", evidence }),
      print: (key: string) => ({ text: key, latex: key }),
    },
    prompt: words("?"),
    format: words("?"),
    points: 2,
    key: text,
    options: null,
    misconceptions: [{ id: "m", name: words("Mistake"), explanation: words("Think."), key: "wrong" }],
    hints: [],
    solution: words("!"),
  });
}

function told(key: string, at: Record<string, string>, reference: string, truth: boolean) {
  const evidence = { method: "x", counterexample: { at, answer: "6", reference } };
  return verdictView({ outcome: "incorrect", score: 0, feedback: [], evidence }, null, asked(key), 2, truth)
    .counterexample;
}

describe("while a quiz is open, the truth at the counterexample", () => {
  test.each([
    ["a formula at a point", "x^2 + x", { x: "2" }, "6"],
    ["an entry's formula at a point", "(x^2, x)", { component: "1", x: "3" }, "9"],
    ["a matrix at matrices", "x'*y", { x: "[1; 2]", y: "[3; 4]" }, "11"],
  ])("is shown for %s: it says little of the key", (_, key, at, reference) => {
    expect(told(key, at, reference, false)).toEqual({ at, answer: "6", reference });
  });

  test.each([
    ["a number", "16384", {}, "16384"],
    ["an entry of a vector", "(0, 1, 0)", { component: "2" }, "1"],
    ["a branch of the key", "1 if x > m; undefined if x = m", { x: "2", m: "2" }, "undefined"],
    ["an order along a path", "O(n^2*d)", { n: "n", d: "constant" }, "n^2"],
  ])("is withheld for %s, and shown once the truth may be told", (_, key, at, reference) => {
    expect(told(key, at, reference, false)).toEqual({ at, answer: "6", reference: null });
    expect(told(key, at, reference, true)).toEqual({ at, answer: "6", reference });
  });
});

test("feedback that states the true order, and marks choice by choice, wait until the truth may be told", () => {
  const said = [
    feedback("order-too-small", "Too small.", "太小。"),
    feedback("order-path-below", "The true order is n.", "真实的阶为 n。"),
  ];
  const verdict = {
    outcome: "incorrect" as const,
    score: 0,
    feedback: said,
    evidence: { method: "x", entries: ["correct" as const] },
  };
  const view = (name: "formula" | "choice", truth: boolean) => verdictView(verdict, "m", asked("n", name), 2, truth);
  expect(view("choice", false)).toMatchObject({ entries: null, misconception: words("Mistake"), feedback: [said[0]] });
  expect(view("choice", true)).toMatchObject({ entries: ["correct"], feedback: said });
  expect(view("formula", false).entries).toEqual(["correct"]);
});
