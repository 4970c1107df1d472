import { minus, scaled as multiple, number, piTerm, product, sum } from "../decide/build";
import type { Term } from "../decide/term";
import { wave } from "../decide/wave";
import type { Call, FunctionName } from "../expression";
import { rational } from "../rational";
import {
  type Complex,
  conjugate,
  inverse,
  less,
  none,
  opposite,
  type Plane,
  plus,
  real,
  realCall,
  squaredSize,
  times,
  whole,
} from "./plane";
import { powerOf, rationalPower, squareRoot } from "./powers";
import { argument, exponentialOf, logarithmOf, over, size } from "./turn";

const half = rational(1n, 2n);

/** The real functions that are wanted of real values alone; of a complex one they have no meaning. */
export const ordered: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "sign",
  "relu",
  "clip",
  "step",
  "floor",
  "ceil",
  "round",
  "mod",
  "gcd",
  "lcm",
  "max",
  "min",
]);

/** Functions that have real values wherever their arguments are real, so that the rules for real formulas hold. */
const realOnReals: ReadonlySet<FunctionName> = new Set<FunctionName>([
  ...ordered,
  "exp",
  "abs",
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arctan",
  "sinh",
  "cosh",
  "tanh",
  "coth",
  "sech",
  "csch",
  "arsinh",
  "sigmoid",
  "softplus",
  "silu",
  "erf",
  "factorial",
  "binomial",
  "logsumexp",
  "sum",
  "mean",
  "norm",
]);

/** A call of complex values. `asReal` tells whether a value is 0 in its imaginary part, which may take a proof. */
export function callOf(
  plane: Plane,
  name: Call["name"],
  given: readonly Complex[],
  asReal: (w: Complex) => Complex,
): Complex {
  const { terms } = plane;
  const args = given.map((each) => (ordered.has(name) ? asReal(each) : each));
  const [w, v] = args;
  if (w === undefined || terms.full) return none(plane);
  if (realOnReals.has(name) && args.every(({ imaginary }) => imaginary === null))
    return real(
      realCall(
        plane,
        name,
        args.map((each) => each.real),
      ),
    );
  const one = whole(plane, 1);
  const unit = i(plane);
  switch (name) {
    case "conj":
      return conjugate(plane, w);
    case "Re":
      return real(w.real);
    case "Im":
      return real(w.imaginary ?? number(terms, 0));
    case "arg":
      return real(argument(plane, w));
    case "abs":
      return real(size(plane, w));
    case "norm":
      return args.length === 1
        ? real(size(plane, w))
        : real(
            realCall(plane, "sqrt", [
              sum(
                terms,
                args.map((each) => squaredSize(plane, each)),
              ),
            ]),
          );
    case "exp":
      return exponentialOf(plane, w);
    case "ln":
      return logarithmOf(plane, w);
    case "log":
      return v === undefined ? logarithmOf(plane, w) : over(plane, logarithmOf(plane, w), logarithmOf(plane, v));
    case "sqrt":
      return squareRoot(plane, w);
    case "cbrt":
      return rationalPower(plane, w, rational(1n, 3n));
    case "root":
      return v === undefined ? squareRoot(plane, w) : powerOf(plane, w, inverse(plane, v));
    case "sin":
    case "cos":
      return waveOf(plane, name, w);
    case "tan":
      return over(plane, waveOf(plane, "sin", w), waveOf(plane, "cos", w));
    case "cot":
      return over(plane, waveOf(plane, "cos", w), waveOf(plane, "sin", w));
    case "sec":
      return inverse(plane, waveOf(plane, "cos", w));
    case "csc":
      return inverse(plane, waveOf(plane, "sin", w));
    case "sinh":
    case "cosh":
      return hyperbolic(plane, name, w);
    case "tanh":
      return over(plane, hyperbolic(plane, "sinh", w), hyperbolic(plane, "cosh", w));
    case "coth":
      return over(plane, hyperbolic(plane, "cosh", w), hyperbolic(plane, "sinh", w));
    case "sech":
      return inverse(plane, hyperbolic(plane, "cosh", w));
    case "csch":
      return inverse(plane, hyperbolic(plane, "sinh", w));
    case "arcsin":
      return arcsine(plane, w);
    case "arccos":
      return less(plane, real(multiple(terms, half, piTerm(terms))), arcsine(plane, w));
    case "arctan": {
      const turned = times(plane, unit, w);
      const [below, above] = [less(plane, one, turned), plus(plane, one, turned)];
      const halfUnit: Complex = { real: number(terms, 0), imaginary: multiple(terms, half, number(terms, 1)) };
      return times(plane, halfUnit, less(plane, logarithmOf(plane, below), logarithmOf(plane, above)));
    }
    case "arsinh":
      return logarithmOf(plane, plus(plane, w, squareRoot(plane, plus(plane, times(plane, w, w), one))));
    case "arcosh": {
      // The root of w² - 1 would change its sign where Re w < 0.
      const roots = times(plane, squareRoot(plane, plus(plane, w, one)), squareRoot(plane, less(plane, w, one)));
      return logarithmOf(plane, plus(plane, w, roots));
    }
    case "artanh": {
      const [above, below] = [plus(plane, one, w), less(plane, one, w)];
      const apart = less(plane, logarithmOf(plane, above), logarithmOf(plane, below));
      return times(plane, real(multiple(terms, half, number(terms, 1))), apart);
    }
    case "sigmoid":
      return inverse(plane, plus(plane, one, exponentialOf(plane, opposite(plane, w))));
    case "silu":
      return over(plane, w, plus(plane, one, exponentialOf(plane, opposite(plane, w))));
    case "softplus":
      return logarithmOf(plane, plus(plane, one, exponentialOf(plane, w)));
    case "sum":
      return args.reduce((total, each) => plus(plane, total, each));
    case "mean": {
      const share = multiple(terms, rational(1n, BigInt(args.length)), number(terms, 1));
      return times(
        plane,
        real(share),
        args.reduce((total, each) => plus(plane, total, each)),
      );
    }
    default:
      return none(plane);
  }
}

/** i. */
export const i = ({ terms }: Plane): Complex => ({ real: number(terms, 0), imaginary: number(terms, 1) });

/** sin(a + bi) = sin a cosh b + i cos a sinh b; cos(a + bi) = cos a cosh b - i sin a sinh b. */
function waveOf(plane: Plane, kind: "sin" | "cos", { real: a, imaginary: b }: Complex): Complex {
  const { terms } = plane;
  if (b === null) return real(wave(terms, kind, a));
  const [even, odd] = [realCall(plane, "cosh", [b]), realCall(plane, "sinh", [b])];
  const other = wave(terms, kind === "sin" ? "cos" : "sin", a);
  return {
    real: product(terms, [wave(terms, kind, a), even]),
    imaginary: product(terms, [kind === "sin" ? other : minus(terms, other), odd]),
  };
}

/** sinh(a + bi) = sinh a cos b + i cosh a sin b; cosh(a + bi) = cosh a cos b + i sinh a sin b. */
function hyperbolic(plane: Plane, kind: "sinh" | "cosh", { real: a, imaginary: b }: Complex): Complex {
  const { terms } = plane;
  if (b === null) return real(realCall(plane, kind, [a]));
  const own = realCall(plane, kind, [a]);
  const other: Term = realCall(plane, kind === "sinh" ? "cosh" : "sinh", [a]);
  return {
    real: product(terms, [own, wave(terms, "cos", b)]),
    imaginary: product(terms, [other, wave(terms, "sin", b)]),
  };
}

/** -i ln(iw + √(1 - w²)); of a real w within [-1, 1], the real one. */
function arcsine(plane: Plane, w: Complex): Complex {
  const { terms } = plane;
  if (w.imaginary === null && w.real.low >= -1 && w.real.high <= 1) return real(realCall(plane, "arcsin", [w.real]));
  const one = whole(plane, 1);
  const root = squareRoot(plane, less(plane, one, times(plane, w, w)));
  const downward: Complex = { real: number(terms, 0), imaginary: number(terms, -1) };
  return times(plane, downward, logarithmOf(plane, plus(plane, times(plane, i(plane), w), root)));
}
