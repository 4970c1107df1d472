import { enclosedConstant, exactValue } from "../expression/constants";
import { type Enclosure, enclose } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import type { Domain, Domains } from "../expression/domain";
import { type Expression, nowhere } from "../expression/expression";
import { fromNumber, toNumber } from "../expression/rational";
import { mapDecimals } from "./constant-parts";
import type { Slot, Template } from "./constant-slots";
import type { Tolerance } from "./tolerance";

/**
 * The domains of a template's constants: all values that a tolerance lets them stand for, and no fewer. Null where a tolerance is
 * so wide that nothing is known of them.
 */
export function domainsOfConstants({ slots }: Template, tolerance: Tolerance): Domains | null {
  const found = new Map<string, Domain>();
  for (const slot of slots) {
    const range = rangeOf(slot, tolerance);
    if (range === null) return null;
    found.set(slot.name, { kind: "real", min: fromNumber(range.low), max: fromNumber(range.high) });
  }
  return found;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function rangeOf({ value, role }: Slot, tolerance: Tolerance): Range | null {
  const own = enclosedConstant(value);
  if (own === null) return null;
  const whole = moved(own, tolerance);
  const parts = literalsMoved(value, tolerance);
  if (whole === null || parts === null) return null;
  const range = { low: Math.min(whole.low, parts.low), high: Math.max(whole.high, parts.high) };
  // An exponent is no constant that may become whole: x^2.001 is not x².
  return role === "exponent" && Math.floor(range.high) >= range.low ? own : range;
}

/** Room for the rounding of doubles. */
const slack = 1 + 1e-9;

/** Where a constant within the tolerance may lie whose rounding this one is. */
function moved({ low, high }: Range, tolerance: Tolerance): Range | null {
  const share = shareOf(tolerance);
  if (share >= 0.99) return null;
  const size = Math.max(Math.abs(low), Math.abs(high));
  const absolute = tolerance.absolute === undefined ? 0 : toNumber(tolerance.absolute);
  // What lies within a share of the target lies within a little more of this value.
  const reach = Math.max(absolute, (share / (1 - share)) * size) * slack;
  return { low: low - reach, high: high + reach };
}

/** The largest share of a value that is allowed. Half a unit of the n-th digit is at most 0.5·10^(1-n) of it. */
export const shareOf = ({ relative, significantFigures }: Tolerance): number =>
  Math.max(
    relative === undefined ? 0 : toNumber(relative),
    significantFigures === undefined ? 0 : 0.5 * 10 ** (1 - significantFigures),
  );

/** The same where each decimal literal within the constant moves by itself. */
function literalsMoved(value: Expression, tolerance: Tolerance): Range | null {
  const domains = new Map<string, Domain>();
  let failed = false;
  const tree = mapDecimals(value, (literal) => {
    const exact = exactValue(literal);
    const size = exact === null ? Number.NaN : toNumber(exact);
    const range = moved({ low: size, high: size }, tolerance);
    if (range === null || !Number.isFinite(range.low)) {
      failed = true;
      return literal;
    }
    const name = `literal ${domains.size}`;
    domains.set(name, { kind: "real", min: fromNumber(range.low), max: fromNumber(range.high) });
    return { kind: "symbol", name, at: nowhere };
  });
  if (failed) return null;
  if (domains.size === 0) return enclosedConstant(value);
  const lowered = lower(tree, domains);
  if (lowered.terms.full) return null;
  const found: Enclosure = enclose(lowered, new Map());
  return found.state === "value" && Number.isFinite(found.low) && Number.isFinite(found.high) ? found : null;
}
