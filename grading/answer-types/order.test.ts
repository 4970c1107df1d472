import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../expression/read";
import { limits } from "../limits";
import { part } from "../part";
import type { Verdict } from "../verdict";
import { order } from "./order";
import type { OrderOptions } from "./read-order";

const names = ["n", "d", "k", "r"];
const words = { en: "x", "zh-CN": "x" };

function grader(reference: string, more: Partial<OrderOptions> = {}): (answer: string) => Verdict {
  const options = { names, ...more };
  const key = read(reference, { names: options.names, growth: true });
  if (!key.ok) throw new Error(key.feedback[0].message.en);
  return part({
    id: "order",
    type: order,
    prompt: words,
    format: words,
    points: 1,
    key: { value: key.value },
    options,
    misconceptions: [],
    hints: [],
    solution: words,
  }).grade;
}

const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);
const spoken = (verdict: Verdict): string => verdict.feedback.map(({ message }) => message.en).join(" ");

describe("one order is right in every way it is written", () => {
  test.each([
    "n^2 d",
    "O(n^2 d)",
    "Θ(n²d)",
    "\\Theta(n^2 d)",
    "\\mathcal{O}(n^2 \\cdot d)",
    "5n^2 d + 3 n d",
    "n*n*d",
    "d n**2",
    "Ω(n^2 d)",
    "on the order of n^2 d",
    "big-O(n^2 d)",
    "Die Laufzeit ist O(n² d).",
    "Der Aufwand beträgt O(n^2 d)",
  ])("%s", (text) => {
    expect(grader("n^2 d")(text)).toMatchObject({ outcome: "correct", score: 1, evidence: { relation: "equal" } });
  });
});

describe("a bound between binomial coefficients and powers is proved, though the coefficient's order depends on how n and k grow", () => {
  test.each([
    ["n^k", "binomial(n, k)", [], "upper"],
    ["n^k/k!", "binomial(n, k)", [], "upper"],
    ["2^n", "binomial(n, k)", [], "upper"],
    ["n!", "binomial(n, k)", [], "upper"],
    ["(e n/k)^k", "binomial(n, k)", ["k <= n"], "upper"],
    ["(n/k)^k", "binomial(n, k)", ["k <= n"], "lower"],
    ["binomial(n, k)", "n^k", [], "lower"],
    ["d binomial(n, k) + d", "d n^k + d", [], "lower"],
    ["(n + k)!", "n! k!", [], "upper"],
    ["n! k!", "(n + k)!", [], "lower"],
  ] as const)("%s for %s (%j): %s", (answer, key, assume, relation) => {
    expect(grader(key, { assume })(answer)).toMatchObject({ outcome: "incorrect", evidence: { relation } });
  });
});

describe("what is small in a base counts where the exponent grows", () => {
  test.each([
    ["(n + 1)^n", "n^n", "correct"],
    ["(1 + 1/n)^n", "1", "correct"],
    ["(1 - 1/n)^n", "1", "correct"],
    ["(2 n + 1)^n", "(2 n)^n", "correct"],
    ["(n + 1)^(n + 1)", "n n^n", "correct"],
    ["(2 n + 1)^n", "n^n", "incorrect"],
    ["(n^2 + n)^n", "n^n", "incorrect"],
  ])("%s for %s is %s", (answer, key, outcome) => {
    expect(grader(key)(answer).outcome).toBe(outcome);
  });

  test.each([
    ["(1 + 1/n)^(n^2)", "1"],
    ["(n + sqrt(n))^n", "n^n"],
    ["(n + 1)^d", "n^d"],
  ])("%s is not called the order %s", (answer, key) => {
    expect(grader(key)(answer).outcome).not.toBe("correct");
  });
});

test("an equation between two orders is no order", () => {
  expect(grader("n")("O(n) = O(d)")).toMatchObject({ outcome: "invalid", score: null });
  expect(grader("n")("T(n) = O(n)").outcome).toBe("correct");
});

test("constant factors are accepted, with a note that they do not matter", () => {
  expect(codes(grader("n^2 d")("5 n^2 d"))).toContain("order-simplified");
  expect(codes(grader("n^2 d")("n^2 d"))).toEqual([]);
});

test("a power with a constant for its exponent is shown as one", () => {
  const verdict = grader("n^k", { assume: ["k constant"] })("3 n^k");
  expect(verdict.outcome).toBe("correct");
  expect(spoken(verdict)).toContain("of the order n^k.");
});

test("Ω of the right order is accepted, with a note on what Ω says", () => {
  const verdict = grader("n^2 d")("Ω(n^2 d)");
  expect(verdict.outcome).toBe("correct");
  expect(codes(verdict)).toContain("order-omega");
});

test("a bound that is not tight is named as one, and earns what the part says", () => {
  expect(grader("n^2 d")("n^3 d")).toMatchObject({ outcome: "incorrect", score: 0, evidence: { relation: "upper" } });
  const half = grader("n^2 d", { upperCredit: 0.5 });
  expect(half("n^3 d")).toMatchObject({ outcome: "partial", score: 0.5 });
  expect(half("n d")).toMatchObject({ outcome: "incorrect", score: 0, evidence: { relation: "lower" } });
  expect(half("n d^2")).toMatchObject({ outcome: "incorrect", score: 0, evidence: { relation: "incomparable" } });
});

test("the missing or extra factor is named", () => {
  expect(spoken(grader("n^2 d")("n^2"))).toContain("A factor d is missing.");
  expect(spoken(grader("n^2 d")("n^2 d log n"))).toContain("A factor log(n) is too many.");
});

test("an incomparable order comes with a path each way", () => {
  const verdict = grader("n^2 d")("n d^2");
  expect(spoken(verdict)).toContain("Keep d fixed and let n grow: your order is n, the true order n^2.");
  expect(spoken(verdict)).toContain("Keep n fixed and let d grow: your order is d^2, the true order d.");
});

test("along the path that is shown, what is assumed holds as it is written where there is such a path", () => {
  const verdict = grader("n^2 d", { assume: ["n*k <= d"] })("d^2");
  expect(spoken(verdict)).toContain("Along n = t^2, d = t^3, with k fixed");
  expect(spoken(verdict)).toContain("Keep n, k fixed and let d grow: your order is d^2, the true order d.");
  expect(spoken(grader("n^2", { assume: ["n <= d"] })("n"))).toContain("Along n = d = t");
});

test("a path is shown as a counterexample that can be followed by hand", () => {
  expect(grader("n^2 + d^2")("n^2").evidence.counterexample).toEqual({
    at: { n: "constant", d: "d" },
    answer: "1",
    reference: "d^2",
  });
});

test("what is no order costs no try: zero, negative, unknown names, lists, equations, words", () => {
  for (const text of [
    "0",
    "n - n",
    "n - n^2",
    "N^2 d",
    "(n, d)",
    "T = n^2",
    "hello",
    "",
    "n^",
    "sin(n)",
    "n/0",
    "Die Laufzeit ist nicht n",
  ]) {
    expect(grader("n^2 d")(text).outcome, text).toBe("invalid");
  }
});

test("an unknown name is refused with the name that was meant", () => {
  expect(spoken(grader("n^2 d")("N^2 d"))).toContain("n");
});

test("where a part says so, further names are variables that tend to infinity", () => {
  const grade = grader("n^2", { names: ["n"], otherNames: "variables" });
  expect(grade("n^2 m")).toMatchObject({ outcome: "incorrect", evidence: { relation: "upper" } });
  expect(grade("n m")).toMatchObject({ outcome: "incorrect", evidence: { relation: "incomparable" } });
  expect(grader("n^2", { names: ["n"] })("n^2 m").outcome).toBe("invalid");
});

test("what the machine cannot decide is left to a person, and the same text is still right", () => {
  expect(grader("n^2 d")("log(1 + n/d)").outcome).toBe("undecided");
  expect(grader("log(1 + n/d)")("log(1 + n/d)").outcome).toBe("correct");
});

test("the printed key is graded correct", () => {
  for (const text of ["n^2 d", "log_k n", "n/k", "k n d + n d^2", "1", "n log n"]) {
    const key = read(text, { names });
    if (!key.ok) throw new Error(text);
    const printed = order.print({ value: key.value }, { names }).text;
    expect(grader(text)(printed).outcome, printed).toBe("correct");
  }
});

test("every sentence is short in both languages", () => {
  const long = ["a_very_long_name_of_a_variable_indeed_it_is", "another_long_name_of_a_variable_it_is_too"];
  for (const answer of [`${long[0]}^2`, `${long[0]}*${long[1]}*log(${long[0]})`, "7"]) {
    for (const { message } of grader(`${long[0]}*${long[1]}^2`, { names: long })(answer).feedback) {
      expect(message.en.length).toBeLessThanOrEqual(limits.sentence);
      expect(message["zh-CN"].length).toBeLessThanOrEqual(limits.sentence);
    }
  }
});

test("no text makes the grader throw", () => {
  const grade = grader("n^2 d", { assume: ["k constant", "r <= n"] });
  const piece = fc.constantFrom(
    "n",
    "d",
    "k",
    "r",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    "log",
    "2",
    "0",
    "!",
    "max(",
    ",",
    "O(",
    "exp(",
    "sqrt(",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      expect(() => grade(pieces.join(""))).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

/** ln of a course of the shown path, where ln t = l. */
function logarithmAlong(course: string, l: number): number {
  if (course === "constant") return 1;
  if (course.includes("*")) {
    const [own = "", log = ""] = course.split("*");
    const power = log.startsWith("sqrt") ? 0.5 : Number(log.split("^")[1] ?? "1");
    return logarithmAlong(own, l) + power * Math.log(l);
  }
  if (course.startsWith("2^")) return Math.exp(l) * Math.LN2;
  if (course.startsWith("log(")) return Math.log(l);
  if (course.startsWith("sqrt(")) return l / 2;
  const [, power = "1"] = course.split("^");
  return Number(power) * l;
}

test("along the path that is shown, the two orders really part", () => {
  const scales = ["x", "log(x)", "y", "log(y)"];
  const monomial = fc.tuple(...scales.map(() => fc.integer({ min: 0, max: 2 })));
  const sums = fc.array(monomial, { minLength: 1, maxLength: 3 });
  type Sum = typeof sums extends fc.Arbitrary<infer T> ? T : never;
  const written = (sum: Sum): string =>
    sum.map((powers) => powers.map((power, i) => `${scales[i] ?? ""}^${power}`).join("*")).join(" + ");
  const size = ([a = 0, b = 0, c = 0, d = 0]: readonly number[], x: number, y: number): number =>
    a * x + b * Math.log(x) + c * y + d * Math.log(y);
  /** ln(f/g) from differences of exponents, so that 2^t on both sides cancels before it is a number. */
  const lead = (f: Sum, g: Sum, x: number, y: number): number =>
    Math.max(
      ...f.map((p) =>
        Math.min(
          ...g.map((q) =>
            size(
              p.map((power, i) => power - (q[i] ?? 0)),
              x,
              y,
            ),
          ),
        ),
      ),
    );
  fc.assert(
    fc.property(sums, sums, (answer, reference) => {
      const { evidence } = grader(written(reference), { names: ["x", "y"] })(written(answer));
      const shown = evidence.counterexample;
      if (shown === undefined) return;
      const apart = [60, 120, 240].map((l) => {
        const [x, y] = [logarithmAlong(shown.at["x"] ?? "constant", l), logarithmAlong(shown.at["y"] ?? "constant", l)];
        return [lead(answer, reference, x, y), lead(reference, answer, x, y)];
      });
      const [above, below] = [0, 1].map((side) => {
        const [first = 0, second = 0, third = 0] = apart.map((each) => each[side] ?? 0);
        return first < second && second < third;
      });
      expect(evidence.relation === "upper" ? above : evidence.relation === "lower" ? below : above || below).toBe(true);
    }),
    { numRuns: 300 },
  );
});
