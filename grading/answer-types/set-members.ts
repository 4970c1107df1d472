import { withinBudget } from "../expression/decide/effort";
import type { Enclosure, Point } from "../expression/decide/enclosure";
import type { Domains } from "../expression/domain";
import { equivalence } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import { movingValue, pointsFor, spaceOf } from "./beyond-tolerance";
import { hasVariables } from "./constant-parts";
import { templatesOf } from "./constant-slots";
import { product, sum } from "./made";
import type { Tolerance } from "./tolerance";

/** For each member of two sets, a point at which the other set is proved not to hold its value; null where none is found. */
export interface Strangers {
  readonly inAnswer: readonly (Point | null)[];
  readonly inKey: readonly (Point | null)[];
}

/**
 * Members that are equal to nothing in the other set as functions may still be so at each point: |a| and -|a| are a and -a. Within one
 * budget: what was seen at a point before it is used up stands.
 */
export function strangers(
  answer: readonly Expression[],
  key: readonly Expression[],
  domains: Domains,
  tolerance: Tolerance = {},
  seen: Strangers | null = null,
): Strangers {
  const inAnswer = answer.map((_, i): Point | null => seen?.inAnswer[i] ?? null);
  const inKey = key.map((_, j): Point | null => seen?.inKey[j] ?? null);
  if ([...inAnswer, ...inKey].every((each) => each !== null)) return { inAnswer, inKey };
  withinBudget(
    () => lookFor({ inAnswer, inKey }, answer, key, domains, tolerance),
    () => {},
  );
  return { inAnswer, inKey };
}

function lookFor(
  { inAnswer, inKey }: { readonly inAnswer: (Point | null)[]; readonly inKey: (Point | null)[] },
  answer: readonly Expression[],
  key: readonly Expression[],
  domains: Domains,
  tolerance: Tolerance,
): void {
  const moving = answer.map((member) => movingValue(member, templatesOf(member, tolerance), domains, tolerance));
  const values = key.map((member) => spaceOf(member, domains));
  for (const point of pointsFor([...answer, ...key], domains)) {
    const known = values.map((space) => space?.enclose(point) ?? null);
    // A formula without a value here says nothing of what the sets hold.
    if (!known.every((each) => each !== null && isValue(each))) continue;
    const apart = moving.map((member) => {
      const isBeyond = member?.at(point);
      return known.map((value) => isBeyond !== undefined && value !== null && isBeyond(value));
    });
    for (const i of answer.keys()) if (apart[i]?.every((each) => each) === true) inAnswer[i] ??= point;
    for (const j of key.keys()) if (apart.every((row) => row[j] === true)) inKey[j] ??= point;
    if ([...inAnswer, ...inKey].every((each) => each !== null)) return;
  }
}

const isValue = ({ state, low, high }: Enclosure): boolean =>
  state === "value" && Number.isFinite(low) && Number.isFinite(high);

/** Whether two sets of two members are equal at each point, since they have the same sum and the same product. */
export function samePair(answer: readonly Expression[], key: readonly Expression[], domains: Domains): boolean {
  const [a, b] = answer;
  const [u, v] = key;
  if (a === undefined || b === undefined || u === undefined || v === undefined) return false;
  if (answer.length !== 2 || key.length !== 2 || ![a, b, u, v].some(hasVariables)) return false;
  const isSame = (left: Expression, right: Expression): boolean =>
    equivalence(right, domains)(left).relation === "equal";
  return isSame(sum([a, b]), sum([u, v])) && isSame(product([a, b]), product([u, v]));
}
