import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toText } from "../expression/print";
import { read } from "../expression/read";
import { compareByCases, orderByCases } from "./cases";
import { isFailure } from "./failure";
import { orderOf } from "./order-of";
import { readAssumptions } from "./read-assumptions";
import { relationOf } from "./relation";

function expression(text: string, names: readonly string[]) {
  const reading = read(text, { names, growth: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

function relation(answer: string, reference: string, names: readonly string[], assume: readonly string[] = []): string {
  const known = readAssumptions(names, assume);
  if (!known.ok) throw new Error(known.feedback.message.en);
  const [mine, theirs] = [expression(answer, names), expression(reference, names)];
  const a = orderByCases(mine, known.assumptions);
  const b = orderByCases(theirs, known.assumptions);
  if (isFailure(a) && (a.outcome === "invalid" || a.split === undefined)) return `${a.outcome}: ${a.feedback.code}`;
  if (isFailure(b) && (b.outcome === "invalid" || b.split === undefined)) return `reference ${b.outcome}`;
  const compared = compareByCases(mine, theirs, known.assumptions);
  if (compared.kind === "invalid") return `invalid: ${compared.failure.feedback.code}`;
  const result = relationOf(compared.cases, compared.isComplete);
  return result.kind === "different" ? (result.relation ?? "different") : result.kind;
}

describe("an order is equal to every other way to write it", () => {
  test.each([
    ["max(n,m)", "n+m"],
    ["x^2+y^2", "x y+x^2+y^2"],
    ["n log(n d)", "n log n + n log d"],
    ["log(n!)", "n log n"],
    ["n^{1.5}", "n sqrt(n)"],
    ["sqrt(n^2+d)", "n+sqrt(d)"],
    ["n^2-n", "n^2"],
    ["(n+1)^2-n^2", "n"],
    ["4^{n/2}", "2^n"],
    ["n!", "sqrt(n) n^n exp(-n)"],
    ["(n+1)!/n!", "n"],
    ["binomial(n,2)", "n^2"],
    ["log_2(n^2) - log_2 n", "log n"],
    ["log_k n", "log(n)/log(k)"],
    ["2^{log_2 n}", "n"],
    ["ceil(n/2)", "n"],
    ["n^{1/n}", "1"],
    ["min(n,d) max(n,d)", "n d"],
    ["sum_{i=1}^n i", "n^2"],
    ["sum_{i=1}^n 1/i", "log n"],
    ["sum_{i=1}^n 2^i", "2^n"],
    ["log(n+d)", "max(log n, log d)"],
    ["n d (n+d)", "n^2 d + n d^2"],
    ["2^n + n^100", "2^n"],
    ["log(n^2 d / log n)", "log n + log d"],
    ["x*y", "(x*y*(x+y))/(x+y)"],
    ["max(n, 0)", "n"],
    ["(n - n^2)/(1 - n)", "n"],
    ["abs(n - n^2)", "n^2"],
    ["min(n, d)", "1/(1/n + 1/d)"],
    ["exp(2 log n)", "n^2"],
    ["n^(log d)", "d^(log n)"],
    ["prod_{i=1}^n i", "n!"],
    ["cbrt(n^2)", "n^(2/3)"],
  ])("%s = %s", (a, b) => {
    const names = ["n", "d", "m", "k", "x", "y"];
    expect(relation(a, b, names)).toBe("equal");
  });
});

describe("a direction in which a bound fails is never missed", () => {
  test.each([
    ["k log n", "n log k", "incomparable"],
    ["n^2 d", "n d^2", "incomparable"],
    ["n^2", "n^2 d", "lower"],
    ["n^2 log d", "n^2 d", "lower"],
    ["n^2 d + n d^2", "n^2 d", "upper"],
    ["2^n", "3^n", "lower"],
    ["n!", "n^n", "lower"],
    ["min(n,d)", "n", "lower"],
    ["n log(d)^3", "n + d", "incomparable"],
    ["n^n", "d^n", "incomparable"],
    ["ceil(n/k)", "n/k", "upper"],
    ["n + d", "n log d", "incomparable"],
    ["log(n)^2", "log(n)*log(d) + log(d)^2", "incomparable"],
    // Only along paths such as d = n·(log n)^(1/2), which no power of one parameter follows.
    ["n d", "n^2 + d^2/log d", "incomparable"],
    // Here none fails: where log d is as large as log n the product of the two terms is enough, and else n is far larger.
    ["n d", "n^2/log(n) + d^2*log(d)", "lower"],
    // Only where z is exponential in x, and x exponential in y.
    ["z log z", "x log(x)^2 + y^2 z log(z)/log(x) + x y^2 z/log(y)", "incomparable"],
  ])("%s against %s: %s", (a, b, expected) => {
    expect(relation(a, b, ["n", "d", "k", "x", "y", "z"])).toBe(expected);
  });
});

describe("what is assumed of the variables is used", () => {
  test.each([
    ["n/k", "n", "k constant", "equal"],
    ["n^2 d", "n^2 d + n d^2", "d <= n", "equal"],
    ["min(n,d)", "n", "n <= d", "equal"],
    ["n log n", "n log d", "d = n^2", "equal"],
    ["n^5", "n^2 d + n d^2", "d = n^2", "equal"],
    ["n d", "d^2", "n = d", "equal"],
    ["2 n r + n - r^2 - r", "n r", "r < n", "equal"],
    ["n d - n^2/2", "n d", "n <= d", "equal"],
    ["log(d)", "n", "d = 2^n", "equal"],
    ["n log n", "n log d", "n <= d", "lower"],
    ["ceil(n/k)", "n/k", "k <= n", "equal"],
    ["n^2", "n d", "n^2 <= d", "lower"],
    ["n + k", "n", "1 <= k <= n", "equal"],
    ["n d r", "n d", "r 为常数", "equal"],
  ])("%s against %s where %s: %s", (a, b, assumption, expected) => {
    expect(relation(a, b, ["n", "d", "k", "r"], [assumption])).toBe(expected);
  });

  test("assumptions chain: from r <= n and n <= d follows r <= d", () => {
    expect(relation("d + r", "d", ["n", "d", "r"], ["r <= n", "n <= d"])).toBe("equal");
    expect(relation("log(d)/log(r) + 1", "log(d)/log(r)", ["n", "d", "r"], ["r <= n", "n <= d"])).toBe("equal");
  });

  test("an assumption that cannot be read is refused, never ignored", () => {
    for (const text of ["k is nice", "n < ", "d <= n + k", "n != d", "n^2 <= n", "n log n <= n"]) {
      expect(readAssumptions(["n", "d", "k"], [text]).ok, text).toBe(false);
    }
  });
});

describe("zero, negative and unreadable orders say why", () => {
  test.each([
    ["n - n", "invalid: order-zero"],
    ["n - n^2", "invalid: order-negative"],
    ["n d - n^2", "invalid: order-negative"],
    ["sin(n)", "invalid: order-not-an-order"],
    ["n/(d-d)", "invalid: order-division-by-zero"],
    ["n^2 + d^2 - 3 n d", "invalid: order-negative"],
    ["(n - max(n, d)/2) d", "invalid: order-negative"],
    ["log(1 + n/d)", "undecided: order-beyond"],
    ["log(n/d)", "invalid: order-negative"],
    ["min(n, 0)", "invalid: order-zero"],
    ["n^d - n^d", "invalid: order-zero"],
  ])("%s: %s", (text, expected) => {
    expect(relation(text, "n", ["n", "d"])).toBe(expected);
  });
});

test("exact counts are reduced to their leading order", () => {
  const names = ["n", "d", "k"];
  const shown = (text: string): string => {
    const order = orderOf(expression(text, names));
    return "outcome" in order ? order.feedback.code : toText(order);
  };
  expect(shown("2 n^2 d + 3 n d")).toBe("n^2*d");
  expect(shown("n^2 d + 4 n d^2 - n d")).toBe("n^2*d + n*d^2");
  expect(shown("k n d^2 - n d")).toBe("k*n*d^2");
  expect(shown("7")).toBe("1");
});

type Exponents = readonly number[];
const names = ["x", "y", "z"];
const exponents = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 });
const polynomial = fc.array(exponents, { minLength: 1, maxLength: 4 });
const text = (sum: readonly Exponents[]): string =>
  sum.map((each) => each.map((power, i) => `${names[i] ?? ""}^${power}`).join("*")).join(" + ");

/** Every direction with weights 0 to 9, on which the largest exponent of t is compared exactly: no linear program. */
const directions = Array.from({ length: 1000 }, (_, i) => [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100)]);
const degree = (sum: readonly Exponents[], w: readonly number[]): number =>
  Math.max(...sum.map((each) => each.reduce((total, power, i) => total + power * (w[i] ?? 0), 0)));

function bruteForce(a: readonly Exponents[], b: readonly Exponents[]): string {
  const above = directions.some((w) => degree(a, w) > degree(b, w));
  const below = directions.some((w) => degree(a, w) < degree(b, w));
  return above ? (below ? "incomparable" : "upper") : below ? "lower" : "equal";
}

test("sums of monomials stand to each other as they do along a thousand monomial paths", () => {
  fc.assert(
    fc.property(polynomial, polynomial, (a, b) => {
      expect(relation(text(a), text(b), names)).toBe(bruteForce(a, b));
    }),
    { numRuns: 400 },
  );
});

const factor = fc.constantFrom("x", "y", "log(x)", "log(y)", "x^2", "sqrt(y)", "log(log(x))", "2^x", "y^(3/2)");
const term = fc.array(factor, { minLength: 1, maxLength: 3 }).map((factors) => factors.join("*"));
const sum = fc.array(term, { minLength: 1, maxLength: 3 });

test("every order is equal to itself, whatever its constants and the order of its terms", () => {
  fc.assert(
    fc.property(sum, fc.integer({ min: 2, max: 99 }), (terms, factor) => {
      const changed = [...terms].reverse().map((each, i) => `${factor + i}*${each}`);
      expect(relation(terms.join("+"), changed.join("+"), names)).toBe("equal");
    }),
    { numRuns: 200 },
  );
});

test("turning the question round turns the relation round", () => {
  const turned = new Map([
    ["equal", "equal"],
    ["upper", "lower"],
    ["lower", "upper"],
    ["incomparable", "incomparable"],
  ]);
  fc.assert(
    fc.property(sum, sum, (a, b) => {
      const forth = relation(a.join("+"), b.join("+"), names);
      expect(relation(b.join("+"), a.join("+"), names)).toBe(turned.get(forth) ?? forth);
    }),
    { numRuns: 200 },
  );
});

test("an upper bound of an upper bound is an upper bound, and multiplying both sides changes nothing", () => {
  fc.assert(
    fc.property(sum, sum, sum, (a, b, c) => {
      const [f, g, h] = [a.join("+"), [...a, ...b].join("+"), [...a, ...b, ...c].join("+")];
      expect(["upper", "equal"]).toContain(relation(g, f, names));
      expect(["upper", "equal"]).toContain(relation(h, f, names));
      expect(relation(`(${g})*x*log(y)`, `(${f})*x*log(y)`, names)).toBe(relation(g, f, names));
    }),
    { numRuns: 150 },
  );
});

/** Growth in log space: ln of x^a (ln x)^b y^c (ln y)^d where ln x and ln y are given. */
const logarithm = ([a, b, c, d]: readonly number[], [x, y]: readonly [number, number]): number =>
  // What is large cancels first, or its rounding would swallow the logarithms: x - ln x - y + ln y is 0 along x = y.
  (a ?? 0) * x + (c ?? 0) * y + ((b ?? 0) * Math.log(x) + (d ?? 0) * Math.log(y));

test("with logarithms, no bound holds that fails along a path of powers, logarithms or exponentials", () => {
  const monomial = fc.tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: -1, max: 2 }),
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: -1, max: 2 }),
  );
  const written = ([a, b, c, d]: readonly number[]): string => `x^${a}*log(x)^(${b})*y^${c}*log(y)^(${d})`;
  const course = fc.record({
    factor: fc.constantFrom(1, 0.5, 2, 1.5, 3),
    power: fc.constantFrom(0, 1, 1, 2),
    log: fc.constantFrom(0, 1, 0.5, 2),
  });
  fc.assert(
    fc.property(
      fc.array(monomial, { minLength: 1, maxLength: 3 }),
      monomial,
      fc.array(fc.tuple(course, course), { minLength: 50, maxLength: 50 }),
      (g, f, paths) => {
        const answer = relation(g.map(written).join("+"), written(f), ["x", "y"]);
        const fails = paths.some((path) => {
          const growth = [1e40, 1e80, 1e160].map((t) => {
            const at = (each: (typeof path)[0]): number => 3 + each.factor * t ** each.power * Math.log(t) ** each.log;
            const point = [at(path[0]), at(path[1])] as const;
            return Math.min(
              ...g.map((each) =>
                logarithm(
                  f.map((power, i) => power - (each[i] ?? 0)),
                  point,
                ),
              ),
            );
          });
          const [first = 0, second = 0, third = 0] = growth;
          return third > 40 && third > second && second > first;
        });
        if (fails) expect(["lower", "incomparable"]).toContain(answer);
      },
    ),
    { numRuns: 500 },
  );
});

describe("powers that are no fractions", () => {
  test.each([
    ["7^(log_2 n)", "n^(log_2(7))", "equal"],
    ["n^(log_2(7)) + n^2", "n^(log_2(7))", "equal"],
    ["n*n^(log_2(3))", "n^(1+log_2(3))", "equal"],
    ["n^(log_2(4))", "n^2", "equal"],
    ["n^2.8", "n^(log_2(7))", "lower"],
    ["n^2.81", "n^(log_2(7))", "upper"],
    ["n^(22/7)", "n^pi", "upper"],
    ["n^1.999999", "n^2", "lower"],
    ["n^(2+1e-12)", "n^2", "upper"],
    ["2^sqrt(n)", "2^n", "lower"],
    ["2^(n/log(n))", "2^n", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n"])).toBe(expected);
  });
});

describe("sums of counts", () => {
  test.each([
    ["\\sum_{i=1}^{n} \\sum_{j=i}^{n} 1", "n^2"],
    ["sum(n - i, i, 1, n)", "n^2"],
    ["sum(i*(n-i), i, 1, n)", "n^3"],
    ["\\sum_{i=1}^{n} \\sum_{j=i}^{n} \\sum_{k=j}^{n} 1", "n^3"],
    ["sum(i^3, i, 0, n) - n^4/4", "n^3"],
    ["sum(i*2^i, i, 1, n)", "n*2^n"],
    ["sum(i^2*3^i, i, 0, n)", "n^2*3^n"],
    ["sum(i*2^(-i), i, 1, n)", "1"],
    ["sum(2^i/i, i, 1, n)", "2^n/n"],
    ["sum(i*log(i)*2^i, i, 1, 2n)", "4^n*n*log(n)"],
    ["sum(i*2^i, i, 1, log_2(n))", "n log n"],
  ])("%s is of the order %s, also where terms cancel", (answer, reference) => {
    expect(relation(answer, reference, ["n"])).toBe("equal");
  });

  test("a sum whose terms grow by a factor is of the order of its last term, as its exact values say", () => {
    for (const [p, c] of [
      [1, 2],
      [2, 2],
      [3, 3],
      [-1, 2],
    ] as const) {
      const ratios = [40, 80, 160].map((n) => {
        let sum = 0;
        for (let i = 1; i <= n; i += 1) sum += i ** p * c ** (i - n);
        return sum / n ** p;
      });
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.2);
      expect(relation(`sum(i^(${p})*${c}^i, i, 1, n)`, `n^(${p})*${c}^n`, ["n"])).toBe("equal");
    }
  });
});

describe("where the order depends on which of two quantities is larger, both are looked at", () => {
  test.each([
    ["n^2 + d^2 - n d", "n^2 + d^2", "equal"],
    ["n^2 + d^2 - 1.99 n d", "max(n, d)^2", "equal"],
    ["n^3 + d^3 - n^2 d", "n^3 + d^3", "equal"],
    ["n^2 + d^2 - sqrt(n^3 d)", "n^2 + d^2", "equal"],
    ["2n^2 + d^2 + k^2 - n d - d k - n k", "n^2 + d^2 + k^2", "equal"],
    ["n^2 + d^2 - 2 n d", "n^2 + d^2", "lower"],
    ["(n - d)^2", "(d - n)^2", "equal"],
    ["abs(n - d) + n", "n + d", "equal"],
    ["abs(n - d) + min(n, d)", "max(n, d)", "equal"],
    ["max(n - d, 1) + d", "n + d", "equal"],
    ["abs(n - d)", "n", "incomparable"],
    ["2^max(n, d)", "2^n + 2^d", "equal"],
    ["2^min(n, d)", "min(2^n, 2^d)", "equal"],
    ["2^max(n, d)", "2^n", "upper"],
    ["2^max(n, d)", "2^(n + d)", "lower"],
    ["2^abs(n - d)", "2^n", "incomparable"],
    ["floor(n/k) + 1", "n/k + 1", "equal"],
    ["floor(n/k)", "n/k", "lower"],
    ["max(n^2, d) - d + n", "n^2", "lower"],
    ["2^n", "3^n + 5^d", "lower"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d", "k"])).toBe(expected);
  });

  test("what is assumed is used within the parts", () => {
    // Along d = 2n the first product would vanish, but d <= n leaves no such way.
    expect(relation("abs(d - 2n) n", "n^2", ["n", "d"], ["d <= n"])).toBe("equal");
    expect(relation("abs(d - n) d + abs(d - 2n) n", "n^2", ["n", "d"], ["d <= n"])).toBe("equal");
    expect(relation("abs(d - n/2) abs(d - 2n)", "n^2", ["n", "d"], ["d <= n"])).toBe("lower");
    expect(relation("4n^1.5 - d^1.5", "n^1.5", ["n", "d"], ["d <= 2n"])).not.toBe("lower");
    expect(relation("n - r + 1", "n", ["n", "r"], ["r <= n"])).toBe("lower");
    expect(relation("n^2 - r^2 + n r", "n^2", ["n", "r"], ["r <= n"])).toBe("equal");
    expect(relation("d - n", "d", ["n", "d"], ["n = o(d)"])).toBe("equal");
    expect(relation("n", "d", ["n", "d"], ["d = \\omega(n)"])).toBe("lower");
    expect(relation("n d k r", "n d", ["n", "d", "k", "r"], ["k and r are constants"])).toBe("equal");
  });
});

describe("binomial coefficients of two growing numbers", () => {
  test.each([
    ["binomial(n, k)", "n!/(k! (n-k)!)", "equal"],
    ["binomial(n, k)", "binomial(n, n - k)", "equal"],
    ["binomial(n, k)", "2^n", "lower"],
    ["2^n", "binomial(n, k)", "upper"],
    ["binomial(n, k)", "n^2", "incomparable"],
    ["binomial(n, k)", "binomial(n, d)", "incomparable"],
    ["binomial(2n, n)", "4^n/sqrt(n)", "equal"],
    ["binomial(n, n/2)", "2^n/sqrt(n)", "equal"],
    ["binomial(n, n - 2)", "n^2", "equal"],
    ["(n + d)!", "n! d! binomial(n + d, d)", "equal"],
  ])("%s against %s is %s", (answer, reference, expected) => {
    expect(relation(answer, reference, ["n", "d", "k"])).toBe(expected);
  });

  test.each([
    ["n^k", "k constant"],
    ["n^k/k!", "k^2 <= n"],
    ["4^k/sqrt(k)", "n = 2k"],
  ])("binomial(n, k) is of the order %s where %s", (reference, assumption) => {
    expect(relation("binomial(n, k)", reference, ["n", "k"], [assumption])).toBe("equal");
  });
});

describe("assumptions in the words of analysis", () => {
  test.each([
    ["n + k", "n", "k << n", "equal"],
    ["k", "n", "k ≪ n", "lower"],
    ["k", "n", "k \\ll n", "lower"],
    ["k", "n", "k >> n", "upper"],
    ["k", "n", "k = Θ(n)", "equal"],
    ["k", "n", "k = \\Theta(n)", "equal"],
    ["k", "n", "k = O(n)", "lower"],
    ["n + k", "n", "k ∈ O(n)", "equal"],
  ])("%s against %s, where %s, is %s", (answer, reference, assume, expected) => {
    expect(relation(answer, reference, ["n", "k"], [assume])).toBe(expected);
  });
});
