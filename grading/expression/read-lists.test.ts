import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nowhere as at, type Expression } from "./expression";
import { toLatex, toText } from "./print";
import { integer } from "./rational";
import { type ReadOptions, read, reader } from "./read";

const many: ReadOptions = { names: ["x", "a", "b"], values: "many" };

function as(text: string, options: ReadOptions = many): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const all = (expected: string, texts: readonly string[], options?: ReadOptions): void => {
  for (const text of texts) expect([text, as(text, options)]).toEqual([text, expected]);
};

describe("lists, where several values are asked", () => {
  it("are rows in round and square brackets", () => {
    all("(0, 1, 0)", [
      "(0,1,0)",
      "[0, 1, 0]",
      "（０，１，０）",
      "［0，1，0］",
      "[0 1 0]",
      "np.array([0,1,0])",
      "\\left(0,1,0\\right)",
    ]);
  });

  it("are columns with semicolons, in LaTeX, or transposed", () => {
    all("[0; 1]", [
      "[0;1]",
      "(0；1)",
      "\\begin{pmatrix} 0 \\\\ 1 \\end{pmatrix}",
      "(0,1)^T",
      "[0,1]'",
      "(0,1)^{\\top}",
      "(0,1)ᵀ",
      "(0,1)⊤",
    ]);
  });

  it("are bare without brackets", () => {
    all("0, 1", ["0, 1", "0,1", "0，1", "0、1"]);
    all("16, 384", ["16,384"]);
  });

  it("of lists are matrices", () => {
    all("((1, 0), (2, 1))", [
      "[[1,0],[2,1]]",
      "((1,0),(2,1))",
      "[1,0;2,1]",
      "[1 0; 2 1]",
      "\\begin{bmatrix}1&0\\\\2&1\\end{bmatrix}",
      "\\begin{pmatrix}1 & 0 \\\\ 2 & 1 \\\\ \\end{pmatrix}",
      "\\left[\\begin{array}{cc}1&0\\\\2&1\\end{array}\\right]",
      "torch.tensor([[1,0],[2,1]])",
      "[[1,2],[0,1]]^T",
    ]);
  });

  it("are rows as NumPy prints them on one line, with signs that are glued to their numbers", () => {
    all("(1, -1)", ["[1 -1]", "[ 1 -1]", "[1 -1 ]"]);
    all("(0.1, -0.2, 0.3)", ["[ 0.1 -0.2  0.3]", "[0.1 -0.2 +0.3]"]);
    all("((1., 0.), (0., -1.))", ["[[1. 0.] [0. -1.]]", "[[ 1.  0.] [ 0. -1.]]"]);
    all("([1], [2])", ["[[1] [2]]", "[[1], [2]]"]);
    const reading = read("[1 -1]", many);
    expect(reading.ok && reading.notes.map(({ code }) => code)).toEqual(["spaced-entries"]);
    expect(as("[1 - 1]")).toBe("[1 - 1]");
    expect(as("(1 -1)")).toBe("1 - 1");
    expect(as("[1 -1]", { names: [] })).toBe("1 - 1");
    expect(as("[a(b) 2]")).toBe("! missing-operator");
  });

  it("are what a program prints around its type, device and gradient", () => {
    all("(0., 1.)", [
      "tensor([0., 1.], requires_grad=True)",
      "tensor([0., 1.], device='cuda:0', grad_fn=<MulBackward0>)",
      "array([0., 1.], dtype=float32)",
      "np.array([0., 1.], dtype=np.float64)",
    ]);
    all("(64, 112, 112)", ["torch.Size([64, 112, 112])"]);
    all("(0.5, 2)", ["[np.float64(0.5), np.int64(2)]"]);
    all("0.5000", ["tensor(0.5000)", "np.float64(0.5000)", "tensor(0.5000, grad_fn=<MeanBackward0>)"], {});
    all("! unexpected", ["tensor([0., 1.], 2)", "tensor([0., 1.], key=2)"]);
    all("! several-values", ["tensor([0., 1.])"], {});
    all("! unknown-name", ["int64(2.5)", "float64"]);
  });

  it("in braces are sets", () => {
    all("{1, 2}", ["{1,2}", "\\{1,2\\}", "｛1，2｝", "\\left\\{1,2\\right\\}"]);
  });

  it("keep products apart from entries", () => {
    expect(as("(a+b, 2(a+b))")).toBe("(a + b, 2*(a + b))");
    expect(as("2[a+b]")).toBe("2*(a + b)");
    expect(as("[x]")).toBe("[x]");
    expect(as("(x)")).toBe("x");
  });

  it("whose entries cannot be told apart are asked back", () => {
    all("! spaced-sign", ["[x -1]", "[x -1 2]", "[1 -1/2]", "[1 -x]", "[1 -1, 2]", "[1, 1 -1]"]);
    all("! missing-operator", ["1 2 3"]);
    all("! unexpected", ["(1,,2)", "(,1)"]);
  });

  it("of more entries than the limit are refused", () => {
    expect(as(`(${"1,".repeat(450)}1)`)).toBe("! too-large");
  });
});

const entry = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((n): Expression => ({ kind: "number", value: integer(n), at })),
  fc.constantFrom("x", "a").map((name): Expression => ({ kind: "symbol", name, at })),
  fc.integer({ min: 1, max: 9 }).map((n): Expression => {
    const argument: Expression = { kind: "number", value: integer(n), at };
    return { kind: "negate", argument, at };
  }),
);
const list = (items: Expression[], written: "row" | "column" | "bare"): Expression => ({
  kind: "list",
  items,
  written,
  at,
});
const several = fc.array(entry, { minLength: 2, maxLength: 4 });
const lists = fc.oneof(
  several.map((items) => list(items, "row")),
  several.map((items) => list(items, "column")),
  several.map((items) => list(items, "bare")),
  several.map((items): Expression => ({ kind: "set", items, at })),
  fc.tuple(fc.integer({ min: 2, max: 3 }), fc.array(several, { minLength: 2, maxLength: 3 })).map(([width, rows]) =>
    list(
      rows.map((row) => list([...row, ...row].slice(0, width), "row")),
      "row",
    ),
  ),
);

const bare = (e: unknown): unknown =>
  JSON.parse(
    JSON.stringify(e, (key, each) =>
      key === "at" || key === "text" ? undefined : typeof each === "bigint" ? `${each}n` : each,
    ),
  );

describe("printed lists", () => {
  it("read back to an equal tree, from text and from LaTeX", () => {
    const [plain, latex] = [reader(many), reader({ ...many, syntax: "latex" })];
    fc.assert(
      fc.property(lists, (e) => {
        const [fromText, fromTex] = [plain(toText(e)), latex(toLatex(e))];
        expect([toText(e), fromText.ok && bare(fromText.value)]).toEqual([toText(e), bare(e)]);
        expect([toLatex(e), fromTex.ok && bare(fromTex.value)]).toEqual([toLatex(e), bare(e)]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("tensor notation", () => {
  const tensors: ReadOptions = { names: ["dh", "c", "o", "x", "W", "h_{t-1}"], tensors: true };

  it("has products entry by entry and transposes in every spelling", () => {
    all(
      "dh .* c .* o",
      ["dh .* c .* o", "dh ⊙ c ⊙ o", "dh ∘ c ∘ o", "\\mathrm{dh} \\odot c \\odot o", "dh\\circ c\\circ o"],
      tensors,
    );
    all(
      "dh*x'",
      ["dh*x'", "dh x'", "dh x^T", "dh @ x.T", "dh xᵀ", "dh x⊤", "dh x^\\top", "dh x^{\\mathsf T}", "dh x^{T}"],
      tensors,
    );
    all("h_{t-1}'", ["h_{t-1}^T", "h_{t-1}'", "h_{t-1}^{\\top}", "h_(t-1)^T"], tensors);
    all("(W^(-1))'", ["W^{-T}", "W^-T"], tensors);
    all("c.^2", ["c.^2", "c^{\\odot 2}", "c^{\\circ 2}"], tensors);
  });

  it("reads (W x) ⊙ c and (dh ⊙ c) * x' from the left, juxtaposition first", () => {
    expect(as("W x ⊙ c", tensors)).toBe("(W*x) .* c");
    expect(as("dh ⊙ c * x'", tensors)).toBe("(dh .* c)*x'");
  });

  it("prints what it reads", () => {
    for (const text of [
      "(dh .* tanh(c) .* o .* (1-o))*x'",
      "W'*dh + c.^2",
      "diag(c)*x",
      "norm(x)^2",
      "outer(dh, x)",
      "(W^(-1))'",
    ]) {
      const reading = read(text, tensors);
      if (!reading.ok) throw new Error(text);
      const again = read(toText(reading.value), tensors);
      const latex = read(toLatex(reading.value), { ...tensors, syntax: "latex" });
      expect([again.ok && toText(again.value), latex.ok && toText(latex.value)]).toEqual([
        toText(reading.value),
        toText(reading.value),
      ]);
    }
  });
});
