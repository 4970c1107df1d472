import fc from "fast-check";
import { expect, test } from "vitest";
import { relation } from "./order.for-tests";

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
