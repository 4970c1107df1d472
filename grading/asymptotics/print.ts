import { type Expression, nowhere } from "../expression/expression";
import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import { asRational, minus, nothing, type RealConstant, signOf, valueOfName } from "./constant";
import type { Monomial, ScalePower, Weighted } from "./monomial";
import type { Order } from "./order";

/** An order as an expression: n^2·d, n·log n + d, (n·d)/(n + d). Factors stand in the order of `names`. */
export function orderExpression({ top, bottom }: Order, names: readonly string[] = []): Expression {
  const numerator = sumExpression(top, names);
  const isWhole = bottom.length === 1 && bottom[0]?.key === "";
  return isWhole ? numerator : { kind: "divide", numerator, denominator: sumExpression(bottom, names), at: nowhere };
}

function sumExpression(monomials: readonly Monomial[], names: readonly string[]): Expression {
  const terms = [...monomials].sort(byDegree).map((each) => monomialExpression(each, names));
  const [first, ...others] = terms;
  if (first === undefined) return number(Q.zero);
  return others.length === 0 ? first : { kind: "add", terms, at: nowhere };
}

const byKey = (a: Monomial, b: Monomial): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const byDegree = (a: Monomial, b: Monomial): number => Q.compare(degree(b), degree(a)) || byKey(a, b);

const degree = ({ powers }: Monomial): Rational =>
  powers.reduce((sum, { level, power }) => (level === 0 ? Q.add(sum, power) : sum), Q.zero);

/** One monomial; negative powers as a denominator. */
export function monomialExpression(
  { powers: unsorted, exponent }: Monomial,
  names: readonly string[] = [],
): Expression {
  const place = ({ level, name }: ScalePower): number => level * (names.length + 1) + names.indexOf(name);
  const powers = [...unsorted].sort((a, b) => place(a) - place(b));
  const above = powers.filter(({ power }) => power.n > 0n).map((each) => powerExpression(each, each.power));
  const below = powers.filter(({ power }) => power.n < 0n).map((each) => powerExpression(each, Q.negate(each.power)));
  const factors = [...above, ...(exponent.length === 0 ? [] : [exponentialExpression(exponent)])];
  const numerator = productExpression(factors);
  return below.length === 0
    ? numerator
    : { kind: "divide", numerator, denominator: productExpression(below), at: nowhere };
}

function powerExpression({ name, level }: ScalePower, power: Rational): Expression {
  let base: Expression = { kind: "symbol", name, at: nowhere };
  for (let i = 0; i < level; i += 1) base = { kind: "call", name: "log", arguments: [base], at: nowhere };
  if (power.n === 1n && power.d === 1n) return base;
  if (power.n === 1n && power.d === 2n) return { kind: "call", name: "sqrt", arguments: [base], at: nowhere };
  return { kind: "power", base, exponent: number(power), at: nowhere };
}

/** exp(E); 2^n where the exponent is n·ln 2, n^k where it is k·ln n. */
function exponentialExpression(exponent: readonly Weighted[]): Expression {
  const terms = exponent.map(({ monomial, weight }) => {
    const isTaken = signOf(weight) === -1;
    const factor = constantExpression(isTaken ? minus(nothing, weight) : weight);
    const product = productExpression([factor, monomialExpression(monomial)].filter(isNotOne));
    return isTaken ? ({ kind: "negate", argument: product, at: nowhere } as const) : product;
  });
  const [first, ...others] = terms;
  const [only] = exponent;
  const base = exponent.length === 1 && only !== undefined ? baseOf(only.weight) : null;
  if (base !== null && only !== undefined) {
    return { kind: "power", base, exponent: monomialExpression(only.monomial), at: nowhere };
  }
  const power = only === undefined || exponent.length > 1 ? null : powerOfLogarithm(only);
  if (power !== null) return power;
  const argument: Expression = first !== undefined && others.length === 0 ? first : { kind: "add", terms, at: nowhere };
  return { kind: "call", name: "exp", arguments: [argument], at: nowhere };
}

/** n^k where the exponent is k·ln n; null where it is no multiple of a logarithm. */
function powerOfLogarithm({ monomial, weight }: Weighted): Expression | null {
  const [log, ...others] = monomial.powers;
  const isPlain = others.length === 0 && monomial.exponent.length === 0 && log?.power.n === log?.power.d;
  if (!isPlain || log === undefined || log.level === 0) return null;
  const base = powerExpression({ ...log, level: log.level - 1 }, Q.one);
  return { kind: "power", base, exponent: constantExpression(weight), at: nowhere };
}

/** b where the weight is ln b for a whole number b, or for a sum such as k + 1. */
function baseOf({ parts }: RealConstant): Expression | null {
  let base = 1n;
  const [single] = parts;
  const sum = parts.length === 1 && single?.factor.n === single?.factor.d ? single?.atoms : undefined;
  if (sum?.length === 1 && sum[0]?.name.startsWith("ln [") === true) return atomBase(sum[0].name.slice(3));
  for (const { factor, atoms } of parts) {
    const [only] = atoms;
    const prime = only?.name.startsWith("ln ") === true && atoms.length === 1 ? only.name.slice(3) : "";
    if (!/^\d+$/.test(prime) || only?.exponent.n !== only?.exponent.d || factor.d !== 1n) return null;
    if (factor.n <= 0n || factor.n > 64n) return null;
    base *= BigInt(prime) ** factor.n;
  }
  return parts.length === 0 ? null : number(Q.rational(base));
}

function constantExpression(weight: RealConstant): Expression {
  const rational = asRational(weight);
  if (rational !== null) return number(rational);
  const terms = weight.parts.map(({ factor, atoms }) =>
    productExpression([number(factor), ...atoms.map(atomExpression)].filter(isNotOne)),
  );
  const [first, ...others] = terms;
  return first !== undefined && others.length === 0 ? first : { kind: "add", terms, at: nowhere };
}

function atomExpression({ name, exponent }: RealConstant["parts"][number]["atoms"][number]): Expression {
  const base = atomBase(name);
  return exponent.n === exponent.d ? base : { kind: "power", base, exponent: number(exponent), at: nowhere };
}

function atomBase(name: string): Expression {
  if (name === "pi" || name === "e") return { kind: "constant", name, at: nowhere };
  if (name.startsWith("ln ")) return { kind: "call", name: "ln", arguments: [atomBase(name.slice(3))], at: nowhere };
  if (name.startsWith("[")) return constantExpression(valueOfName(name));
  return name.startsWith("$") ? { kind: "symbol", name: name.slice(1), at: nowhere } : number(Q.rational(BigInt(name)));
}

function productExpression(factors: readonly Expression[]): Expression {
  const [first, ...others] = factors;
  if (first === undefined) return number(Q.one);
  return others.length === 0 ? first : { kind: "multiply", factors, at: nowhere };
}

function number(value: Rational): Expression {
  if (value.n < 0n) return { kind: "negate", argument: number(Q.negate(value)), at: nowhere };
  if (value.d === 1n) return { kind: "number", value, at: nowhere };
  return {
    kind: "divide",
    numerator: number({ n: value.n, d: 1n }),
    denominator: number({ n: value.d, d: 1n }),
    at: nowhere,
  };
}

const isNotOne = (e: Expression): boolean => !(e.kind === "number" && e.value.n === e.value.d);
