import { exactValue } from "../expression/equivalence";
import type { Expression } from "../expression/expression";
import * as Q from "../expression/rational";
import type { Membership } from "./hull-membership";
import { type Constraint, fixed, plus, scaled, solution } from "./linear-system";
import { hullFamily } from "./subdifferential";
import { allowance, type Tolerance } from "./tolerance";

/**
 * Where a point that is outside of a convex hull stands to it within a tolerance: inside where some point of the hull is near
 * in every component. What is allowed grows with the size of the point it is allowed from, which no corner's exceeds.
 */
export function nearHull(
  point: readonly Expression[],
  corners: readonly (readonly Q.Rational[])[],
  tolerance: Tolerance,
): Membership {
  const values = point.map(exactValue);
  const known = values.filter((value) => value !== null);
  if (known.length < values.length) return "undecided";
  if (corners.length === 0) return "outside";
  const { absolute = Q.zero } = tolerance;
  const most = known.map((_, k) =>
    corners.map((corner) => allowance(corner[k] ?? Q.zero, tolerance)).reduce((a, b) => (Q.compare(a, b) > 0 ? a : b)),
  );
  if (meets(known, most, corners) === false) return "outside";
  const least = known.map(() => absolute);
  return meets(known, least, corners) === true ? "inside" : "undecided";
}

/** Whether the box around the point meets the hull; null where that stays open. */
function meets(
  point: readonly Q.Rational[],
  reach: readonly Q.Rational[],
  corners: readonly (readonly Q.Rational[])[],
): boolean | null {
  const { entries, constraints } = hullFamily(corners);
  const box = entries.flatMap((entry, k): readonly Constraint[] => {
    const distance = plus(entry, fixed(point[k] ?? Q.zero), Q.minusOne);
    const room = fixed(reach[k] ?? Q.zero);
    return [
      { form: plus(room, distance), kind: "least" },
      { form: plus(room, scaled(distance, Q.minusOne)), kind: "least" },
    ];
  });
  const found = solution([...constraints, ...box]);
  return found === "unknown" ? null : found !== "none";
}
