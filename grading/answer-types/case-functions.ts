import { type Cases, type Comparator, type Expression, nowhere } from "../expression/expression";
import { toText } from "../expression/print";
import { zero } from "../expression/rational";
import { children } from "../expression/walk";
import { number, unit } from "./made";

/**
 * A value by cases taken apart into plain functions, so that each question about it becomes an equality of functions that
 * have a value everywhere: where is it defined, what is it there, which points do the cases cover?
 */

export const nought = number(zero);
export const unity = unit;

/** 1 where the expression has a value, 0 where it is called undefined or no case holds. */
export const definedness = (e: Expression): Expression => marked(e, nought);

/** 1 where some case holds, whatever it says; 0 where none does. */
export const coverage = (e: Expression): Expression => marked(e, unity);

function marked(e: Expression, called: Expression): Expression {
  if (e.kind === "undefined") return called;
  if (e.kind === "cases") {
    return {
      kind: "cases",
      branches: e.branches.map(({ when, then }) => ({ when, then: marked(then, called) })),
      otherwise: e.otherwise === undefined ? nought : marked(e.otherwise, called),
      at: nowhere,
    };
  }
  const inner = children(e).filter(hasCases);
  const [first, ...others] = inner.map((each) => marked(each, called));
  if (first === undefined) return unity;
  return others.length === 0 ? first : { kind: "multiply", factors: [first, ...others], at: nowhere };
}

/** Whether the expression may have no value because it says so, or because its cases do. */
const hasCases = (e: Expression): boolean =>
  e.kind === "cases" || e.kind === "undefined" || (e.kind !== "indicator" && children(e).some(hasCases));

/** The value, and 0 where there is none. */
export function valueOrZero(e: Expression): Expression {
  if (!hasCases(e)) return e;
  switch (e.kind) {
    case "undefined":
      return nought;
    case "cases":
      return {
        kind: "cases",
        branches: e.branches.map(({ when, then }) => ({ when, then: valueOrZero(then) })),
        otherwise: e.otherwise === undefined ? nought : valueOrZero(e.otherwise),
        at: nowhere,
      };
    case "add":
      return { ...e, terms: e.terms.map(valueOrZero) };
    case "multiply":
      return { ...e, factors: e.factors.map(valueOrZero) };
    case "negate":
      return { ...e, argument: valueOrZero(e.argument) };
    case "divide":
      return { ...e, numerator: valueOrZero(e.numerator), denominator: valueOrZero(e.denominator) };
    case "power":
      return { ...e, base: valueOrZero(e.base), exponent: valueOrZero(e.exponent) };
    case "call":
      return { ...e, arguments: e.arguments.map(valueOrZero) };
    default:
      return e;
  }
}

/** Stands for "no value": a name that no text can spell, so that it equals nothing but itself. */
export const absentName = "#absent";
const absent: Expression = { kind: "symbol", name: absentName, at: nowhere };

/**
 * The value, and a symbol of its own where there is none: one equality then settles both. null where something without a
 * value is part of a larger formula, which has none either.
 */
export function valueOrAbsent(e: Expression): Expression | null {
  if (e.kind === "undefined") return absent;
  if (e.kind !== "cases") return hasCases(e) ? null : e;
  const branches: { when: Expression; then: Expression }[] = [];
  for (const { when, then } of e.branches) {
    const value = valueOrAbsent(then);
    if (value === null) return null;
    branches.push({ when, then: value });
  }
  const otherwise = e.otherwise === undefined ? absent : valueOrAbsent(e.otherwise);
  return otherwise === null ? null : { kind: "cases", branches, otherwise, at: nowhere };
}

/** Whether every value by cases in it ends in "otherwise", so that it surely covers all points. */
export const endsInOtherwise = (e: Expression): boolean =>
  (e.kind !== "cases" || e.otherwise !== undefined) && children(e).every(endsInOtherwise);

/** Whether two conditions contain comparisons of the same two sides that exclude each other: x > m and y > 0, x < m. */
export function exclude(a: Expression, b: Expression): boolean {
  const conditions = (e: Expression): readonly Expression[] => (e.kind === "and" ? e.conditions : [e]);
  return conditions(a).some((one) => conditions(b).some((other) => comparisonsExclude(one, other)));
}

function comparisonsExclude(a: Expression, b: Expression): boolean {
  const [p, q] = [signsOf(a), signsOf(b)];
  if (p === null || q === null) return false;
  const [left, right] = [toText(p.left), toText(p.right)];
  const [otherLeft, otherRight] = [toText(q.left), toText(q.right)];
  if (left === otherLeft && right === otherRight) return !p.signs.some((sign) => q.signs.includes(sign));
  return left === otherRight && right === otherLeft && !p.signs.some((sign) => q.signs.includes(-sign));
}

/** The signs of left - right that a comparison of two sides allows. */
function signsOf(e: Expression): { left: Expression; right: Expression; signs: readonly number[] } | null {
  if (e.kind !== "compare") return null;
  const [left, right, ...more] = e.operands;
  const [comparator] = e.comparators;
  if (left === undefined || right === undefined || comparator === undefined || more.length > 0) return null;
  return { left, right, signs: allowed(comparator) };
}

function allowed(comparator: Comparator): readonly number[] {
  switch (comparator) {
    case "<":
      return [-1];
    case "<=":
      return [-1, 0];
    case "=":
      return [0];
    case "!=":
      return [-1, 1];
    case ">=":
      return [0, 1];
    case ">":
      return [1];
  }
}

/** The function where the condition holds, 0 elsewhere. */
export function where(condition: Expression | null, e: Expression): Expression {
  if (condition === null) return e;
  return { kind: "cases", branches: [{ when: condition, then: e }], otherwise: nought, at: nowhere };
}

export function allOf(conditions: readonly Expression[]): Expression | null {
  const [first, ...others] = conditions;
  if (first === undefined) return null;
  return others.length === 0 ? first : { kind: "and", conditions, at: nowhere };
}

/** Pairs of cases that are written side by side, so that none goes before the other. */
export function pairsOfBranches(e: Expression): readonly (readonly [Branch, Branch])[] {
  const inner = children(e).flatMap(pairsOfBranches);
  if (e.kind !== "cases") return inner;
  const own = e.branches.flatMap((first, i) => e.branches.slice(i + 1).map((second) => [first, second] as const));
  return [...own, ...inner];
}

type Branch = Cases["branches"][number];
