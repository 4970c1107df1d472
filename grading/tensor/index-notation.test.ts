import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integer, type Rational, toText } from "../expression/rational";
import { evaluate, type Instance } from "./evaluate";
import { type Exact, exactArithmetic } from "./exact";
import { judged } from "./judged.for-tests";
import { matrix } from "./matrix";
import { readTensorFormula, type TensorFormulaOptions } from "./read";

const options: TensorFormulaOptions = {
  symbols: {
    x: { shape: ["m"] },
    d: { shape: ["n"] },
    y: { shape: ["n"] },
    W: { shape: ["n", "m"] },
    A: { shape: ["n", "n"] },
    B: { shape: ["n", "n"] },
  },
};

const sizes = new Map([
  ["n", 3],
  ["m", 4],
]);

/** Whole numbers that look random, from the place alone. */
const entryOf = (name: string, i: number, j: number): number => ((name.charCodeAt(0) * 7 + i * 5 + j * 11) % 9) - 4;

function instance(): Instance<Exact> {
  const made: Instance<Exact> = {
    arithmetic: exactArithmetic,
    sizes,
    symbol: (name, _, rows, columns) => matrix<Exact>(rows, columns, (i, j) => integer(entryOf(name, i, j))),
    get inner() {
      return made;
    },
  };
  return made;
}

function values(text: string, given = options): readonly string[] | string {
  const reading = readTensorFormula(text, given);
  if (!reading.ok) return reading.feedback[0].code;
  return evaluate(reading.value.term, instance()).entries.map((value: Rational | null) =>
    value === null ? "none" : toText(value),
  );
}

interface Operand {
  readonly name: string;
  readonly indices: readonly string[];
}

const axes: Readonly<Record<string, readonly string[]>> = {
  x: ["m"],
  d: ["n"],
  y: ["n"],
  W: ["n", "m"],
  A: ["n", "n"],
  B: ["n", "n"],
};

/** i, j and k run over n; p and q over m. */
const lengthOf = (index: string): number => ("ijk".includes(index) ? 3 : 4);
const letterOf = (axis: string): fc.Arbitrary<string> =>
  axis === "n" ? fc.constantFrom("i", "j", "k") : fc.constantFrom("p", "q");

const operand: fc.Arbitrary<Operand> = fc
  .constantFrom("x", "d", "y", "W", "A", "B")
  .chain((name) => fc.tuple(...(axes[name] ?? []).map(letterOf)).map((indices) => ({ name, indices })));

/** The sum over all indices that are not asked for, by plain loops. */
function byLoops(operands: readonly Operand[], output: readonly string[]): readonly string[] {
  const letters = [...new Set(operands.flatMap(({ indices }) => indices))];
  const totals = new Map<string, number>();
  const place = new Map<string, number>();
  const loop = (depth: number): void => {
    const letter = letters[depth];
    if (letter === undefined) {
      const product = operands.reduce((value, { name, indices: [a = "", b = ""] }) => {
        return value * entryOf(name, place.get(a) ?? 0, place.get(b) ?? 0);
      }, 1);
      const key = output.map((index) => place.get(index)).join();
      totals.set(key, (totals.get(key) ?? 0) + product);
      return;
    }
    for (let i = 0; i < lengthOf(letter); i += 1) {
      place.set(letter, i);
      loop(depth + 1);
    }
  };
  loop(0);
  const [first, second] = output;
  const rows = first === undefined ? 1 : lengthOf(first);
  const columns = second === undefined ? 1 : lengthOf(second);
  return Array.from({ length: rows * columns }, (_, at) => {
    const key = [Math.floor(at / columns), at % columns].slice(0, output.length).join();
    return `${totals.get(key) ?? 0}`.replace("-0", "0");
  });
}

const problem = fc.array(operand, { minLength: 1, maxLength: 4 }).chain((operands) => {
  const letters = [...new Set(operands.flatMap(({ indices }) => indices))];
  return fc
    .shuffledSubarray(letters, { maxLength: Math.min(2, letters.length) })
    .map((output) => ({ operands, output }));
});

test("einsum is what its definition by loops says, or is refused by name", () => {
  let read = 0;
  fc.assert(
    fc.property(problem, ({ operands, output }) => {
      const spec = `${operands.map(({ indices }) => indices.join("")).join(",")}->${output.join("")}`;
      const found = values(`np.einsum('${spec}', ${operands.map(({ name }) => name).join(", ")})`);
      if (typeof found === "string") {
        expect(found).toBe("tensor:einsum-beyond");
        return;
      }
      read += 1;
      expect(found).toEqual(byLoops(operands, output));
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(300);
});

test("a sum over entries is what its definition by loops says, or is not read", () => {
  fc.assert(
    fc.property(problem, ({ operands, output }) => {
      const letters = [...new Set(operands.flatMap(({ indices }) => indices))];
      const summed = letters.filter((letter) => !output.includes(letter));
      const product = operands.map(({ name, indices }) => `${name}_{${indices.join("")}}`).join(" ");
      const found = values(`${summed.map((letter) => `\\sum_{${letter}} `).join("")}${product}`);
      if (typeof found === "string") return;
      expect(found).toEqual(byLoops(operands, [...output].sort()));
    }),
    { numRuns: 500 },
  );
});

/** The same symbols with subscripts of their own, which leave their entries as they are. */
const subscripted: Readonly<Record<string, string>> = {
  x: "x_t",
  d: "d_{t-1}",
  y: "y_T",
  W: "W_f",
  A: "A_o",
  B: "B_1",
};
const withSubscripts: TensorFormulaOptions = {
  symbols: Object.fromEntries(
    Object.entries(options.symbols).map(([name, symbol]) => [subscripted[name] ?? name, symbol]),
  ),
};

/** An entry as W_{f,ij}, W_{f,i,j}, (W_f)_{ij} and \\left(W_f\\right)_{i,j}. */
const spellings: readonly ((base: string, own: string, indices: readonly string[]) => string)[] = [
  (base, own, indices) => `${base}_{${own},${indices.join("")}}`,
  (base, own, indices) => `${base}_{${[own, ...indices].join(",")}}`,
  (base, own, indices) => `(${base}_{${own}})_{${indices.join("")}}`,
  (base, own, indices) => `\\left(${base}_{${own}}\\right)_{${indices.join(",")}}`,
];

test("the entries of symbols with a subscript of their own are what loops over them say", () => {
  let read = 0;
  fc.assert(
    fc.property(problem, fc.constantFrom(...spellings), ({ operands, output }, spelling) => {
      const letters = [...new Set(operands.flatMap(({ indices }) => indices))];
      const summed = letters.filter((letter) => !output.includes(letter));
      const product = operands.map(({ name, indices }) => {
        const [, base = "", own = ""] = /^(.)_\{?(.*?)\}?$/.exec(subscripted[name] ?? "") ?? [];
        return spelling(base, own, indices);
      });
      const found = values(summed.map((letter) => `\\sum_{${letter}} `).join("") + product.join(" "), withSubscripts);
      if (typeof found === "string") return;
      read += 1;
      expect(found).toEqual(byLoops(operands, [...output].sort()));
    }),
    { numRuns: 500 },
  );
  expect(read).toBeGreaterThan(200);
});

test("a subscript behind the bracket of a function's argument or of a product is no entry of what stands last in it", () => {
  for (const text of ["softmax(x_t)_p", "\\operatorname{softmax}(x_t)_p", "softmax (x_t)_p", "(W_f x_t)_i"])
    expect([text, typeof values(text, withSubscripts)]).toEqual([text, "string"]);
});

test("an index that stands twice is summed over where no sum is written, as its definition by loops says, or is not read", () => {
  let read = 0;
  fc.assert(
    fc.property(problem, ({ operands }) => {
      const all = operands.flatMap(({ indices }) => indices);
      const count = (index: string): number => all.filter((each) => each === index).length;
      fc.pre(new Set(all.filter((index) => count(index) > 1)).size === 1);
      const once = all.filter((index) => count(index) === 1);
      const reading = readTensorFormula(
        operands.map(({ name, indices }) => `${name}_{${indices.join("")}}`).join(" "),
        options,
      );
      if (!reading.ok) return;
      const summed = [reading.value, ...(reading.value.others ?? [])].filter(({ isSummed }) => isSummed === true);
      for (const [i, { term }] of summed.entries()) {
        read += 1;
        const order = i === 0 ? [...once].sort() : once;
        const entries = evaluate(term, instance()).entries.map((value) => (value === null ? "none" : toText(value)));
        expect(entries).toEqual(byLoops(operands, order));
      }
    }),
    { numRuns: 800 },
  );
  expect(read).toBeGreaterThan(150);
});

const outcome = (answer: string, key: string): string => {
  const { relation, code } = judged(answer, key, options);
  return code ?? relation;
};

describe("entries, arrays and matrices are three ways to write one formula", () => {
  test.each([
    ["\\sum_j A_{ij} d_j", "A*d"],
    ["\\sum_{i=1}^{n} W_{ij} d_i", "W'*d"],
    ["∑_i d_i y_i", "d'*y"],
    ["\\sum_{i,j} A_{ij} B_{ji}", "trace(A*B)"],
    ["\\sum_i \\sum_j W_{ij}^2", "sum(W.*W)"],
    ["d_i(\\delta_{ij} - d_j)", "diag(d) - d*d'"],
    ["d_i (1 - d_i) y_i", "d .* (1-d) .* y"],
    ["\\frac{e^{d_i}}{\\sum_j e^{d_j}}", "softmax(d)"],
    ["d_i x_j", "d*x'"],
    ["\\frac{1}{n} \\sum_i d_i", "mean(d)"],
    ["einsum('i,j->ij', d, x)", "d*x'"],
    ["2*einsum('ij,j->i', W, x) + d", "2*W*x + d"],
    ["einsum('i,i->i', einsum('ij,j->i', W, x), d)", "(W*x) .* d"],
    ["A.sum(axis=1)", "A*1"],
    ["A.sum(axis=0)", "A'*1"],
    ["np.sum(A, axis=-1)", "A*1"],
    ["d.dot(y)", "d'*y"],
    ["np.linalg.solve(A, d)", "inv(A)*d"],
    ["(I + A)^{-1} d", "inv(I_n + A)*d"],
    ["diag(d)(I - 1 d^T)", "diag(d) - d*d'"],
    ["np.eye(n) - np.outer(d, d)", "I_n - d*d'"],
    ["d ⊗ x", "d*x'"],
    ["⟨d, y⟩", "d'*y"],
    ["\\|W\\|_F^2", "sum(W.*W)"],
    ["1/n * 1^T d", "mean(d)"],
    ["d ⊙ tanh'(y)", "d .* (1 - tanh(y).^2)"],
  ])("%s is %s", (answer, key) => {
    expect(outcome(answer, key)).toBe("equal");
  });

  test.each([
    ["\\sum_i A_{ij} d_i", "A*d"],
    ["einsum('i,j->ji', d, x)", "d*x'"],
    ["\\sum_{i,j} A_{ij} B_{ij}", "trace(A*B)"],
  ])("%s is not %s", (answer, key) => {
    expect(outcome(answer, key)).toBe("different");
  });

  test.each([
    ["\\sum_i W_{ij} x_i", "unknown-name"],
    ["einsum('ij,i->j', W, x)", "tensor:einsum-shape"],
    ["einsum('i,j,k->ijk', d, d, d)", "tensor:einsum-beyond"],
    ["einsum('i->i', d, x)", "tensor:einsum-count"],
    ["I", "tensor:size-unknown"],
  ])("%s is refused: %s", (answer, code) => {
    expect(outcome(answer, "d")).toBe(code);
  });
});
