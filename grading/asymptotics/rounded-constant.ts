import * as Q from "../expression/rational";
import { approximation, asRational, fromRational, type RealConstant } from "./constant";

/** A rational close by, not below ("up") or not above it ("down"); null where a symbol is in it. */
export function roundedConstant(a: RealConstant, way: "up" | "down"): RealConstant | null {
  if (asRational(a) !== null) return a;
  const value = approximation(a) * fineness;
  if (!(Math.abs(value) < 2 ** 40)) return null;
  // The margin is far above the error of floating point.
  const whole = way === "up" ? Math.ceil(value + 1e-3) : Math.floor(value - 1e-3);
  return fromRational(Q.rational(BigInt(whole), BigInt(fineness)));
}

const fineness = 2 ** 14;
