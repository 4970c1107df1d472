import { describe, expect, test } from "vitest";
import { isAnalytic, isTotal, type KnownSign, knownSign } from "./positivity";
import {
  add,
  diag,
  diagonal,
  entrywise,
  inverse,
  largest,
  map,
  minus,
  numberTerm,
  power,
  product,
  quotient,
  type Term,
  total,
  transpose,
} from "./term";

const symbol = (name: string, rows = "1", columns = "1"): Term => ({ kind: "symbol", name, shape: { rows, columns } });
const number = (n: bigint): Term => numberTerm({ n, d: 1n });
const over = (operator: "sum" | "product", body: Term): Term => ({
  kind: "reduce",
  operator,
  index: "t",
  from: { variable: null, offset: 1 },
  to: { variable: "T", offset: 0 },
  body,
  shape: body.shape,
});

const A = symbol("A", "n", "n");
const x = symbol("x", "n");
const y = symbol("y", "n");
const [s, r] = [symbol("s"), symbol("r")];
const ones: Term = { kind: "ones", shape: { rows: "n", columns: "1" } };
const identity: Term = { kind: "identity", shape: { rows: "n", columns: "n" } };
const size: Term = { kind: "size", dimension: "n", shape: { rows: "1", columns: "1" } };
const exp = (u: Term): Term => map("exp", u);
const square = power(s, 2);
const matrixPower = (base: Term): Term => ({ kind: "matrix-power", base, exponent: 2, shape: base.shape });

describe("a sign is told only where every value has it", () => {
  test.each<[KnownSign, readonly Term[]]>([
    [
      "positive",
      [
        number(3n),
        size,
        ones,
        exp(x),
        map("cosh", s),
        map("sech", s),
        map("sigmoid", s),
        map("softplus", s),
        map("pi"),
        add([exp(s), square]),
        add([square, number(1n)]),
        entrywise([number(2n), exp(s)]),
        quotient(exp(s), number(2n)),
        power(exp(s), -3),
        power(exp(s), 3),
        map("sqrt", exp(s)),
        map("max", s, exp(s)),
        map("max", square, exp(s)),
        map("min", number(2n), exp(s)),
        product(transpose(ones), exp(x)),
        total(exp(x)),
        transpose(exp(x)),
        diagonal(exp(A)),
        largest(exp(A), "all"),
        matrixPower(exp(A)),
        over("product", exp(s)),
      ],
    ],
    [
      "nonnegative",
      [
        number(0n),
        identity,
        square,
        power(s, -2),
        add([square, power(r, 4)]),
        entrywise([s, s]),
        entrywise([s, s, exp(r)]),
        entrywise([s, r, s, r]),
        entrywise([square, exp(s)]),
        quotient(square, exp(s)),
        quotient(exp(s), square),
        product(transpose(x), x),
        product(transpose(power(x, 2)), exp(x)),
        product(identity, exp(x)),
        map("sqrt", s),
        map("sqrt", square),
        map("step", s),
        map("max", s, square),
        map("min", square, exp(s)),
        diag(exp(x)),
        total(power(x, 2)),
        over("sum", exp(s)),
        over("product", square),
      ],
    ],
    [
      null,
      [
        number(-3n),
        s,
        A,
        inverse(exp(A)),
        add([exp(s), s]),
        entrywise([s, r]),
        entrywise([s, s, s]),
        entrywise([s, s, r]),
        entrywise([number(-1n), exp(s)]),
        quotient(s, exp(r)),
        quotient(exp(r), s),
        power(s, 3),
        power(s, -1),
        product(transpose(x), y),
        product(x, transpose(x)),
        product(A, exp(x)),
        transpose(x),
        diag(x),
        total(x),
        map("max", s, r),
        map("min", s, exp(r)),
        map("tanh", s),
        map("sinh", s),
        map("coth", s),
        map("csch", s),
        map("ln", exp(s)),
        map("sin", s),
        map("cos", s),
        map("sign", s),
        map("side", s),
        map("above", s),
        map("atLeast", s),
        map("erf", s),
        map("arctan", s),
        map("artanh", s),
        over("sum", s),
        over("product", s),
      ],
    ],
  ])("%s", (sign, terms) => {
    expect(terms.map(knownSign)).toEqual(terms.map(() => sign));
  });
});

test("what has a kink or a jump anywhere in it is not analytic, and all else is", () => {
  const kinks = [
    map("sign", s),
    map("side", s),
    map("above", s),
    map("atLeast", s),
    map("step", s),
    map("max", s, r),
    map("min", s, r),
    largest(x, "all"),
    exp(map("max", s, r)),
    add([s, quotient(s, map("sign", r))]),
  ];
  expect(kinks.map(isAnalytic)).toEqual(kinks.map(() => false));
  const smooth = [s, exp(s), map("ln", s), map("sqrt", s), map("tanh", s), quotient(s, r), inverse(A), product(A, x)];
  expect(smooth.map(isAnalytic)).toEqual(smooth.map(() => true));
});

test("what is certain to have a value almost everywhere, and what may have none on half of the line", () => {
  const everywhere = [
    s,
    quotient(s, r),
    quotient(map("max", s, r), r),
    power(map("sign", s), 2),
    power(s, -1),
    map("ln", exp(s)),
    map("sqrt", square),
    map("sqrt", exp(s)),
    map("tanh", s),
    map("sign", s),
    add([s, exp(r)]),
  ];
  expect(everywhere.map(isTotal)).toEqual(everywhere.map(() => true));
  const partly = [
    quotient(s, map("max", s, r)),
    quotient(s, add([number(1n), map("side", s)])),
    power(map("step", s), -1),
    power(map("step", s), 0),
    inverse(A),
    product(inverse(A), x),
    map("ln", s),
    map("ln", square),
    map("sqrt", s),
    map("sqrt", minus(square)),
    map("artanh", s),
    exp(map("ln", s)),
  ];
  expect(partly.map(isTotal)).toEqual(partly.map(() => false));
});
