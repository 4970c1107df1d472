import type { Comparison } from "../answer-type";
import * as Q from "../expression/rational";
import { type Feedback, feedback } from "../verdict";
import { type Affine, at, type Constraint, eliminated, fixed, plus, scaled, solution } from "./linear-system";

type Rational = Q.Rational;
type Point = readonly Rational[];

/** All points that an answer gives: single ones, or those of affine entries over all values that the parameters may take. */
export type PointSet =
  | { readonly kind: "points"; readonly points: readonly Point[] }
  | { readonly kind: "hull"; readonly corners: readonly Point[] }
  | { readonly kind: "family"; readonly entries: readonly Affine[]; readonly constraints: readonly Constraint[] };

/** Whether a set is the whole convex hull of the corners, in exact fractions: each of the two is within the other. */
export function againstWhole(set: PointSet, corners: readonly Point[]): Comparison {
  const family = asFamily(set);
  const outside = pointOutside(family, corners);
  const missing = cornerMissing(family, corners);
  if (outside === "unknown" || missing === "unknown") {
    return { relation: "undecided", evidence: { method: "linear-inequalities" } };
  }
  if (outside === null && missing === null) {
    return set.kind === "points" && set.points.length > 1
      ? different([onlyPoints], null, corners)
      : { relation: "equal", evidence: { method: "linear-inequalities" } };
  }
  const reasons = [
    ...(outside === null ? [] : [beyond(outside)]),
    ...(missing === null ? [] : [lacking(missing)]),
    ...(set.kind === "points" && set.points.length > 1 && outside === null ? [onlyPoints] : []),
  ];
  return different(reasons, outside ?? missing, corners);
}

/** Whether a set is not empty and holds nothing outside of the convex hull of the corners. */
export function withinHull(set: PointSet, corners: readonly Point[]): Comparison {
  const family = asFamily(set);
  const outside = pointOutside(family, corners);
  const some = solution(family.constraints);
  if (outside === "unknown" || some === "unknown") {
    return { relation: "undecided", evidence: { method: "linear-inequalities" } };
  }
  if (some === "none") return different([nothing], null, corners);
  return outside === null
    ? { relation: "equal", evidence: { method: "linear-inequalities" } }
    : different([beyond(outside)], outside, corners);
}

function different(reasons: readonly Feedback[], point: Point | null, corners: readonly Point[]): Comparison {
  const evidence = { method: "linear-inequalities" };
  if (point === null) return { relation: "different", credit: 0, evidence, feedback: reasons };
  const isCorner = corners.some((corner) => corner.every((value, i) => Q.equals(value, point[i] ?? Q.zero)));
  const counterexample = {
    at: { point: shown(point) },
    answer: isCorner ? "not among your vectors" : "among your vectors",
    reference: isCorner ? "a subgradient" : "no subgradient",
  };
  return { relation: "different", credit: 0, evidence: { ...evidence, counterexample }, feedback: reasons };
}

/** Points as affine entries over all values of parameters that fulfil the constraints. */
export interface Family {
  readonly entries: readonly Affine[];
  readonly constraints: readonly Constraint[];
}

/** Points and hulls as weights of corners that are at least 0 and add up to 1. */
function asFamily(set: PointSet): Family {
  if (set.kind === "family") return set;
  return hullFamily(set.kind === "hull" ? set.corners : set.points);
}

/** Means of the corners: the weights are at least 0 and add up to 1. */
export function hullFamily(corners: readonly Point[]): Family {
  const names = corners.map((_, i) => `~${i}`);
  const size = corners[0]?.length ?? 0;
  const entries = Array.from({ length: size }, (_, k) =>
    names.reduce((sum, name, i) => plus(sum, weight(name), corners[i]?.[k] ?? Q.zero), fixed(Q.zero)),
  );
  const total = names.reduce((sum, name) => plus(sum, weight(name)), fixed(Q.minusOne));
  return {
    entries,
    constraints: [
      { form: total, kind: "zero" },
      ...names.map((name): Constraint => ({ form: weight(name), kind: "least" })),
    ],
  };
}

const weight = (name: string): Affine => ({ factors: new Map([[name, Q.one]]), constant: Q.zero });

/** A point of the family outside the hull, if there is one: it breaks one of the inequalities that describe the hull. */
function pointOutside({ entries, constraints }: Family, corners: readonly Point[]): Point | null | "unknown" {
  const sides = sidesOf(corners);
  if (sides === null) return "unknown";
  for (const { form, kind } of sides) {
    const values = composed(form, entries);
    const broken: readonly Constraint[] = [
      { form: scaled(values, Q.minusOne), kind: "more" },
      ...(kind === "zero" ? [{ form: values, kind: "more" } as const] : []),
    ];
    for (const side of broken) {
      const found = solution([...constraints, side]);
      if (found === "unknown") return "unknown";
      if (found !== "none") return entries.map((entry) => at(entry, withZeros(entry, found)).constant);
    }
  }
  return null;
}

/** Parameters that no constraint speaks of may be anything. */
const withZeros = (entry: Affine, point: ReadonlyMap<string, Rational>): ReadonlyMap<string, Rational> =>
  new Map([...[...entry.factors.keys()].map((name) => [name, Q.zero] as const), ...point]);

/** The hull as inequalities in its coordinates x0, x1, …: the ends of a box, or the weights are eliminated. */
function sidesOf(corners: readonly Point[]): readonly Constraint[] | null {
  const box = boxSides(corners);
  if (box !== null) return box;
  const { entries, constraints } = hullFamily(corners);
  let sides: readonly Constraint[] = [
    ...constraints,
    ...entries.map((entry, k): Constraint => ({ form: plus(entry, weight(`x${k}`), Q.minusOne), kind: "zero" })),
  ];
  for (const [i] of corners.entries()) {
    const next = eliminated(sides, `~${i}`);
    if (next === null) return null;
    sides = next;
  }
  return sides;
}

/** The corners of [-1, 1]^6 are all choices of an end in each coordinate: as many as there are choices, none of them twice. */
function boxSides(corners: readonly Point[]): readonly Constraint[] | null {
  const size = corners[0]?.length ?? 0;
  const ends = Array.from({ length: size }, (_, k) => {
    const values = new Map(corners.map((corner) => [Q.toText(corner[k] ?? Q.zero), corner[k] ?? Q.zero]));
    return [...values.values()].sort(Q.compare);
  });
  const choices = ends.reduce((count, { length }) => count * length, 1);
  if (ends.some(({ length }) => length > 2) || new Set(corners.map(shown)).size < choices) return null;
  return ends.flatMap(([low = Q.zero, high = low], k): readonly Constraint[] => [
    { form: plus(weight(`x${k}`), fixed(low), Q.minusOne), kind: "least" },
    { form: plus(fixed(high), weight(`x${k}`), Q.minusOne), kind: "least" },
  ]);
}

function composed({ factors, constant }: Affine, entries: readonly Affine[]): Affine {
  let sum = fixed(constant);
  for (const [name, factor] of factors) sum = plus(sum, entries[Number(name.slice(1))] ?? fixed(Q.zero), factor);
  return sum;
}

/** A corner that the family does not reach. The family is convex: with the corners it has all that is between them. */
function cornerMissing({ entries, constraints }: Family, corners: readonly Point[]): Point | null | "unknown" {
  for (const corner of corners) {
    const reached = entries.map(
      (entry, k): Constraint => ({
        form: plus(entry, fixed(corner[k] ?? Q.zero), Q.minusOne),
        kind: "zero",
      }),
    );
    const found = solution([...constraints, ...reached]);
    if (found === "unknown") return "unknown";
    if (found === "none") return corner;
  }
  return null;
}

const shown = (point: Point): string => `(${point.map(Q.toText).join(", ")})`;

const beyond = (point: Point): Feedback =>
  feedback(
    "subdifferential-beyond",
    `Your set also holds ${clipped(point)}, which is no subgradient here.`,
    `你给出的集合还含有 ${clipped(point)}，而它在此处不是次梯度。`,
  );

const lacking = (point: Point): Feedback =>
  feedback(
    "subdifferential-part",
    `All subgradients are asked for, and ${clipped(point)} is missing: look at the ends of the range, and whether every piece is there.`,
    `题目要求给出全部次梯度，而 ${clipped(point)} 没有包含在内：请检查取值范围的端点，以及是否考虑了每一段。`,
  );

const nothing = feedback(
  "subdifferential-empty",
  "No vector satisfies these conditions: look at the range of the parameter.",
  "没有向量满足这些条件：请检查参数的取值范围。",
);

const onlyPoints = feedback(
  "subdifferential-only-points",
  "These are single vectors; every weighted mean of them is a subgradient too.",
  "这里只给出了几个孤立的向量；它们的任意加权平均也都是次梯度。",
);

const clipped = (point: Point): string => {
  const text = shown(point);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…)`;
};
