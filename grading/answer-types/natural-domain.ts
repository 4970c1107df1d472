import { exactValue } from "../expression/equivalence";
import { type Call, type Comparator, type Expression, nowhere, type Power } from "../expression/expression";
import { toText } from "../expression/print";
import { exchanged } from "../expression/substitute";
import { children } from "../expression/walk";
import { allOf, nought, unity } from "./case-functions";
import { product as productOf } from "./made";

/**
 * Where a formula has a value of its own accord, as a function that is 1 there and 0 elsewhere: x ≠ 0 for 1/x, x > 0 for ln x. What is
 * called undefined in so many words has its own function (definedness) and counts as a value here. null where that is not known.
 */
export function naturalDomain(e: Expression): Expression | null {
  const whole = lifted(e, mostLifts);
  if (whole.kind === "cases") return byCases(whole);
  if (whole.kind === "undefined" || whole.kind === "indicator") return unity;
  if (whole.kind === "reduce") return children(whole).every((child) => naturalDomain(child) === unity) ? unity : null;
  const conditions = demandsWithin(whole);
  return conditions === null ? null : onlyWhere(conditions, unity, nought);
}

/**
 * The same with its gaps called undefined: 1/x as 1/x where x ≠ 0 and undefined elsewhere. As it is where there are none, or they are not
 * known. Cases inside a formula become cases of formulas.
 */
export function gapsCalled(e: Expression): Expression {
  const whole = lifted(e, mostLifts);
  if (whole.kind === "cases") {
    const branches = whole.branches.map(({ when, then }) => ({ when, then: gapsCalled(then) }));
    const otherwise = whole.otherwise === undefined ? undefined : gapsCalled(whole.otherwise);
    const isAsItWas =
      otherwise === whole.otherwise && branches.every(({ then }, i) => then === whole.branches[i]?.then);
    return isAsItWas ? whole : { ...whole, branches, ...(otherwise === undefined ? {} : { otherwise }) };
  }
  const conditions = demandsWithin(whole);
  return conditions === null ? e : onlyWhere(conditions, whole, { kind: "undefined", at: nowhere });
}

/** Most cases inside a formula that are taken out of it. */
const mostLifts = 4;

/** 2·(1 if x > 0 else 1/x) as 2·1 if x > 0 else 2·(1/x). */
function lifted(e: Expression, left: number): Expression {
  const inner = e.kind === "cases" || left === 0 ? null : casesWithin(e);
  if (inner === null) return e;
  const put = (then: Expression): Expression => lifted(exchanged(e, new Map([[inner, then]])), left - 1);
  return {
    ...inner,
    branches: inner.branches.map(({ when, then }) => ({ when, then: put(then) })),
    ...(inner.otherwise === undefined ? {} : { otherwise: put(inner.otherwise) }),
  };
}

function casesWithin(e: Expression): Extract<Expression, { kind: "cases" }> | null {
  if (e.kind === "cases") return e;
  if (e.kind === "indicator" || e.kind === "reduce") return null;
  for (const child of children(e)) {
    const found = casesWithin(child);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The expression where all conditions hold, the other one elsewhere. One condition after the other, in the order in which the parts
 * are worked out: √x ≠ 0 asks nothing where √x has no value.
 */
function onlyWhere(conditions: readonly Expression[], e: Expression, elsewhere: Expression): Expression {
  const [first, ...others] = conditions;
  if (first === undefined) return e;
  return {
    kind: "cases",
    branches: [{ when: first, then: onlyWhere(others, e, elsewhere) }],
    otherwise: elsewhere,
    at: nowhere,
  };
}

/** Each condition once, those that may be asked anywhere together and first. */
function inTurn(conditions: readonly Expression[]): readonly Expression[] {
  const once = [...new Map(conditions.map((each) => [toText(each), each])).values()];
  const plain = once.filter((each) => children(each).every((side) => demandsWithin(side)?.length === 0));
  const others = once.filter((each) => !plain.includes(each));
  const together = allOf(plain);
  return together === null ? others : [together, ...others];
}

const known = new WeakMap<Expression, readonly Expression[] | null>();

/**
 * All that must hold so that a formula has a value, in the order in which it is to be asked; null where that is not known. Worked out once
 * for each part, since the order asks for the parts of every condition again.
 */
function demandsWithin(e: Expression): readonly Expression[] | null {
  const before = known.get(e);
  if (before !== undefined) return before;
  const found = demandsOf(e);
  known.set(e, found);
  return found;
}

function demandsOf(e: Expression): readonly Expression[] | null {
  if (e.kind === "indicator") return [];
  const own = demands(e);
  if (own === null) return null;
  const all: Expression[] = [];
  for (const child of children(e)) {
    const inner = demandsWithin(child);
    if (inner === null) return null;
    all.push(...inner);
  }
  return own.length + all.length === 0 ? [] : inTurn([...all, ...own]);
}

/** 1 where all are. */
export const product = (factors: readonly Expression[]): Expression =>
  productOf(factors.filter((factor) => factor !== unity));

function byCases(e: Extract<Expression, { kind: "cases" }>): Expression | null {
  const branches: { when: Expression; then: Expression }[] = [];
  for (const { when, then } of e.branches) {
    const inner = naturalDomain(then);
    if (inner === null) return null;
    branches.push({ when, then: inner });
  }
  const otherwise = e.otherwise === undefined ? unity : naturalDomain(e.otherwise);
  if (otherwise === null) return null;
  if (otherwise === unity && branches.every(({ then }) => then === unity)) return unity;
  return { kind: "cases", branches, otherwise, at: nowhere };
}

const compared = (left: Expression, comparator: Comparator, right: Expression = nought): Expression => ({
  kind: "compare",
  operands: [left, right],
  comparators: [comparator],
  at: nowhere,
});

/** What must hold of the parts of a formula so that it has a value where they have; null where that is not known. */
function demands(e: Expression): readonly Expression[] | null {
  switch (e.kind) {
    case "number":
    case "symbol":
    case "constant":
    case "add":
    case "negate":
    case "multiply":
      return [];
    case "divide":
      return isNonzeroConstant(e.denominator) ? [] : [compared(e.denominator, "!=")];
    case "power":
      return ofPower(e);
    case "call":
      return ofCall(e);
    default:
      return null;
  }
}

function ofPower({ base, exponent }: Power): readonly Expression[] | null {
  if (base.kind === "constant" && base.name !== "infinity") return [];
  const raised = exactValue(base);
  if (raised !== null && raised.n > 0n) return [];
  const power = exactValue(exponent);
  if (power === null) return null;
  if (power.d % 2n === 1n) return power.n >= 0n ? [] : [compared(base, "!=")];
  return [compared(base, power.n > 0n ? ">=" : ">")];
}

function ofCall({ name, arguments: [u, v, ...more] }: Call): readonly Expression[] | null {
  if (u === undefined) return null;
  switch (name) {
    case "exp":
    case "cbrt":
    case "abs":
    case "sign":
    case "sin":
    case "cos":
    case "arctan":
    case "arccot":
    case "sinh":
    case "cosh":
    case "tanh":
    case "sech":
    case "arsinh":
    case "sigmoid":
    case "relu":
    case "softplus":
    case "silu":
    case "erf":
    case "clip":
    case "step":
    case "logsumexp":
    case "floor":
    case "ceil":
    case "round":
    case "max":
    case "min":
    case "sum":
    case "mean":
      return [];
    case "ln":
      return [compared(u, ">")];
    case "log": {
      const base = v === undefined ? null : exactValue(v);
      const known =
        v === undefined || (v.kind === "constant" && v.name !== "infinity") || (base !== null && base.n > 0n);
      return known ? [compared(u, ">")] : null;
    }
    case "sqrt":
      return [compared(u, ">=")];
    case "arcosh":
      return [compared(u, ">=", unity)];
    case "arcsin":
    case "arccos":
      return [compared({ kind: "call", name: "abs", arguments: [u], at: nowhere }, "<=", unity)];
    case "artanh":
      return [compared({ kind: "call", name: "abs", arguments: [u], at: nowhere }, "<", unity)];
    case "coth":
    case "csch":
      return [compared(u, "!=")];
    case "norm":
      return more.length === 0 && v === undefined ? [] : null;
    default:
      return null;
  }
}

function isNonzeroConstant(e: Expression): boolean {
  if (e.kind === "constant") return e.name !== "infinity";
  const value = exactValue(e);
  return value !== null && value.n !== 0n;
}
