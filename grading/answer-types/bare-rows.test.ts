import { describe, expect, it } from "vitest";
import { grade } from "../requests/grade";
import { withListedRows } from "./bare-rows";

function outcome(type: string, answer: string, reference: unknown): unknown {
  const verdict = grade({ type, answer, reference });
  return verdict.ok ? "outcome" in verdict.answer && verdict.answer.outcome : verdict.error;
}

describe("numbers with blanks between them, as many as are asked for", () => {
  it.each([
    "1 2 -3",
    "1\t2\t-3",
    "1  2 -3\n",
    "(1 2 -3)",
    "+1 +2 -3",
    "１　２　−３",
    "1.0 4/2 -3.0",
    "= (1, 2, -3)",
    "＝（1，2，-3）",
  ])("are a vector: %j", (answer) => {
    expect(outcome("vector", answer, ["1", "2", "-3"])).toBe("correct");
    expect(outcome("vector", answer, ["1", "-3", "2"])).toBe("incorrect");
    expect(outcome("vector", answer, ["1", "2", "3"])).toBe("incorrect");
    expect(outcome("vector", answer, ["1", "2", "-3", "0"])).toBe("invalid");
  });

  it.each(["1 2\n3 -4", "1\t2\r\n3\t-4\r\n", "1 2; 3 -4", "(1 2; 3 -4)", "1 2；3 -4"])("are a matrix: %j", (answer) => {
    const rows = (...all: readonly string[][]) => outcome("matrix", answer, all);
    expect(rows(["1", "2"], ["3", "-4"])).toBe("correct");
    expect(rows(["1", "3"], ["2", "-4"])).toBe("incorrect");
    expect(rows(["1", "2", "3", "-4"])).toBe("invalid");
    expect(rows(["1"], ["2"], ["3"], ["-4"])).toBe("invalid");
  });

  it.each(["0 1 0", "0\t1\t0", "(0 1 0)"])("are a gradient: %j", (answer) => {
    expect(outcome("gradient", answer, { gradient: ["0", "1", "0"] })).toBe("correct");
    expect(outcome("gradient", answer, { gradient: ["0", "0", "1"] })).toBe("incorrect");
    expect(outcome("gradient", answer, { gradient: ["0", "1"] })).toBe("invalid");
  });

  it("are cut at the blanks where no other reading has as many", () => {
    expect(outcome("vector", "16 384", ["16", "384"])).toBe("correct");
    expect(outcome("vector", "1 1/2", ["1", "1/2"])).toBe("correct");
  });

  it.each(["1 - 2", "1 x 2", "a b", "1 2 = 3", "1 +", "1 2 3", "12"])(
    "are left as they are where they fit no count: %j",
    (text) => {
      expect(withListedRows(text, 1, 2)).toBe(text);
    },
  );

  it("keep their places, in time that grows with the text", () => {
    expect(withListedRows("1   2\n3\t4", 2, 2)).toBe("1,  2\n3,4");
    for (const piece of ["1 ", "1 2\n", "1\t;", "1/", "-1 -", "1.\u3000"]) {
      const started = performance.now();
      withListedRows(piece.repeat(1000), 1, 3);
      expect(performance.now() - started).toBeLessThan(100);
    }
  });
});
