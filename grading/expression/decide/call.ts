import type { Call, Expression } from "../expression";
import { rational } from "../rational";
import { knownAngle, squareOf } from "./angles";
import { difference, minus, number, opaque, piTerm, product, scaled, sum, undecidable } from "./build";
import { choose, extreme } from "./choose";
import { logarithm } from "./logarithm";
import { ownAngle } from "./own-angle";
import { provedPositive } from "./positivity";
import { absolute, exponential, integerPower, inverse, quotient, root } from "./powers";
import { divided, guard, power, type Scope } from "./scope";
import { negative, node, positive, type Term, type Terms, undefinedTerm } from "./term";
import { wave } from "./wave";
import { binomial, ceiling, divisors, factorial, floorOf } from "./whole-numbers";

const half = rational(1n, 2n);
const two = rational(2n);

/** A call in terms of exponentials, logarithms, roots and cases. */
export function call(scope: Scope, { name, arguments: given }: Call): Term {
  const { terms } = scope;
  const args = argumentsOf(scope, given);
  if (terms.full) return undefinedTerm(terms);
  const [u, v] = args;
  if (u === undefined) return undecidable(terms);
  switch (name) {
    case "exp":
      return exponential(terms, u);
    case "ln":
      return ln(scope, u);
    case "log":
      return v === undefined ? ln(scope, u) : divided(scope, ln(scope, u), ln(scope, v));
    case "sqrt":
      return sqrt(scope, u);
    case "cbrt":
      return root(terms, u, 3);
    case "root": {
      if (v === undefined) return sqrt(scope, u);
      return power(scope, u, inverse(terms, v));
    }
    case "abs":
      return terms.complex ? opaque(terms, "abs", [u], 0) : absolute(terms, u);
    case "sign":
      return choose(terms, u, number(terms, -1), number(terms, 0), number(terms, 1), false);
    case "sin":
      return wave(terms, "sin", u);
    case "cos":
      return wave(terms, "cos", u);
    case "tan":
      return divided(scope, wave(terms, "sin", u), wave(terms, "cos", u));
    case "cot":
      return divided(scope, wave(terms, "cos", u), wave(terms, "sin", u));
    case "sec":
      return divided(scope, number(terms, 1), wave(terms, "cos", u));
    case "csc":
      return divided(scope, number(terms, 1), wave(terms, "sin", u));
    case "arcsin":
    case "arccos": {
      const room = difference(terms, number(terms, 1), squareOf(terms, u));
      if (!provedPositive(room)) guard(scope, room, true);
      const undone = ownAngle(terms, name, u);
      if (undone !== null) return undone;
      const angle = odd(terms, "arcsin", u, 1.6);
      return name === "arcsin" ? angle : difference(terms, scaled(terms, half, piTerm(terms)), angle);
    }
    case "arctan":
    case "arccot": {
      const angle = odd(terms, "arctan", u, 1.6);
      return name === "arctan" ? angle : difference(terms, scaled(terms, half, piTerm(terms)), angle);
    }
    case "sinh":
      return withSigns(terms, hyperbolic(terms, u, -1), u.signs, -Infinity, Infinity);
    case "cosh":
      return withSigns(terms, hyperbolic(terms, u, 1), positive, 1, Infinity);
    case "tanh":
      return tanh(terms, u);
    case "coth":
      return divided(scope, number(terms, 1), tanh(terms, u));
    case "sech":
      return withSigns(
        terms,
        inverse(terms, withSigns(terms, hyperbolic(terms, u, 1), positive, 1, Infinity)),
        positive,
        0,
        1,
      );
    case "csch":
      return divided(scope, number(terms, 1), withSigns(terms, hyperbolic(terms, u, -1), u.signs, -Infinity, Infinity));
    case "arsinh":
      return withSigns(
        terms,
        logarithm(
          terms,
          withSigns(
            terms,
            plus(terms, u, root(terms, plus(terms, integerPower(terms, u, 2), number(terms, 1)), 2)),
            positive,
            0,
            Infinity,
          ),
        ),
        u.signs,
        -Infinity,
        Infinity,
      );
    case "arcosh": {
      const one = number(terms, 1);
      guard(scope, difference(terms, u, one), true);
      const inner = terms.complex
        ? // √(u² - 1) has the wrong sign where Re u < 0.
          product(terms, [root(terms, difference(terms, u, one), 2), root(terms, plus(terms, u, one), 2)])
        : root(terms, difference(terms, integerPower(terms, u, 2), one), 2);
      return logarithm(terms, withSigns(terms, plus(terms, u, inner), positive, 0, Infinity));
    }
    case "artanh":
      guard(scope, difference(terms, number(terms, 1), product(terms, [u, u])), false);
      return scaled(
        terms,
        half,
        difference(
          terms,
          logarithm(terms, plus(terms, number(terms, 1), u)),
          logarithm(terms, difference(terms, number(terms, 1), u)),
        ),
      );
    case "sigmoid":
      return sigmoid(terms, u);
    case "relu":
      return extreme(terms, u, number(terms, 0), "max");
    case "softplus":
      return withSigns(
        terms,
        logarithm(terms, plus(terms, number(terms, 1), exponential(terms, u))),
        positive,
        0,
        Infinity,
      );
    case "silu":
      return product(terms, [u, sigmoid(terms, u)]);
    case "erf":
      return odd(terms, "erf", u, 1);
    case "step":
      // Its value at 0 differs from book to book, so it is left open there.
      return choose(terms, u, number(terms, 0), undefinedTerm(terms), number(terms, 1), false);
    case "clip": {
      const [, low, high] = args;
      if (low === undefined || high === undefined) return undecidable(terms);
      return extreme(terms, extreme(terms, u, low, "max"), high, "min");
    }
    case "logsumexp":
      return logarithm(
        terms,
        sum(
          terms,
          args.map((each) => exponential(terms, each)),
        ),
      );
    case "floor":
      return floorOf(terms, u);
    case "ceil":
      return ceiling(terms, u);
    case "round":
      return floorOf(terms, plus(terms, u, scaled(terms, half, number(terms, 1))));
    case "factorial":
      return factorial(terms, u);
    case "binomial":
      return v === undefined ? undecidable(terms) : binomial(terms, u, v);
    case "mod":
      if (v === undefined) return undecidable(terms);
      return difference(terms, u, product(terms, [v, floorOf(terms, quotient(terms, u, v))]));
    case "gcd":
    case "lcm":
      return divisors(terms, name, args);
    case "max":
    case "min":
      if (terms.complex) return undecidable(terms);
      return args.reduce((best, each) => extreme(terms, best, each, name));
    case "sum":
      return sum(terms, args);
    case "mean":
      return scaled(terms, rational(1n, BigInt(args.length)), sum(terms, args));
    case "norm": {
      const [only] = args;
      // Of complex entries, the squares are those of their sizes.
      if (terms.complex) return undecidable(terms);
      if (args.length === 1 && only !== undefined) return absolute(terms, only);
      return root(
        terms,
        sum(
          terms,
          args.map((each) => integerPower(terms, each, 2)),
        ),
        2,
      );
    }
    // Of complex numbers: see ../complex.
    case "conj":
    case "Re":
    case "Im":
    case "arg":
    case "dot":
    case "softmax":
    case "argmax":
    case "argmin":
    case "diag":
    case "trace":
    case "inverse":
    case "det":
    case "outer":
      return undecidable(terms);
  }
}

function argumentsOf(scope: Scope, given: readonly Expression[]): readonly Term[] {
  const made: Term[] = [];
  for (const each of given) {
    // max((a, b), c) has the arguments a, b, c.
    if (each.kind === "list" || each.kind === "set") made.push(...argumentsOf(scope, each.items));
    else made.push(scope.of(scope, each));
  }
  return made;
}

const plus = (terms: Terms, a: Term, b: Term): Term => sum(terms, [a, b]);

function ln(scope: Scope, argument: Term): Term {
  if (rootPrevails(scope.terms, argument)) {
    return logarithm(scope.terms, withSigns(scope.terms, argument, positive, 0, Infinity));
  }
  guard(scope, argument, false);
  return logarithm(scope.terms, argument);
}

/** Whether a sum v + √w is positive because w > v²: x + √(x² + 1), the logarithm of which is arsinh x. */
function rootPrevails(terms: Terms, argument: Term): boolean {
  if (terms.complex || argument.kind !== "sum" || (argument.signs & negative) === 0) return false;
  const large = argument.args.find(({ kind, n }) => kind === "root" && n === 2);
  const [radicand] = large?.args ?? [];
  if (large === undefined || radicand === undefined) return false;
  const rest = sum(
    terms,
    argument.args.filter((part) => part !== large),
  );
  return provedPositive(difference(terms, radicand, squareOf(terms, rest)));
}

function sqrt(scope: Scope, argument: Term): Term {
  const made = root(scope.terms, argument, 2);
  // A sum whose root is no root any more is a square.
  if (argument.kind !== "sum" || made.kind === "root") guard(scope, argument, true);
  return made;
}

/** An odd function that is 0 at 0: f(-u) is written -f(u). */
function odd(terms: Terms, kind: "erf" | "arcsin" | "arctan", u: Term, most: number): Term {
  if (u.kind === "rational" && u.value.n === 0n) return u;
  const factor = u.kind === "product" ? u.args.find((part) => part.kind === "rational") : u;
  if (factor?.kind === "rational" && factor.value.n < 0n) return minus(terms, odd(terms, kind, minus(terms, u), most));
  const angle = kind === "erf" ? null : knownAngle(terms, kind, u);
  if (angle !== null) return angle;
  return node(terms, kind, [u], 0, u.signs, -most, most, false);
}

/** (e^u + s·e^-u)/2. */
function hyperbolic(terms: Terms, u: Term, s: 1 | -1): Term {
  const falling = exponential(terms, minus(terms, u));
  return scaled(terms, half, sum(terms, [exponential(terms, u), s === 1 ? falling : minus(terms, falling)]));
}

/** 1 - 2/(e^(2u) + 1), which does not overflow. */
function tanh(terms: Terms, u: Term): Term {
  const below = plus(terms, exponential(terms, scaled(terms, two, u)), number(terms, 1));
  const made = plus(terms, number(terms, 1), product(terms, [number(terms, -2), inverse(terms, below)]));
  return withSigns(terms, made, u.signs, -1, 1);
}

function sigmoid(terms: Terms, u: Term): Term {
  return withSigns(
    terms,
    inverse(terms, plus(terms, number(terms, 1), exponential(terms, minus(terms, u)))),
    positive,
    0,
    1,
  );
}

/** The same term with more known of its values. The knowledge is a theorem on the function, not on this argument. */
function withSigns(terms: Terms, term: Term, signs: number, low: number, high: number): Term {
  // Complex values have no order: what holds on the real line says nothing of them.
  if (term.kind === "rational" || terms.complex) return term;
  const [atLeast, atMost] = [Math.max(term.low, low), Math.min(term.high, high)];
  const left = term.signs & signs;
  const known = { signs: left === 0 ? term.signs : left, low: atLeast, high: atMost };
  // The term was made a moment ago and nobody else holds it yet.
  return Object.assign(term, known);
}
