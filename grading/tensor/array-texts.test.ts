import { describe, expect, test } from "vitest";
import { operandBefore, withoutMethods } from "./array-calls";
import { isBracketed } from "./brackets";
import { einsumCalls } from "./einsum";
import { withMaskMethods } from "./mask-methods";

describe("methods of arrays, outer products and slopes in the signs of books", () => {
  test.each([
    ["A.sum(axis=0)", "sum(A,axis=0)"],
    ["A.sum()", "sum(A)"],
    ["A.T.dot(x)", "((A.T)@(x))"],
    ["(A + B).mean(1)", "mean((A + B),1)"],
    ["f(x).sum()", "sum(f(x))"],
    ["h_t.tanh()", "tanh(h_t)"],
    ["x.mul(y).sum()", "sum(((x)⊙(y)))"],
    ["A.matmul(x).add(b)", "((((A)@(x)))+(b))"],
    ["np.sum(A)", "np.sum(A)"],
    ["np.dot(A, x)", "np.dot(A, x)"],
    ["A.dot(x", "A.dot(x"],
    ["x.sub(y)", "((x)-(y))"],
    ["x.div(2)", "((x)/(2))"],
    ["x . log ( )", "log(x  )"],
    ["d ⊗ x", "outer((d ),( x))"],
    ["d \\otimes x", "outer((d ),( x))"],
    ["a ⊙ b ⊗ x", "a ⊙ outer((b ),( x))"],
    ["(a+b) ⊗ (c+d)", "outer(((a+b) ),( (c+d)))"],
    ["x ⊗", "x ⊗"],
    ["⊗ x", "⊗ x"],
    ["tanh'(z)", "(1-tanh(z)⊙tanh(z))"],
    ["\\sigma'(z)", "(sigmoid(z)⊙(1-sigmoid(z)))"],
    ["σ′(z) ⊙ d", "(sigmoid(z)⊙(1-sigmoid(z))) ⊙ d"],
    ["\\mathrm{relu}'(z)", "step(z)"],
    ["ReLU'(z)", "step(z)"],
    ["softplus'(z)", "sigmoid(z)"],
    ["2 sigmoid'(z+(1))", "2 (sigmoid(z+(1))⊙(1-sigmoid(z+(1))))"],
    ["sigma'(z", "sigma'(z"],
    ["x.sum(axis=0).T.dot(y)", "((sum(x,axis=0).T)@(y))"],
    ["x.sqrt().square()", "square(sqrt(x))"],
    ["F.relu(x)", "F.relu(x)"],
    ["torch.nn.functional.relu(x)", "torch.nn.functional.relu(x)"],
    ["A.inv()", "inv(A)"],
  ])("%s is %s", (typed, text) => expect(withoutMethods(typed).text).toBe(text));

  test.each([
    ["a ⊙ b ⊗ x", "outer((a ⊙ b ),( x))"],
    ["a .* b ⊗ x", "outer((a .* b ),( x))"],
    ["δ c ⊙ b ⊗ x", "outer((δ c ⊙ b ),( x))"],
    ["a + b ⊗ x", "a + outer((b ),( x))"],
    ["a \\odot b \\otimes x", "outer((a \\odot b ),( x))"],
  ])("where ⊗ takes the whole chain of ⊙ before it, %s is %s", (typed, text) => {
    expect(withoutMethods(typed, true).text).toBe(text);
  });
});

/** The bar says where the operand ends. */
test.each<[string, string | null]>([
  ["x|", "x"],
  ["2x|", "x"],
  ["a + h_t|", "h_t"],
  ["A.T|", "A.T"],
  ["A^T|", "A^T"],
  ["A^{\\top}|", "A^{\\top}"],
  ["A'|", "A'"],
  ["f(x)|", "f(x)"],
  ["np.exp(x)|", "np.exp(x)"],
  ["(a-b).pow(2)|", "(a-b).pow(2)"],
  ["a*(b+c)|", "(b+c)"],
  ["[a,b]|", "[a,b]"],
  ["a)|", null],
  ["+|", null],
  ["|", null],
  ["\\tanh(z)|", "\\tanh(z)"],
  ["W_{f}|", "W_{f}"],
  ["x_(a)|", "x_(a)"],
  [" x  |", "x  "],
])("the operand before the bar of %s is %s", (typed, expected) => {
  const end = typed.indexOf("|");
  const text = typed.replace("|", "");
  const from = operandBefore(text, end);
  expect(from === null ? null : text.slice(from, end)).toBe(expected);
});

describe("masks, and methods that change only how numbers are kept", () => {
  test.each([
    ["z.gt(0)", "(z>0)"],
    ["z.greater_equal(y)", "(z>=y)"],
    ["(a+b).le(f(x))", "((a+b)<=f(x))"],
    ["d.masked_fill(z <= 0, 0)", "((d)⊙(1-(z <= 0)))"],
    ["d.masked_fill(z <= 0, 2)", "((z <= 0)⊙(2)+((d)⊙(1-(z <= 0))))"],
    ["d.masked_fill_(z.le(0), 0.0)", "((d)⊙(1-(z<=0)))"],
    ["d.masked_fill(m, 0)", "d.masked_fill(m, 0)"],
    ["x.to(torch.float32)", "x"],
    ["x.astype(np.float64)", "x"],
    ["x.float() * y.type_as(x)", "x * y"],
    ["x.to('cuda')", "x"],
    ["x.numpy()", "x"],
    ["~(z > 0)", "(1-(z > 0))"],
    ["np.logical_not(z > 0)", "(1-(z > 0))"],
    ["(z > 0) & (y < 1)", "((z > 0)⊙(y < 1))"],
    ["~z", "~z"],
    ["np.greater(z, 0)", "np.greater(z, 0)"],
    ["x.astype(int)", "x.astype(int)"],
    ["x.cpu().double()", "x"],
    ["d * z.gt(0).float()", "d * (z>0)"],
  ])("%s is %s", (typed, text) => expect(withMaskMethods(typed).text).toBe(text));
});

test("brackets are around a part where they open right before and close right after it, and not within", () => {
  const around = (text: string, part: string): boolean => {
    const from = text.indexOf(part);
    return isBracketed(text, { from, to: from + part.length });
  };
  for (const text of ["(a+b)c", "{a+b}", "[a+b]", "\\left(a+b\\right)", "( a+b )", "（a+b）", "\\{a+b\\}"])
    expect([text, around(text, "a+b")]).toEqual([text, true]);
  for (const [text, part] of [
    ["(a)+(b)", "a)+(b"],
    ["a+b", "a+b"],
    ["(a+b", "a+b"],
    ["a+b)", "a+b"],
    ["(a+b+c)", "a+b"],
    ["(c+a+b)", "a+b"],
  ] as const)
    expect([text, around(text, part)]).toEqual([text, false]);
  // What was made has no place in the text, and keeps its grouping.
  expect([isBracketed("", { from: 0, to: 3 }), isBracketed("a", { from: 0, to: 0 })]).toEqual([true, true]);
});

describe("calls of einsum and their operands", () => {
  const found = (text: string): readonly (readonly string[])[] | null =>
    einsumCalls(text)?.map(({ spec, from, to, operands }) => [
      text.slice(from, to),
      spec,
      ...operands.map((each) => text.slice(each.from, each.to).trim()),
    ]) ?? null;

  test("are found with all that belongs to them", () => {
    expect(found("2 np.einsum('ij,j->i', A, x)")).toEqual([["np.einsum('ij,j->i', A, x)", "ij,j->i", "A", "x"]]);
    expect(found("einsum(\"i,i\", x, f(x, y)) + einsum('i->', y)")).toEqual([
      ['einsum("i,i", x, f(x, y))', "i,i", "x", "f(x, y)"],
      ["einsum('i->', y)", "i->", "y"],
    ]);
    expect(found("torch.einsum('ij,jk', [A, B])")).toEqual([["torch.einsum('ij,jk', [A, B])", "ij,jk", "A", "B"]]);
    expect(found("einsum('i', [x])")).toEqual([["einsum('i', [x])", "i", "x"]]);
    expect(found("einsum('i,i', einsum('ij->i', A), x)")).toEqual([
      ["einsum('i,i', einsum('ij->i', A), x)", "i,i", "einsum('ij->i', A)", "x"],
    ]);
  });

  test("and none where nothing is quoted, or a bracket is left open", () => {
    expect(found("einsum(i, x)")).toEqual([]);
    expect(found("einsum('i', x")).toBeNull();
    expect(found("einsum('i', (x)")).toBeNull();
  });
});
