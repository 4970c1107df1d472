import { describe, expect, it } from "vitest";
import { tensorFormula } from "../answer-types/tensor-formula";
import type { Expression } from "../expression/expression";
import type { Definition } from "./definitions";
import { readTensorFormula } from "./read";

const options = {
  symbols: { h: { shape: ["n"] }, o: { shape: ["n"] }, c: { shape: ["n"] }, g: { shape: ["n"] }, d: { shape: ["n"] } },
};

function expression(text: string): Expression {
  const reading = readTensorFormula(text, options);
  if (!reading.ok) throw new Error(text);
  return reading.value.expression;
}

const defined = (name: string, text: string): Definition => ({ name, value: expression(text) });
/** h = o ⊙ tanh(c) and c = g². */
const definitions = [defined("h", "o .* tanh(c)"), defined("c", "g.^2")];

function relation(answer: string, key: string, given = definitions): string {
  const reading = tensorFormula.read(answer, options);
  if (!reading.ok) throw new Error(answer);
  return tensorFormula.compare(reading.value, { value: expression(key), definitions: given }, options).relation;
}

describe("symbols that are given in terms of others may be spelled out", () => {
  it("where all that they are made of stands in one of the formulas", () => {
    expect(relation("d .* h", "d .* o .* tanh(c)")).toBe("equal");
    expect(relation("d .* o .* tanh(c)", "d .* h")).toBe("equal");
    expect(relation("d .* o .* tanh(g.^2)", "d .* h + 0*c")).toBe("equal");
    expect(relation("o .* (1 - tanh(c).^2) + h", "o + h - h .* tanh(c)")).toBe("equal");
  });

  it("one after another, and however often they stand", () => {
    expect(relation("h .* h .* c", "o.^2 .* tanh(g.^2).^2 .* g.^2 + 0*c + 0*h")).toBe("equal");
    expect(relation("h + o .* tanh(c)", "2 h")).toBe("equal");
  });

  it("and only then: what is missing may be chosen so that the definition holds", () => {
    expect(relation("d .* h", "d .* o")).toBe("different");
    expect(relation("d .* h", "d .* tanh(c)")).toBe("different");
    expect(relation("d .* h", "d .* o .* tanh(g)")).toBe("different");
  });

  it("without definitions they are symbols of their own", () => {
    expect(relation("d .* h", "d .* o .* tanh(c)", [])).toBe("different");
    expect(relation("d .* h", "d .* h", [])).toBe("equal");
  });

  it("and a formula that is wrong under every definition is wrong", () => {
    expect(relation("d .* h", "d .* o .* c")).toBe("different");
    expect(relation("2 h", "o .* tanh(c)")).toBe("different");
  });
});
