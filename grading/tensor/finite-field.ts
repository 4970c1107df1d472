import type { Random } from "../random";
import type { Arithmetic } from "./arithmetic";
import type { MapName } from "./term";

/**
 * The field of p elements, p < 2^26, in doubles. NaN stands where there is no value, and spreads by itself.
 *
 * Functions get a consistent meaning there (Gonnet, "New results for random determination of equivalence of
 * expressions", SYMSAC 1986). `exponents` is q where p = 2q + 1: then e^u is g^u, g of order q, for u in the field of q
 * elements; σ, tanh and their kin are rational in it, so that σ' = σ(1 − σ) and tanh' = 1 − tanh² hold. Other functions
 * are random maps of their argument: what is equal for every function is equal for this one. `exponents` is null at the
 * end of the chain, where e^u is such a random map too.
 */
export function finiteField(p: number, exponents: number | null, random: Random): Arithmetic<number> {
  const reciprocal = 1 / p;
  const reduce = (x: number): number => {
    const rest = x - p * Math.floor(x * reciprocal);
    // The quotient may be off by one after rounding.
    return rest >= p ? rest - p : rest < 0 ? rest + p : rest;
  };
  const times = (a: number, b: number): number => reduce(a * b);
  const plus = (a: number, b: number): number => {
    const sum = a + b;
    return sum >= p ? sum - p : sum;
  };
  const raised = (base: number, exponent: number): number => {
    let [result, square] = [1, base];
    for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = times(result, square);
      square = times(square, square);
    }
    return result;
  };
  const over = (a: number, b: number): number => (b === 0 || Number.isNaN(b) ? Number.NaN : times(a, inverseOf(b, p)));
  // The square of a random element has order q: squares form the subgroup of that order.
  const root = random.integer(2, p - 2);
  const generator = times(root, root);
  const salt = random.bits();
  const modulus = exponents ?? p;

  const opaque = (name: string, values: readonly number[]): number => {
    let hash = salt;
    for (let i = 0; i < name.length; i += 1) hash = mix(hash, name.charCodeAt(i));
    for (const value of values) {
      if (Number.isNaN(value)) return Number.NaN;
      hash = mix(hash, value);
    }
    return 1 + (mix(hash, salt) % (p - 1));
  };
  const odd = (name: string, u: number): number =>
    u === 0 ? 0 : u > modulus / 2 ? p - opaque(name, [modulus - u]) : opaque(name, [u]);
  const exponential = (u: number): number => {
    if (Number.isNaN(u)) return Number.NaN;
    if (exponents !== null) return raised(generator, u);
    // e^(-u) = 1/e^u is kept even here.
    return u === 0 ? 1 : u > p / 2 ? over(1, opaque("exp", [p - u])) : opaque("exp", [u]);
  };
  const halves = (u: number): readonly [number, number] => {
    const half = odd("half-tangent", u);
    const square = times(half, half);
    return [over(plus(half, half), plus(1, square)), over(plus(1, p - square), plus(1, square))];
  };

  const apply = (name: MapName, values: readonly number[]): number => {
    const u = values[0] ?? 0;
    switch (name) {
      case "exp":
        return exponential(u);
      case "sigmoid": {
        const power = exponential(u);
        return over(power, plus(1, power));
      }
      case "tanh":
      case "coth":
      case "sech":
      case "csch":
      case "sinh":
      case "cosh": {
        const power = exponential(u);
        const square = times(power, power);
        const above = plus(square, p - 1);
        const below = plus(square, 1);
        const twice = plus(power, power);
        if (name === "tanh") return over(above, below);
        if (name === "coth") return over(below, above);
        if (name === "sech") return over(twice, below);
        if (name === "csch") return over(twice, above);
        return over(name === "sinh" ? above : below, twice);
      }
      case "sin":
        return halves(u)[0];
      case "cos":
        return halves(u)[1];
      // Where `side` has a value it is the sign.
      case "side":
        return odd("sign", u);
      case "sign":
      case "erf":
      case "arctan":
      case "artanh":
        return odd(name, u);
      case "max":
      case "min":
        return opaque(
          name,
          [...values].sort((a, b) => a - b),
        );
      case "ln":
        return u === 1 ? 0 : opaque(name, values);
      case "sqrt":
        return u === 0 || u === 1 ? u : opaque(name, values);
      // Not odd: at 0 neither is 0.
      case "above":
      case "atLeast":
      case "softplus":
      case "step":
      case "pi":
        return opaque(name, values);
    }
  };

  return {
    zero: 0,
    one: 1,
    nothing: Number.NaN,
    constant: ({ n, d }) => (d === 1n ? residue(n, p) : over(residue(n, p), residue(d, p))),
    add: plus,
    multiply: times,
    divide: over,
    nonzero: (a) => a > 0,
    apply,
  };
}

/** n mod p, in [0, p). */
export function residue(n: bigint, p: number): number {
  if (n >= 0n && n < 33554432n) return Number(n) % p;
  const modulus = BigInt(p);
  const rest = n % modulus;
  return Number(rest < 0n ? rest + modulus : rest);
}

/** The inverse of a in [1, p) modulo the prime p, by the extended Euclidean algorithm. */
function inverseOf(a: number, p: number): number {
  let [r0, r1, s0, s1] = [p, a, 0, 1];
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1, s0, s1] = [r1, r0 - quotient * r1, s1, s0 - quotient * s1];
  }
  return s0 < 0 ? s0 + p : s0;
}

/** Mixes a number into a 32-bit hash (the finaliser of MurmurHash3). */
function mix(hash: number, value: number): number {
  let h = (hash ^ Math.imul(value, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
