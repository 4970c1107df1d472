import type { Lane } from "./lane";
import { inverseModulo, multiplyModulo } from "./primes";
import type { Term } from "./term";

/* Values of single terms modulo a prime p. */

export const opposite = (value: number, p: number): number => (value === 0 ? 0 : p - value);

export function rational(term: Term, p: number): number {
  if (!Number.isNaN(term.n)) {
    const left = term.n % p;
    return left < 0 ? left + p : left;
  }
  const modulus = BigInt(p);
  const n = Number(((term.value.n % modulus) + modulus) % modulus);
  return multiplyModulo(n, inverseModulo(Number(term.value.d % modulus), p), p);
}

/** A value drawn for ln u, where u has the value `at`. */
export function logarithm(lane: Lane, level: number, p: number, argument: Term, at: number): number {
  if (level > 0 && argument.kind === "variable" && lane.rules.tied) return lane.logarithmOf(argument.name, level);
  // ln|u| = ln|-u|: the smaller of the two residues stands for both. ln 0 has no value, and ln(sin²x + cos²x) is ln 1.
  const size = Math.min(at, p - at);
  if (size === 0) return Number.NaN;
  return size === 1 ? 0 : lane.oracle(16, size, level);
}

/** A value drawn for f(u) with f(-u) = -f(u). */
export function oddOracle(lane: Lane, id: number, u: number, level: number, p: number): number {
  if (Number.isNaN(u) || u === 0) return u;
  if (2 * u <= p) return lane.oracle(id, u, level);
  return opposite(lane.oracle(id, p - u, level), p);
}
