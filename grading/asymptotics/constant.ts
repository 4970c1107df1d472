import type { Rational } from "../expression/rational";
import * as Q from "../expression/rational";
import { isMade } from "./made-name";
import { primeFactors } from "./prime-factors";

/**
 * An exact real constant: a sum of rational multiples of products of positive atoms, such as 3/2·(ln 2)·π.
 *
 * Atoms are `pi`, `e`, `ln 2` (of primes), `2` (to a power that is no integer), and symbols that were assumed constant.
 * They stay symbols, so that log_2(n^2) - 2·log_2(n) cancels exactly; a sign is taken from their values only with a wide margin.
 */
export interface RealConstant {
  readonly parts: readonly Part[];
}

interface Part {
  readonly factor: Rational;
  /** Sorted by name; no exponent is zero. */
  readonly atoms: readonly Atom[];
}

interface Atom {
  readonly name: string;
  readonly exponent: Rational;
}

export type Sign = -1 | 0 | 1 | "unknown";

export const fromRational = (factor: Rational): RealConstant =>
  factor.n === 0n ? nothing : { parts: [{ factor, atoms: [] }] };

export const nothing: RealConstant = { parts: [] };
export const unit: RealConstant = { parts: [{ factor: Q.one, atoms: [] }] };

export const atom = (name: string, exponent: Rational = Q.one): RealConstant => ({
  parts: [{ factor: Q.one, atoms: [{ name, exponent }] }],
});

/** The rational that it is, or null where atoms are left in it. */
export function asRational(a: RealConstant): Rational | null {
  const [first, ...others] = a.parts;
  if (first === undefined) return Q.zero;
  return others.length === 0 && first.atoms.length === 0 ? first.factor : null;
}

/** The rational summand of it. */
export const rationalPart = ({ parts }: RealConstant): Rational =>
  parts.find(({ atoms }) => atoms.length === 0)?.factor ?? Q.zero;

export function plus(a: RealConstant, b: RealConstant): RealConstant {
  if (a.parts.length === 0) return b;
  if (b.parts.length === 0) return a;
  const [p, q] = [plain(a), plain(b)];
  if (p !== null && q !== null) return fromRational(Q.add(p, q));
  const sums = new Map<string, Part>();
  for (const part of [...a.parts, ...b.parts]) {
    const name = atomsKey(part.atoms);
    const before = sums.get(name);
    const factor = before === undefined ? part.factor : Q.add(before.factor, part.factor);
    sums.set(name, { factor, atoms: part.atoms });
  }
  return { parts: [...sums.values()].filter((part) => part.factor.n !== 0n) };
}

/** The rational of a constant without atoms, quickly; null for zero too. */
function plain({ parts }: RealConstant): Rational | null {
  const [first] = parts;
  return parts.length === 1 && first !== undefined && first.atoms.length === 0 ? first.factor : null;
}

export function times(a: RealConstant, b: RealConstant): RealConstant {
  const [x, y] = [plain(a), plain(b)];
  if (x !== null && y !== null) return fromRational(Q.multiply(x, y));
  let product = nothing;
  for (const p of a.parts) {
    for (const q of b.parts) product = plus(product, { parts: [joined(p, q)] });
  }
  return product;
}

export const scaled = (a: RealConstant, factor: Rational): RealConstant => times(a, fromRational(factor));
export const minus = (a: RealConstant, b: RealConstant): RealConstant => plus(a, scaled(b, Q.minusOne));

/** a/b as an exact rational where the one is a rational multiple of the other. */
export function ratio(a: RealConstant, b: RealConstant): Rational | null {
  const [x, y] = [plain(a), plain(b)];
  if (x !== null && y !== null) return y === Q.one ? x : Q.divide(x, y);
  const [p] = a.parts;
  const [q] = b.parts;
  if (p === undefined || q === undefined) return null;
  const quotient = Q.divide(p.factor, q.factor);
  return minus(a, scaled(b, quotient)).parts.length === 0 ? quotient : null;
}

/** 1/a where a has one part; null otherwise. */
export function inverseOf(a: RealConstant): RealConstant | null {
  const [only, ...others] = a.parts;
  if (only === undefined || others.length > 0) return null;
  const atoms = only.atoms.map(({ name, exponent }) => ({ name, exponent: Q.negate(exponent) }));
  return times({ parts: [{ factor: Q.divide(Q.one, only.factor), atoms: [] }] }, { parts: [{ factor: Q.one, atoms }] });
}

/** |a|^power where a has one part: its atoms are positive, and their exponents multiply. null for others. */
export function sizeToPower(a: RealConstant, power: Rational): RealConstant | null {
  const [only, ...others] = a.parts;
  const size = only === undefined || others.length > 0 ? null : powerOf(Q.absolute(only.factor), power);
  if (only === undefined || size === null) return null;
  return only.atoms.reduce(
    (product, { name, exponent }) => times(product, atom(name, Q.multiply(exponent, power))),
    size,
  );
}

/** ln a for a positive a; null where it is not to be had in atoms. A sum above 1, such as k + 1, is an atom of its own. */
export function logarithmOfConstant(a: RealConstant): RealConstant | null {
  const [only, ...others] = a.parts;
  if (others.length > 0)
    return others.length < mostMultiplied && isWhole(a) && signOf(minus(a, unit)) === 1
      ? atom(`ln [${constantKey(a)}]`)
      : null;
  if (only === undefined || only.factor.n <= 0n) return null;
  let sum = logarithm(only.factor);
  for (const { name, exponent } of only.atoms) {
    // ln ln 2 is negative, and so may the logarithm be of a constant that nobody wrote; atoms are positive.
    if (name.startsWith("ln ") || isMade(name.slice(1)) || sum === null) return null;
    sum = plus(sum, name === "e" ? fromRational(exponent) : scaled(atom(`ln ${name}`), exponent));
  }
  return sum;
}

/** exp a, exactly, for a sum of rational multiples of 1 and of logarithms of atoms; null for others. */
export function exponentialOfConstant(a: RealConstant): RealConstant | null {
  let product = unit;
  for (const { factor, atoms } of a.parts) {
    const [only, ...others] = atoms;
    const isLogarithm = only?.name.startsWith("ln ") === true && only.exponent.n === only.exponent.d;
    if (others.length > 0 || (only !== undefined && !isLogarithm)) return null;
    const base = only === undefined ? "e" : only.name.slice(3);
    const power = /^\d+$/.test(base) ? powerOf(Q.rational(BigInt(base)), factor) : atom(base, factor);
    if (power === null) return null;
    product = times(product, power);
  }
  return product;
}

export function signOf(a: RealConstant): Sign {
  let total = 0;
  let size = 0;
  let signs = 0;
  for (const part of a.parts) {
    signs |= part.factor.n > 0n ? 1 : 2;
    const value = approximate(part);
    total += value;
    size += Math.abs(value);
  }
  if (signs === 0) return 0;
  // All atoms are positive, so parts of one sign settle it without a value.
  if (signs === 1) return 1;
  if (signs === 2) return -1;
  if (Number.isNaN(size)) return signOfLogarithms(a);
  if (!(Math.abs(total) > 1e-9 * size)) return "unknown";
  return total > 0 ? 1 : -1;
}

/** Largest whole power to which what stands in logarithms is multiplied out. */
const mostMultiplied = 6;

/** The sign of a sum of logarithms, as ln(k + 1) - ln k: that of the product above the line minus the one below. */
function signOfLogarithms(a: RealConstant): Sign {
  let [above, below, multiplied] = [unit, unit, 0];
  for (const { factor, atoms } of a.parts) {
    const [only, ...others] = atoms;
    const isLogarithm = only?.name.startsWith("ln ") === true && only.exponent.n === only.exponent.d;
    if (only === undefined || !isLogarithm || others.length > 0 || factor.d !== 1n) return "unknown";
    const count = Number(Q.absolute(factor).n);
    multiplied += count;
    if (multiplied > mostMultiplied) return "unknown";
    for (let i = 0; i < count; i += 1) {
      if (factor.n > 0n) above = times(above, valueOfName(only.name.slice(3)));
      else below = times(below, valueOfName(only.name.slice(3)));
    }
  }
  const signs = new Set(minus(above, below).parts.map(({ factor }) => (factor.n > 0n ? 1 : -1)));
  const [sign] = signs;
  return signs.size > 1 ? "unknown" : (sign ?? 0);
}

/** What an atom is a name of: [1*$k^1+1*] of k + 1. */
export function valueOfName(name: string): RealConstant {
  if (/^\d+$/.test(name)) return fromRational(Q.rational(BigInt(name)));
  if (!name.startsWith("[")) return atom(name);
  let sum = nothing;
  for (const part of name.slice(1, -1).split("+")) {
    const [factor = "", ...atoms] = part.split("*").filter((each) => each !== "");
    const powers = atoms.map((each) => each.split("^"));
    const product = powers.map(([base = "", exponent = ""]) => atom(base, fraction(exponent)));
    sum = plus(sum, product.reduce(times, fromRational(fraction(factor))));
  }
  return sum;
}

function fraction(text: string): Rational {
  const [n = "0", d = "1"] = text.split("/");
  return Q.rational(BigInt(n), BigInt(d));
}

/** Made of atoms that stand for themselves: no logarithms, and no names that nobody wrote. */
const isWhole = ({ parts }: RealConstant): boolean =>
  parts.every(({ atoms }) =>
    atoms.every(({ name }) => !name.startsWith("ln ") && !name.startsWith("[") && !isMade(name.slice(1))),
  );

/** The value in floating point; NaN where a symbol is in it. */
export const approximation = (a: RealConstant): number => a.parts.reduce((sum, part) => sum + approximate(part), 0);

export const constantKey = (a: RealConstant): string =>
  a.parts
    .map((part) => `${Q.toText(part.factor)}*${atomsKey(part.atoms)}`)
    .sort()
    .join("+");

/** The natural logarithm of a positive rational as a sum over its primes, or null where it has a large prime factor. */
export function logarithm(value: Rational): RealConstant | null {
  const above = primeFactors(value.n);
  const below = primeFactors(value.d);
  if (above === null || below === null) return null;
  let sum = nothing;
  for (const [prime, count] of above) sum = plus(sum, scaled(atom(`ln ${prime}`), Q.integer(count)));
  for (const [prime, count] of below) sum = plus(sum, scaled(atom(`ln ${prime}`), Q.integer(-count)));
  return sum;
}

/** A positive rational to a rational power, or null where it is too large to be written down. */
export function powerOf(value: Rational, exponent: Rational): RealConstant | null {
  const above = primeFactors(value.n);
  const below = primeFactors(value.d);
  if (above === null || below === null) return null;
  let product = unit;
  for (const [prime, count] of [...above, ...below.map(([p, c]): [number, number] => [p, -c])]) {
    const power = primePower(prime, Q.multiply(exponent, Q.integer(count)));
    if (power === null) return null;
    product = times(product, power);
  }
  return product;
}

function primePower(prime: number, exponent: Rational): RealConstant | null {
  const whole = Number(Q.floor(exponent));
  if (!(Math.abs(whole) <= 512)) return null;
  const rest = Q.subtract(exponent, Q.integer(whole));
  const outside = fromRational(Q.power(Q.integer(prime), whole));
  return rest.n === 0n ? outside : times(outside, atom(`${prime}`, rest));
}

function joined(p: Part, q: Part): Part {
  if (p.atoms.length === 0 && q.atoms.length === 0) return { factor: Q.multiply(p.factor, q.factor), atoms: [] };
  const exponents = new Map<string, Rational>();
  for (const { name, exponent } of [...p.atoms, ...q.atoms]) {
    exponents.set(name, Q.add(exponents.get(name) ?? Q.zero, exponent));
  }
  let factor = Q.multiply(p.factor, q.factor);
  const atoms: Atom[] = [];
  for (const [name, exponent] of [...exponents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // 2^(1/2)·2^(1/2) is the rational 2 again: the whole part of a prime's power moves into the factor.
    const isPrime = /^\d+$/.test(name);
    const whole = isPrime ? Number(Q.floor(exponent)) : 0;
    if (whole !== 0) factor = Q.multiply(factor, Q.power(Q.rational(BigInt(name)), whole));
    const rest = Q.subtract(exponent, Q.integer(whole));
    if (rest.n !== 0n) atoms.push({ name, exponent: rest });
  }
  return { factor, atoms };
}

const atomsKey = (atoms: readonly Atom[]): string =>
  atoms.map(({ name, exponent }) => `${name}^${Q.toText(exponent)}`).join("*");

const approximate = (part: Part): number =>
  part.atoms.reduce(
    (value, { name, exponent }) => value * atomValue(name) ** Q.toNumber(exponent),
    Q.toNumber(part.factor),
  );

function atomValue(name: string): number {
  if (name === "pi") return Math.PI;
  if (name === "e") return Math.E;
  if (name.startsWith("ln ")) return Math.log(atomValue(name.slice(3)));
  if (name.startsWith("[")) return approximation(valueOfName(name));
  return /^\d+$/.test(name) ? Number(name) : Number.NaN;
}
