import { type Sign, signOf } from "./constant";
import { logarithmOf, type Monomial, quotient, variablesOf } from "./monomial";
import type { Form } from "./system";

/**
 * Whether every form of `strict` grows beyond all bounds and none of `weak` falls, where all are in one variable; null where
 * there are more variables, or a sign is not certain.
 *
 * In one variable there is one way to grow: what powers, logarithms and exponentials are made of is totally ordered by its
 * growth (G. H. Hardy, "Orders of Infinity", 1910). So no direction is looked for; the quantity of a form that grows fastest
 * decides.
 */
export function alongOneVariable(strict: readonly Form[], weak: readonly Form[]): boolean | null {
  const names = new Set<string>();
  for (const form of [...strict, ...weak]) for (const { monomial } of form) variablesOf(monomial, names);
  if (names.size !== 1) return null;
  const [up, least] = [strict.map(signOfForm), weak.map(signOfForm)];
  if (up.some((sign) => sign === -1 || sign === 0) || least.includes(-1)) return false;
  return up.includes("unknown") || least.includes("unknown") ? null : true;
}

/** 1, 0 or -1 as a sum of growing quantities grows beyond all bounds, is nothing, or falls below them. */
function signOfForm(form: Form): Sign {
  let [lead] = form;
  if (lead === undefined) return 0;
  for (const each of form.slice(1)) {
    const order = growthOf(quotient(each.monomial, lead.monomial));
    if (order === "unknown") return "unknown";
    if (order === 1) lead = each;
  }
  return growthOf(lead.monomial) === 1 ? signOf(lead.weight) : "unknown";
}

/** 1, 0 or -1 as a monomial grows, is constant or vanishes: as its logarithm does, or the largest of its scales. */
function growthOf(a: Monomial): Sign {
  if (a.exponent.length > 0) return signOfForm(logarithmOf(a));
  const [first, ...others] = a.powers;
  if (first === undefined) return 0;
  const lead = others.reduce((largest, each) => (each.level < largest.level ? each : largest), first);
  return lead.power.n > 0n ? 1 : -1;
}
