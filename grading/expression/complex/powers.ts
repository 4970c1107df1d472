import { scaled as multiple, number, piTerm, product } from "../decide/build";
import { choose } from "../decide/choose";
import { absolute } from "../decide/powers";
import { negative, rationalTerm, type Term } from "../decide/term";
import { isInteger, type Rational, rational } from "../rational";
import { type Complex, inverse, isPositive, none, type Plane, real, realPower, times, whole } from "./plane";
import { anyPolarOf, exponentialOf, fromPolar, logarithmOf, polarOf, repeated } from "./turn";

/** Largest whole power that is multiplied out. */
const mostFactors = 16n;

/** base^exponent = e^(exponent·ln base) with the principal logarithm. */
export function powerOf(plane: Plane, base: Complex, exponent: Complex): Complex {
  const { terms } = plane;
  if (exponent.imaginary === null && exponent.real.kind === "rational")
    return rationalPower(plane, base, exponent.real.value);
  if (base.imaginary === null && isPositive(base.real) && exponent.imaginary === null)
    return real(realPower(plane, base.real, exponent.real));
  if (exponent.imaginary === null && exponent.real.integer) {
    // For whole powers any argument will do: (cos t + i sin t)^n = cos nt + i sin nt.
    if (base.imaginary === null) return real(realPower(plane, base.real, exponent.real));
    const { size: r, turn } = anyPolarOf(plane, base);
    const grown = realPower(plane, r, exponent.real);
    return fromPolar(plane, { size: grown, turn: product(terms, [exponent.real, turn]), principal: false });
  }
  return exponentialOf(plane, times(plane, exponent, logarithmOf(plane, base)));
}

export function rationalPower(plane: Plane, base: Complex, q: Rational): Complex {
  if (isInteger(q)) return wholePower(plane, base, q.n);
  if (base.imaginary === null) return powerOfReal(plane, base.real, q);
  const exponent = rationalTerm(plane.terms, q);
  const { size: r, turn } = polarOf(plane, base);
  const principal = keepsPrincipal(q);
  return fromPolar(plane, { size: realPower(plane, r, exponent), turn: multiple(plane.terms, q, turn), principal });
}

/** Whether the principal argument of w^q is q·arg w: for -1 < q <= 1. */
const keepsPrincipal = ({ n, d }: Rational): boolean => n > -d && n <= d;

function wholePower(plane: Plane, base: Complex, n: bigint): Complex {
  const { terms } = plane;
  if (n === 0n) return whole(plane, 1);
  const exponent = rationalTerm(terms, rational(n));
  if (base.imaginary === null) return real(realPower(plane, base.real, exponent));
  const steps = n < 0n ? -n : n;
  const polar = base.polar ?? (steps > mostFactors ? anyPolarOf(plane, base) : null);
  if (polar !== null)
    return fromPolar(plane, {
      size: realPower(plane, polar.size, exponent),
      turn: multiple(terms, rational(n), polar.turn),
      principal: polar.principal && n === 1n,
    });
  const made = repeated(plane, base, Number(steps));
  return n < 0n ? inverse(plane, made) : made;
}

/**
 * u^q of a real u. Below 0 it is the principal power where q has an even denominator; with an odd one, books differ between that and the
 * real root, so that nothing is said.
 */
function powerOfReal(plane: Plane, u: Term, q: Rational): Complex {
  const { terms } = plane;
  const exponent = rationalTerm(terms, q);
  if ((u.signs & negative) === 0) return real(realPower(plane, u, exponent));
  if (q.d % 2n === 1n) return none(plane);
  const grown = realPower(plane, absolute(terms, u), exponent);
  const below = fromPolar(plane, { size: grown, turn: multiple(terms, q, piTerm(terms)), principal: false });
  return {
    real: choose(terms, u, below.real, grown, grown, false),
    imaginary: choose(terms, u, below.imaginary ?? number(terms, 0), number(terms, 0), number(terms, 0), false),
  };
}

export const squareRoot = (plane: Plane, w: Complex): Complex => rationalPower(plane, w, rational(1n, 2n));
