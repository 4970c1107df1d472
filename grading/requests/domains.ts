import type { DomainOption } from "../answer-types/variables";
import { constantValue } from "../expression/check";
import { canonicalName } from "../expression/names";
import { compare, floor, fromDecimal, negate, type Rational, rational } from "../expression/rational";
import { all, chain, type Made, made, refused } from "./made";
import { readReference } from "./reference";
import type { GradeRequest } from "./schema";

/**
 * Variables by canonical name. What would make every verdict an empty one is refused: a name that no text can hold, one that is
 * given twice, and bounds with no value between them.
 */
export function domainsOf(given: GradeRequest["variables"]): Made<Readonly<Record<string, DomainOption>>> {
  const domains = new Map<string, DomainOption>();
  for (const [written, { domain, min, max }] of Object.entries(given ?? {})) {
    const field = `variables.${written}`;
    const name = canonicalName(written);
    if (!/^[^\p{L}\d_]*\p{L}/u.test(written)) return refused(`${field}: a name that begins with a letter was expected`);
    if (domains.has(name)) return refused(`${field}: this variable is given twice, in two spellings`);
    const bounds = all([bound(min, `${field}.min`), bound(max, `${field}.max`)]);
    if (!bounds.ok) return bounds;
    const [low = null, high = null] = bounds.value;
    if (isEmpty(domain, low, high)) return refused(`${field}: no value of this domain lies between min and max`);
    domains.set(name, {
      ...(domain !== undefined && { domain }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    });
  }
  return made(Object.fromEntries(domains));
}

const zero = rational(0n);

function isEmpty(domain: DomainOption["domain"], low: Rational | null, high: Rational | null): boolean {
  if (high === null) return false;
  if (domain === "positive" && compare(high, zero) <= 0) return true;
  if (domain === "nonnegative" && compare(high, zero) < 0) return true;
  if (low === null) return false;
  return domain === "integer" ? -floor(negate(low)) > floor(high) : compare(low, high) > 0;
}

function bound(given: number | string | undefined, field: string): Made<Rational | null> {
  if (given === undefined) return made(null);
  if (typeof given === "number") return made(fromDecimal(given));
  return chain(readReference(given, field, {}), (value) => {
    const exact = constantValue(value);
    return exact === null ? refused(`${field}: a rational number was expected, such as 0 or "1/3"`) : made(exact);
  });
}
