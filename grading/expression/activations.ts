import type { Span } from "../verdict";
import type { Cursor } from "./cursor";
import type { Expression, FunctionName } from "./expression";
import { rational } from "./rational";
import { children } from "./walk";

/** An activation, or another function by the letter that it is known by, that is no function of the list: how many arguments it takes, and what it is, written out. */
export interface Activation {
  readonly fewest: number;
  readonly most: number;
  readonly written: (c: Cursor, at: Span, given: readonly Expression[]) => Expression;
}

/** Makes counted nodes at one place. */
function builder(c: Cursor, at: Span) {
  const number = (n: number, d = 1): Expression =>
    c.node({ kind: "number", value: rational(BigInt(n), BigInt(d)), at });
  const call = (name: FunctionName, ...parameters: Expression[]): Expression =>
    c.node({ kind: "call", name, arguments: parameters, at });
  const add = (...terms: Expression[]): Expression => c.node({ kind: "add", terms, at });
  const minus = (argument: Expression): Expression => c.node({ kind: "negate", argument, at });
  const times = (...factors: Expression[]): Expression => c.node({ kind: "multiply", factors, at });
  const over = (numerator: Expression, denominator: Expression): Expression =>
    c.node({ kind: "divide", numerator, denominator, at });
  const squared = (base: Expression): Expression => c.node({ kind: "power", base, exponent: number(2), at });
  const clip = (u: Expression, low: Expression, high: Expression): Expression => call("clip", u, low, high);
  /** An argument that stands in two places counts twice: nested activations would double with each level. */
  const again = (argument: Expression): Expression => {
    c.node(argument);
    for (const child of children(argument)) again(child);
    return argument;
  };
  return { number, call, add, minus, times, over, squared, clip, again };
}

type Made = ReturnType<typeof builder>;

const of = (
  fewest: number,
  most: number,
  make: (made: Made, u: Expression, rest: readonly Expression[]) => Expression,
): Activation => ({
  fewest,
  most,
  written: (c, at, [u, ...rest]) => {
    if (u === undefined) throw new RangeError("an activation without an argument");
    return make(builder(c, at), u, rest);
  },
});

/** u scaled into [0, 1]: min(max(u/6 + 1/2, 0), 1). */
const hardSigmoid = ({ add, over, number, clip }: Made, u: Expression): Expression =>
  clip(add(over(u, number(6)), number(1, 2)), number(0), number(1));

/** max(u, 0) + a·(e^min(u, 0) - 1). */
const elu = (
  { add, call, number, minus, times, again }: Made,
  u: Expression,
  a: Expression | undefined,
): Expression => {
  const fallen = add(call("exp", call("min", again(u), number(0))), minus(number(1)));
  return add(call("relu", u), a === undefined ? fallen : times(a, fallen));
};

/** The standard normal distribution's function: (1 + erf(u/√2))/2. */
const normal = ({ over, add, number, call }: Made, u: Expression): Expression =>
  over(add(number(1), call("erf", over(u, call("sqrt", number(2))))), number(2));

const truncation: Activation = of(1, 1, ({ times, call, again }, u) =>
  times(call("sign", u), call("floor", call("abs", again(u)))),
);

/** NumPy and PyTorch, or Matlab, have two words for one function. */
const both = (one: string, other: string, meant: Activation): readonly (readonly [string, Activation])[] => [
  [one, meant],
  [other, meant],
];

/**
 * By their definitions in PyTorch 2 (torch.nn.functional): gelu is the exact one, with erf; hardsigmoid is clip(u/6 + 1/2, 0, 1);
 * leaky_relu has the slope 0.01 and elu the factor 1 unless a second argument says otherwise.
 */
const definitions: readonly (readonly [string, Activation])[] = [
  ["gelu", of(1, 1, (made, u) => made.times(made.again(u), normal(made, u)))],
  ["elu", of(1, 2, (made, u, [a]) => elu(made, u, a))],
  [
    "leakyrelu",
    of(1, 2, ({ call, add, minus, times, number, again }, u, [slope]) =>
      add(call("relu", u), minus(times(slope ?? number(1, 100), call("relu", minus(again(u)))))),
    ),
  ],
  [
    "prelu",
    of(2, 2, ({ call, add, minus, times, again }, u, [a = u]) =>
      add(call("relu", u), minus(times(a, call("relu", minus(again(u)))))),
    ),
  ],
  ["relu6", of(1, 1, ({ clip, number }, u) => clip(u, number(0), number(6)))],
  [
    "hardtanh",
    of(1, 3, ({ clip, minus, number }, u, [low, high]) => clip(u, low ?? minus(number(1)), high ?? number(1))),
  ],
  ["hardsigmoid", of(1, 1, hardSigmoid)],
  ["hardswish", of(1, 1, (made, u) => made.times(made.again(u), hardSigmoid(made, u)))],
  ["mish", of(1, 1, ({ times, call, again }, u) => times(again(u), call("tanh", call("softplus", u))))],
  ["softsign", of(1, 1, ({ over, add, number, call, again }, u) => over(u, add(number(1), call("abs", again(u)))))],
  ["tanhshrink", of(1, 1, ({ add, minus, call, again }, u) => add(again(u), minus(call("tanh", u))))],
  ["erfc", of(1, 1, ({ add, number, minus, call }, u) => add(number(1), minus(call("erf", u))))],
  // Towards 0, as C and NumPy round; Matlab calls it fix.
  ...both("trunc", "fix", truncation),
  // The length of a vector, as Python and Matlab have it.
  ["hypot", of(2, 12, ({ call, add, squared }, u, rest) => call("sqrt", add(...[u, ...rest].map(squared))))],
  ["logaddexp", of(2, 2, ({ add, call }, u, [v = u]) => call("ln", add(call("exp", u), call("exp", v))))],
  // The signs of arithmetic, as programs that work with arrays call them.
  ["add", of(2, 2, ({ add }, u, rest) => add(u, ...rest))],
  ...both(
    "subtract",
    "sub",
    of(2, 2, ({ add, minus }, u, rest) => add(u, ...rest.map(minus))),
  ),
  ...both(
    "multiply",
    "mul",
    of(2, 2, ({ times }, u, rest) => times(u, ...rest)),
  ),
  ...both(
    "divide",
    "truedivide",
    of(2, 2, ({ over }, u, [v = u]) => over(u, v)),
  ),
  ...both(
    "negative",
    "neg",
    of(1, 1, ({ minus }, u) => minus(u)),
  ),
  ["reciprocal", of(1, 1, ({ over, number }, u) => over(number(1), u))],
  ["rsqrt", of(1, 1, ({ over, number, call }, u) => over(number(1), call("sqrt", u)))],
  ["logsigmoid", of(1, 1, ({ minus, call }, u) => minus(call("softplus", minus(u))))],
];

const known: ReadonlyMap<string, Activation> = new Map(definitions);

/** Capital letters that stand for one function before a bracket: Φ(x) of GELU's definition, Γ(n) = (n - 1)!. */
const capitals: ReadonlyMap<string, Activation> = new Map([
  ["Phi", of(1, 1, normal)],
  ["Gamma", of(1, 1, ({ call, add, minus, number }, u) => call("factorial", add(u, minus(number(1)))))],
]);

/** By name, however it is written: leaky_relu, LeakyReLU, GELU. */
export const activation = (name: string): Activation | undefined =>
  capitals.get(name) ?? known.get(name.replaceAll(/[_{}]/g, "").toLowerCase());
