import { candidates } from "../expression/decide/candidates";
import { type Enclosure, type Point, Workspace } from "../expression/decide/enclosure";
import { lower } from "../expression/decide/lower";
import { apart } from "../expression/decide/separate";
import { type Domains, domainOf } from "../expression/domain";
import type { Expression } from "../expression/expression";
import { toNumber } from "../expression/rational";
import { namesIn } from "../expression/walk";
import type { Template } from "./constant-slots";
import { domainsOfConstants, shareOf } from "./moved-constants";
import type { Tolerance } from "./tolerance";

/**
 * The simplest point at which an answer is proved to be farther from the key than a tolerance allows, or null: the values are
 * farther apart than that, and still differ wherever the constants of the answer move within it, in each of the templates.
 */
export function pointBeyond(
  answer: Expression,
  templates: readonly Template[],
  key: Expression,
  domains: Domains,
  tolerance: Tolerance,
): Point | null {
  const spaces: Workspace[] = [];
  for (const template of templates) {
    const constants = domainsOfConstants(template, tolerance);
    const lowered = constants === null ? null : lower(template.tree, new Map([...domains, ...constants]));
    if (lowered === null || lowered.terms.full) return null;
    spaces.push(new Workspace(lowered));
  }
  const [left, right] = [lower(answer, domains), lower(key, domains)];
  if (left.terms.full || right.terms.full) return null;
  const [own, other] = [new Workspace(left), new Workspace(right)];
  const names = [...new Set([...namesIn(answer), ...namesIn(key)])];
  const points = candidates(new Map(names.map((name) => [name, domainOf(domains, name)])));
  const found = points.find((point) => {
    const value = other.enclose(point);
    return (
      isBeyond(own.enclose(point), value, tolerance) && spaces.every((space) => apart(space.enclose(point), value))
    );
  });
  return found ?? null;
}

/** Whether two values are farther apart than is allowed, or only one of them is a value. */
function isBeyond(a: Enclosure, k: Enclosure, tolerance: Tolerance): boolean {
  if (a.state !== "value" || k.state !== "value") return apart(a, k);
  const size = Math.max(Math.abs(k.low), Math.abs(k.high));
  const absolute = tolerance.absolute === undefined ? 0 : toNumber(tolerance.absolute);
  const allowed = Math.max(absolute, shareOf(tolerance) * size) * (1 + 1e-9);
  return Math.max(a.low - k.high, k.low - a.high) > allowed;
}
