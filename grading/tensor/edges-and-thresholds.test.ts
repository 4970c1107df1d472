import { describe, expect, test } from "vitest";
import { isHalf, isMinusHalf } from "./exponents";
import { atEdge, edgeOf, edgeText } from "./sign-edges";
import { add, entrywise, map, minus, numberTerm, power, quotient, type Term } from "./term";
import { textOf } from "./text";
import { negativePartOf, opposite, positivePartOf, step, threshold } from "./thresholds";

const symbol = (name: string, rows = "n"): Term => ({ kind: "symbol", name, shape: { rows, columns: "1" } });
const [x, y, z] = [symbol("x"), symbol("y"), symbol("z")];
const s = symbol("s", "1");
const number = (n: bigint, d = 1n): Term => numberTerm({ n, d });
const difference = (a: Term, b: Term): Term => add([a, minus(b)]);
const texts = (term: Term | null): string | null => (term === null ? null : textOf(term));

describe("1[u > 0] by the simplest quantity that has the sign of u", () => {
  const names = ["above", "atLeast"] as const;
  const exp = (u: Term): Term => map("exp", u);
  test.each<[string, Term, Term]>([
    ["x of 2x", entrywise([number(2n), x]), x],
    ["x of -(-x)", minus(minus(x)), x],
    ["-x of -3x", entrywise([number(-3n), x]), minus(x)],
    ["x of x³", power(x, 3), x],
    ["x of tanh(x)", map("tanh", x), x],
    ["x of sinh(arctan(erf(x)))", map("sinh", map("arctan", map("erf", x))), x],
    ["x of sign(x)", map("sign", x), x],
    ["-x of -tanh(x)", minus(map("tanh", x)), minus(x)],
    ["x of e^x - 1", add([exp(x), number(-1n)]), x],
    ["x of σ(x) - 1/2", add([map("sigmoid", x), number(-1n, 2n)]), x],
    ["x - y of e^x - e^y", difference(exp(x), exp(y)), difference(x, y)],
    ["x of tanh(x) + 0", add([map("tanh", x), number(0n)]), x],
  ])("%s", (_, u, inner) => {
    for (const name of names) expect(texts(threshold(name, u))).toBe(texts(step(name, inner)));
  });

  test.each<[string, Term]>([
    ["x", x],
    ["x - y", difference(x, y)],
    ["x² - 1", add([power(x, 2), number(-1n)])],
    ["e^x - 2", add([exp(x), number(-2n)])],
    ["σ(x) - 1", add([map("sigmoid", x), number(-1n)])],
    ["e^x - σ(y)", difference(exp(x), map("sigmoid", y))],
    ["cos(x)", map("cos", x)],
    ["x ⊙ y", entrywise([x, y])],
    ["x + y + z", add([x, y, z])],
  ])("%s stays as it is", (_, u) => {
    for (const name of names) expect(texts(threshold(name, u))).toBe(texts(step(name, u)));
  });

  test("is 1 of what is positive everywhere, and 1[u >= 0] of what is never negative", () => {
    const ones = texts({ kind: "ones", shape: x.shape });
    expect([texts(threshold("above", exp(x))), texts(threshold("atLeast", exp(x)))]).toEqual([ones, ones]);
    expect(texts(threshold("atLeast", power(x, 2)))).toBe(ones);
    expect(texts(threshold("above", power(x, 2)))).toBe(texts(step("above", power(x, 2))));
    // √x has no value on half of the line.
    expect(texts(threshold("above", map("sqrt", exp(map("ln", x)))))).not.toBe(ones);
  });

  test("of x ⊙ step(x), which is relu(x), is that of x above 0, and 1 from 0 on", () => {
    const relu = entrywise([x, step("side", x)]);
    expect(texts(positivePartOf(relu))).toBe("x");
    expect(texts(negativePartOf(relu))).toBeNull();
    expect(texts(negativePartOf(entrywise([x, step("side", minus(x))])))).toBe("x");
    expect([
      positivePartOf(x),
      positivePartOf(entrywise([y, step("side", x)])),
      positivePartOf(entrywise([x, y])),
    ]).toEqual([null, null, null]);
    expect(texts(threshold("above", relu))).toBe(texts(step("above", x)));
    expect(texts(threshold("atLeast", relu))).toBe(texts({ kind: "ones", shape: x.shape }));
  });
});

test("the opposite of a term has one sign, not two", () => {
  expect(texts(opposite(x))).toBe(texts(minus(x)));
  expect(texts(opposite(minus(x)))).toBe("x");
  expect(texts(opposite(number(3n, 2n)))).toBe(texts(number(-3n, 2n)));
  expect(texts(opposite(entrywise([number(2n), x])))).toBe(texts(entrywise([number(-2n), x])));
  expect(texts(opposite(entrywise([number(-1n), x, y])))).toBe(texts(entrywise([number(1n), x, y])));
  expect(texts(opposite(entrywise([number(-1n, 2n), x])))).toBe(texts(entrywise([number(1n, 2n), x])));
});

describe("a sum has one text whatever the order of its terms, and its opposite another", () => {
  test("with signs and zeros taken off", () => {
    expect(edgeText(add([x, minus(y)]))).toBe(edgeText(add([minus(y), x])));
    expect(edgeText(add([x, number(0n)]))).toBe(edgeText(x));
    expect(edgeText(minus(minus(x)))).toBe(edgeText(x));
    expect(edgeText(entrywise([number(1n), x]))).toBe(edgeText(x));
    expect(edgeText(minus(add([x, minus(y)])))).toBe(edgeText(add([y, minus(x)])));
    expect(edgeText(add([x, minus(y)]), -1)).toBe(edgeText(add([y, minus(x)])));
    expect(edgeText(add([x, number(-2n)]), -1)).toBe(edgeText(add([number(2n), minus(x)])));
    expect(edgeText(minus(entrywise([x, y])))).toBe(edgeText(entrywise([x, y]), -1));
  });

  test("and other sums another", () => {
    const all = [
      x,
      y,
      minus(x),
      add([x, y]),
      add([x, minus(y)]),
      add([y, minus(x)]),
      entrywise([number(2n), x]),
      entrywise([x, y]),
    ];
    expect(new Set(all.map((each) => edgeText(each))).size).toBe(all.length);
  });
});

describe("where u = 0", () => {
  const between = edgeOf(difference(x, y));

  test("u and its opposite are 0, and so are products with them", () => {
    for (const zero of [
      difference(x, y),
      difference(y, x),
      entrywise([z, difference(x, y)]),
      quotient(difference(x, y), z),
      power(difference(x, y), 2),
    ])
      expect(atEdge(zero, between)).toBeNull();
  });

  test("one of two symbols is the other, the last by name", () => {
    expect(texts(atEdge(y, between))).toBe(texts(add([x])));
    expect(texts(atEdge(x, between))).toBe("x");
    expect(texts(atEdge(entrywise([y, z]), between))).toBe(texts(entrywise([add([x]), z])));
    expect(texts(atEdge(power(y, 2), between))).toBe(texts(power(add([x]), 2)));
    expect(texts(atEdge(quotient(y, z), between))).toBe(texts(quotient(add([x]), z)));
    expect(texts(atEdge(add([y, z]), between))).toBe(texts(add([add([x]), z])));
  });

  test("nothing is put in below a line, in a negative power or in a function", () => {
    for (const kept of [quotient(z, y), power(y, -1), map("exp", y), z])
      expect(texts(atEdge(kept, between))).toBe(texts(kept));
  });

  test("a sum keeps what is not 0 of it, and is 0 where nothing is left", () => {
    const own = edgeOf(x);
    expect(texts(atEdge(add([x, z]), own))).toBe(texts(add([z])));
    expect(atEdge(add([x, entrywise([x, z])]), own)).toBeNull();
    expect(atEdge(x, own)).toBeNull();
    expect(texts(atEdge(z, own))).toBe("z");
  });

  test("a symbol that stands elsewhere in u, or is a number beside a column, is not solved for", () => {
    expect(edgeOf(add([x, map("exp", x)])).symbol).toBeNull();
    expect(edgeOf(add([x, minus(s)])).symbol).toBe("x");
    expect(edgeOf(add([map("exp", x), minus(s)])).symbol).toBeNull();
    expect(edgeOf(x).symbol).toBeNull();
    expect(edgeOf(difference(x, y)).symbol).toBe("y");
    expect(edgeOf(difference(y, x)).symbol).toBe("y");
  });
});

test("an exponent is a half or minus a half in each of its spellings, and no other is", () => {
  const halves = [number(1n, 2n), quotient(number(1n), number(2n))];
  expect(halves.map(isHalf)).toEqual([true, true]);
  expect(
    [
      number(1n),
      number(2n),
      number(-1n, 2n),
      number(1n, 3n),
      quotient(number(2n), number(1n)),
      quotient(number(1n), s),
      s,
    ].map(isHalf),
  ).toEqual(Array(7).fill(false));
  expect([number(-1n, 2n), minus(number(1n, 2n)), minus(quotient(number(1n), number(2n)))].map(isMinusHalf)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    [
      number(1n, 2n),
      minus(s),
      entrywise([number(-2n), number(1n, 2n)]),
      entrywise([number(-1n), number(1n, 2n), s]),
      s,
    ].map(isMinusHalf),
  ).toEqual(Array(5).fill(false));
});
