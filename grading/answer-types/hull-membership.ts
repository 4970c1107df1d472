import { compareConstants, exactValue } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { isZero, type Rational, zero } from "../expression/rational";
import { hullWeights } from "./convex-hull";
import { facetsOf, type Halfspace } from "./hull-facets";

export type Membership = "inside" | "outside" | "undecided";

/**
 * Where a point stands to the convex hull of corners with rational entries: exactly, whether its own entries are rational or not
 * (√2/2, 1/π). Entries that are not are put into the equations and inequalities that bound the hull.
 */
export function membership(point: readonly Expression[], corners: readonly (readonly Rational[])[]): Membership {
  const values = point.map(exactValue);
  const known = values.filter((value) => value !== null);
  if (known.length === values.length) return hullWeights(known, corners) === null ? "outside" : "inside";
  const bounds = facetsOf(corners);
  if (bounds === null) return "undecided";
  const signs = [
    ...bounds.equations.map((each) => ({ sign: signAt(each, point), fits: [0] })),
    ...bounds.facets.map((each) => ({ sign: signAt(each, point), fits: [0, 1] })),
  ];
  if (signs.some(({ sign, fits }) => sign !== "undecided" && !fits.includes(sign))) return "outside";
  return signs.some(({ sign }) => sign === "undecided") ? "undecided" : "inside";
}

function signAt({ factors, constant }: Halfspace, point: readonly Expression[]): -1 | 0 | 1 | "undecided" {
  const number = (value: Rational): Expression => ({ kind: "number", value, at: nowhere });
  const terms = point.flatMap((entry, i): Expression[] => {
    const factor = factors[i] ?? zero;
    return isZero(factor) ? [] : [{ kind: "multiply", factors: [number(factor), entry], at: nowhere }];
  });
  return compareConstants({ kind: "add", terms: [...terms, number(constant)], at: nowhere }, number(zero));
}
