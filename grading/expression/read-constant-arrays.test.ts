import { describe, expect, it } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const many: ReadOptions = { names: ["x", "y"], values: "many" };

function as(text: string, options: ReadOptions = many): string {
  const reading = read(text, options);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const all = (expected: string, texts: readonly string[]): void => {
  for (const text of texts) expect([text, as(text)]).toEqual([text, expected]);
};

describe("arrays that a program makes from their size, where lists are asked", () => {
  it("have one axis where one size is given", () => {
    all("(0, 0, 0)", ["np.zeros(3)", "torch.zeros(3)", "zeros(3)", "np.zeros((3,))", "np.zeros(shape=3, dtype=float)"]);
    all("(1, 1)", ["np.ones(2)", "tf.ones([2])", "torch.ones(2, dtype=torch.float32)"]);
    all("(x, x)", ["np.full(2, x)", "torch.full((2,), x)", "np.full(shape=2, fill_value=x)"]);
  });

  it("have two where two are given, and where they are identities", () => {
    all("((1, 0), (0, 1))", ["np.eye(2)", "np.identity(2)", "torch.eye(2)", "eye(2)", "np.eye(2, 2)", "np.eye(N=2)"]);
    all("((1, 0, 0), (0, 1, 0))", ["np.eye(2, 3)"]);
    all("((0, 0), (0, 0), (0, 0))", ["np.zeros((3, 2))", "torch.zeros(3, 2)", "torch.zeros([3, 2])"]);
    all("((1, 1), (1, 1))", ["ones(2,2)", "np.full((2, 2), 1)"]);
  });

  it("have rows, which Python counts from 0", () => {
    all("(0, 1, 0)", ["np.eye(3)[1]"]);
    all("! index", ["np.eye(3)[3]", "np.ones(3)[1]", "np.array([1, 2, 3])[0]", "(1, 2, 3)[2]", "eye(3)[1]"]);
  });

  it("are diagonal matrices where diag is given their diagonal", () => {
    all("((x, 0), (0, y))", ["diag(x, y)", "np.diag([x, y])", "diag((x, y))", "\\operatorname{diag}(x, y)"]);
    all("((1, 0), (0, 1))", ["torch.diag(torch.tensor([1, 1]))", "np.diag(np.ones(2))"]);
  });

  it("have the arguments of matrix and vector as their rows or entries", () => {
    all("((1, 2), (3, 4))", ["matrix([1, 2], [3, 4])", "matrix((1, 2), (3, 4))", "matrix([[1, 2], [3, 4]])"]);
    all("(1, 2)", ["vector(1, 2)", "vector([1, 2])"]);
    expect(as("matrix(c(1, 2, 3, 4), nrow=2)")).toMatch(/^!/);
    expect(as("vector(1, 2)", { names: ["x"] })).toMatch(/^!/);
  });

  it("are turned like any list", () => {
    all("((1, 3), (2, 4))", ["np.array([[1, 2], [3, 4]]).transpose()", "np.vstack([[1, 2], [3, 4]]).T"]);
  });

  it("are refused by name where their size is no number or too large, and where one value is asked", () => {
    all("! unknown-name", ["np.zeros(x)", "np.ones(-2)", "np.zeros(0)", "torch.zeros(2, 3, 4)", "np.full(2)"]);
    all("! too-large", ["np.eye(300)", "np.diag(np.ones(50))"]);
    expect(as("np.zeros(3)", { names: ["x"] })).toBe("! unknown-name");
  });

  it("are no names with an empty subscript", () => {
    for (const text of ["np.c_[1, 2]", "np.r_[1, 2]", "np.q"])
      expect([text, as(text, { ...many, otherNames: "variables" })]).toEqual([text, "! unknown-name"]);
  });

  it("are asked back where a name stands before one place in square brackets, and multiplied where a sum stands there", () => {
    all("! index", ["x[1]", "x[0]", "y[x]", "2 x[1]"]);
    all("x*(y + 1)", ["x[y+1]"]);
    all("x*2", ["x [2]"]);
  });
});
