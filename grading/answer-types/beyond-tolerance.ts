import { candidates } from "../expression/decide/candidates";
import { counted, type Remembered, recalled } from "../expression/decide/effort";
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
  const [moving, value] = [movingValue(answer, templates, domains, tolerance), spaceOf(key, domains)];
  if (moving === null || value === null) return null;
  return pointsFor([answer, key], domains).find((point) => moving.at(point)(value.enclose(point))) ?? null;
}

/** The points that are tried for some expressions, the simplest first; without the names that stand for constants. */
export function pointsFor(
  expressions: readonly Expression[],
  domains: Domains,
  constants: ReadonlySet<string> = new Set(),
): readonly Point[] {
  const names = [...new Set(expressions.flatMap(namesIn))].filter((name) => !constants.has(name));
  return candidates(new Map(names.map((name) => [name, domainOf(domains, name)])));
}

/** The values of an expression; null where it is too long. */
export function spaceOf(expression: Expression, domains: Domains): Workspace | null {
  const lowered = lower(expression, domains);
  return lowered.terms.full ? null : new Workspace(lowered);
}

/** The values of an answer whose constants may move within a tolerance. */
export interface MovingValue {
  /** Whether at a point it is proved farther from a value than is allowed; worked out once a point, whatever it is held against. */
  readonly at: (point: Point) => (value: Enclosure) => boolean;
}

/** Made ready once for each tree, whose templates are its own: a member of a set is held against every member of another one. */
export function movingValue(
  answer: Expression,
  templates: readonly Template[],
  domains: Domains,
  tolerance: Tolerance,
): MovingValue | null {
  const before = known.get(answer);
  if (before?.domains === domains && before.tolerance === tolerance) return recalled(before.made);
  const made = counted(() => moving(answer, templates, domains, tolerance));
  known.set(answer, { domains, tolerance, made });
  return made.value;
}

interface Known {
  readonly domains: Domains;
  readonly tolerance: Tolerance;
  readonly made: Remembered<MovingValue | null>;
}

const known = new WeakMap<Expression, Known>();

function moving(
  answer: Expression,
  templates: readonly Template[],
  domains: Domains,
  tolerance: Tolerance,
): MovingValue | null {
  const own = spaceOf(answer, domains);
  const spaces: Workspace[] = [];
  for (const template of templates) {
    const constants = domainsOfConstants(template, tolerance);
    const space = constants === null ? null : spaceOf(template.tree, new Map([...domains, ...constants]));
    if (space === null) return null;
    spaces.push(space);
  }
  if (own === null) return null;
  return {
    at: (point) => {
      const written = own.enclose(point);
      let moved: readonly Enclosure[] | null = null;
      return (value) => {
        if (!isBeyond(written, value, tolerance)) return false;
        moved ??= spaces.map((space) => space.enclose(point));
        return moved.every((each) => apart(each, value));
      };
    },
  };
}

/** Whether two values are farther apart than is allowed, or only one of them is a value. */
function isBeyond(a: Enclosure, k: Enclosure, tolerance: Tolerance): boolean {
  if (a.state !== "value" || k.state !== "value") return apart(a, k);
  const size = Math.max(Math.abs(k.low), Math.abs(k.high));
  const absolute = tolerance.absolute === undefined ? 0 : toNumber(tolerance.absolute);
  const allowed = Math.max(absolute, shareOf(tolerance) * size) * (1 + 1e-9);
  return Math.max(a.low - k.high, k.low - a.high) > allowed;
}
