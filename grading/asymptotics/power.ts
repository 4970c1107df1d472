import type { Expression } from "../expression/expression";
import type * as Q from "../expression/rational";
import { multiplyRatios, raiseRatio, tooLong } from "./arithmetic";
import type { Assumptions } from "./assumptions";
import { asRational, unit } from "./constant";
import { exponentialOf, logarithmOfRatio } from "./exponential";
import { type Failure, isFailure } from "./failure";
import { asConstant, oneSum, type Ratio } from "./sum";

/** base^exponent: a plain power where the exponent is a rational constant, else exp(exponent·ln base). */
export function raise(base: Ratio, exponent: Ratio, assumptions: Assumptions, e: Expression): Ratio | Failure {
  const constant = exponent.bottom === oneSum ? asConstant(exponent.top) : null;
  const power = constant === null ? null : asRational(constant);
  if (power !== null) {
    // Powers of one term are exact whatever the exponent is; sums are multiplied out.
    const most = base.top.length === 1 && base.bottom === oneSum && isPlain(base) ? 10n ** 15n : 10_000n;
    const small = power.n <= most && power.n >= -most && power.d <= most;
    return small ? raiseRatio(base, power, assumptions, e.at) : tooLong(e.at);
  }
  if (base.bottom === oneSum && asConstant(base.top) === unit) return base;
  const log = logarithmOfRatio(base, assumptions, e.at, true);
  if (isFailure(log)) return log;
  const product = multiplyRatios(log, exponent, e.at);
  return isFailure(product) ? product : exponentialOf(product, assumptions, e.at);
}

export function rationalOf(a: Ratio): Q.Rational | null {
  const constant = a.bottom === oneSum ? asConstant(a.top) : null;
  return constant === null ? null : asRational(constant);
}

/** A single monomial with the coefficient 1, without exponentials. */
function isPlain({ top: [only] }: Ratio): boolean {
  return only?.coefficient === unit && only.monomial.exponent.length === 0;
}
