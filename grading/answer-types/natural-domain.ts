import { exactValue } from "../expression/equivalence";
import { type Call, type Comparator, type Expression, nowhere, type Power } from "../expression/expression";
import { children } from "../expression/walk";
import { allOf, nought, unity } from "./case-functions";

/**
 * Where a formula has a value of its own accord, as a function that is 1 there and 0 elsewhere: x ≠ 0 for 1/x, x > 0 for ln x. What is
 * called undefined in so many words has its own function (definedness) and counts as a value here. null where that is not known.
 */
export function naturalDomain(e: Expression): Expression | null {
  if (e.kind === "cases") return byCases(e);
  if (e.kind === "undefined" || e.kind === "indicator") return unity;
  if (e.kind === "reduce") return children(e).every((child) => naturalDomain(child) === unity) ? unity : null;
  const own = demands(e);
  if (own === null) return null;
  const factors: Expression[] = own.length === 0 ? [] : [where(own)];
  for (const child of children(e)) {
    const inner = naturalDomain(child);
    if (inner === null) return null;
    if (inner !== unity) factors.push(inner);
  }
  return product(factors);
}

/**
 * The same with its gaps called undefined: 1/x as 1/x where x ≠ 0 and undefined elsewhere. As it is where the gaps are not known, or where
 * cases stand inside a formula.
 */
export function gapsCalled(e: Expression): Expression {
  if (e.kind === "cases") {
    return {
      ...e,
      branches: e.branches.map(({ when, then }) => ({ when, then: gapsCalled(then) })),
      ...(e.otherwise === undefined ? {} : { otherwise: gapsCalled(e.otherwise) }),
    };
  }
  const conditions = demandsWithin(e);
  const when = conditions === null ? null : allOf(conditions);
  if (when === null) return e;
  return { kind: "cases", branches: [{ when, then: e }], otherwise: { kind: "undefined", at: nowhere }, at: nowhere };
}

/** All that must hold so that a formula has a value; null where that is not known. */
function demandsWithin(e: Expression): readonly Expression[] | null {
  if (e.kind === "indicator") return [];
  const own = demands(e);
  if (own === null) return null;
  const all = [...own];
  for (const child of children(e)) {
    const inner = demandsWithin(child);
    if (inner === null) return null;
    all.push(...inner);
  }
  return all;
}

/** 1 where both are. */
export const product = (factors: readonly Expression[]): Expression => {
  const [first = unity, ...others] = factors.filter((each) => each !== unity);
  return others.length === 0 ? first : { kind: "multiply", factors: [first, ...others], at: nowhere };
};

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

/** 1 where all conditions hold. */
function where(conditions: readonly Expression[]): Expression {
  const when = allOf(conditions) ?? unity;
  return { kind: "cases", branches: [{ when, then: unity }], otherwise: nought, at: nowhere };
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
