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
    const small = power.n <= 10_000n && power.n >= -10_000n && power.d <= 10_000n;
    return small ? raiseRatio(base, power, assumptions, e.at) : tooLong(e.at);
  }
  if (base.bottom === oneSum && asConstant(base.top) === unit) return base;
  const log = logarithmOfRatio(base, assumptions, e.at);
  if (isFailure(log)) return log;
  const product = multiplyRatios(log, exponent, e.at);
  return isFailure(product) ? product : exponentialOf(product, assumptions, e.at);
}

export function rationalOf(a: Ratio): Q.Rational | null {
  const constant = a.bottom === oneSum ? asConstant(a.top) : null;
  return constant === null ? null : asRational(constant);
}
