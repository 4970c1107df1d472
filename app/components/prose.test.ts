import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readProse, readRuns } from "./prose";

describe("the authors' notation", () => {
  it("keeps formulas, emphasis and code apart from the words around them", () => {
    expect(readRuns("Let $x$ be **very $y$** `z`: $$a+b$$.")).toEqual([
      { kind: "text", text: "Let " },
      { kind: "math", text: "x" },
      { kind: "text", text: " be " },
      { kind: "strong", text: "very $y$" },
      { kind: "text", text: " " },
      { kind: "code", text: "z" },
      { kind: "text", text: ": " },
      { kind: "display", text: "a+b" },
      { kind: "text", text: "." },
    ]);
  });

  it("parts paragraphs at blank lines and gathers lines that begin with a dash", () => {
    expect(readProse("One.\n\nTwo:\n- a\n- b\n  more\n\nThree.").map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "list",
      "paragraph",
    ]);
  });

  it("shows a mark that is never closed as it stands", () => {
    expect(readRuns("costs $5")).toEqual([{ kind: "text", text: "costs $5" }]);
  });

  it("loses no character of any text", () => {
    const open = { text: "", strong: "**", code: "`", math: "$", display: "$$" } as const;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "$", "*", "`", " ", "\\") }), (text) => {
        const again = readRuns(text).map((run) => `${open[run.kind]}${run.text}${open[run.kind]}`);
        expect(again.join("")).toBe(text);
      }),
    );
  });
});
