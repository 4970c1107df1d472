import { multiply, type Rational, power as raised } from "../expression/rational";
import { type Factor, factorsOf, joined } from "./factors";
import { isAnalytic, knownSign } from "./positivity";
import { add, entrywise, map, minus, numberTerm, power, quotient, type Term } from "./term";

/**
 * A logarithm taken apart where that is a law: factors that are positive wherever they have a value, an odd power or a
 * root of the one factor whose sign is not known, e^u. What is left stays under one logarithm.
 */
export function expandedLogarithm(argument: Term): Term {
  const factors = withOneNumber(factorsOf(argument).flatMap(ofSigmoid));
  const positive = factors.filter(({ base }) => knownSign(base) === "positive");
  const others = factors.filter(({ base }) => knownSign(base) !== "positive");
  const [only, second] = others;
  const rest =
    only === undefined
      ? []
      : second === undefined && (only.root || only.exponent % 2 !== 0)
        ? [ofFactor(only)]
        : [map("ln", positive.length === 0 ? argument : joined(others))];
  const terms = [...positive.map(ofFactor), ...rest];
  const sum = terms.length === 1 && terms[0] !== undefined ? terms[0] : add(terms);
  const { shape } = argument;
  const same = sum.shape.rows === shape.rows && sum.shape.columns === shape.columns;
  return same ? sum : entrywise([sum, { kind: "ones", shape }]);
}

/** The numbers among the factors as one, so that (−1)(−1) is seen to be positive. */
function withOneNumber(factors: readonly Factor[]): readonly Factor[] {
  const others: Factor[] = [];
  let [value, count] = [rationalOne, 0];
  for (const factor of factors) {
    const { base, exponent, root } = factor;
    const isNumber = base.kind === "number" && base.value.n !== 0n && !root && Math.abs(exponent) <= mostPower;
    if (isNumber) {
      value = multiply(value, raised(base.value, exponent));
      count += 1;
    } else others.push(factor);
  }
  return count < 2 ? factors : [{ base: numberTerm(value), exponent: 1, root: false }, ...others];
}

/** σ(u) = 1/(1 + e^(−u)). */
function ofSigmoid(factor: Factor): readonly Factor[] {
  const { base, exponent } = factor;
  const [argument] = base.kind === "map" ? base.arguments : [];
  if (base.kind !== "map" || base.name !== "sigmoid" || factor.root || argument === undefined) return [factor];
  return [{ base: add([one, map("exp", minus(argument))]), exponent: -exponent, root: false }];
}

function ofFactor({ base, exponent, root }: Factor): Term {
  if (base.kind === "ones" || (base.kind === "number" && base.value.n === 1n && base.value.d === 1n)) return zero;
  const [argument] = base.kind === "map" ? base.arguments : [];
  const logarithm = base.kind === "map" && base.name === "exp" && argument !== undefined ? argument : map("ln", base);
  const times = numberTerm({ n: BigInt(exponent), d: 1n });
  const raised = exponent === 1 ? logarithm : entrywise([times, logarithm]);
  return root ? quotient(raised, two) : raised;
}

/**
 * e^(u + k ln v) as e^u v^k, and with a root for a half of an odd number. e^(ln v) has a value only where v is positive,
 * as has √v; for whole k this is a law only where that is known of v. null where there is nothing to do.
 */
export function expandedExponential(argument: Term): Term | null {
  const summands = argument.kind === "add" ? argument.terms : [argument];
  const parts = summands.map(asPower);
  const powers = parts.flatMap((part) => (part === null ? [] : [part]));
  if (powers.length === 0) return null;
  const rest = summands.filter((_, i) => parts[i] === null);
  const [first, ...more] = rest;
  if (first === undefined) return powers.length === 1 && powers[0] !== undefined ? powers[0] : entrywise(powers);
  return entrywise([map("exp", more.length === 0 ? first : add(rest)), ...powers]);
}

function asPower(summand: Term): Term | null {
  const scaled = scaledLogarithm(summand);
  if (scaled === null) return null;
  const { twice, argument } = scaled;
  if (Math.abs(twice) > mostPower) return null;
  if (twice % 2 !== 0) {
    // At 0 the root has a value and the logarithm has none.
    if (twice > 0 && !isAnalytic(argument)) return null;
    return entrywise([power(argument, (twice - 1) / 2), map("sqrt", argument)]);
  }
  return knownSign(argument) === "positive" ? power(argument, twice / 2) : null;
}

/** Larger exponents stay under the exponential. */
const mostPower = 12;

/** k ln v for k a whole number or a half of one. */
function scaledLogarithm(summand: Term): { readonly twice: number; readonly argument: Term } | null {
  let [n, d] = [2n, 1n];
  let argument: Term | null = null;
  for (const { base, exponent, root } of factorsOf(summand)) {
    const [inner] = base.kind === "map" ? base.arguments : [];
    if (base.kind === "number" && !root && Math.abs(exponent) === 1) {
      n *= exponent > 0 ? base.value.n : base.value.d;
      d *= exponent > 0 ? base.value.d : base.value.n;
    } else if (
      base.kind === "map" &&
      base.name === "ln" &&
      exponent === 1 &&
      !root &&
      inner !== undefined &&
      argument === null
    ) {
      argument = inner;
    } else return null;
  }
  if (argument === null || d === 0n || n === 0n || n % d !== 0n) return null;
  const sameShape = argument.shape.rows === summand.shape.rows && argument.shape.columns === summand.shape.columns;
  return sameShape ? { twice: Number(n / d), argument } : null;
}

const rationalOne: Rational = { n: 1n, d: 1n };
const zero = numberTerm({ n: 0n, d: 1n });
const one = numberTerm(rationalOne);
const two = numberTerm({ n: 2n, d: 1n });
