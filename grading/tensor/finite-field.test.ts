import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { random } from "../random";
import { finiteField, residue } from "./finite-field";
import { bitsOfAPrime, primeChains } from "./primes";

const chain = primeChains[0] ?? [67080479, 33540239, 16770119, 8385059];
const [p, q] = chain;
const field = finiteField(p, q, random("test"));
const element = fc.integer({ min: 0, max: p - 1 });
const exponent = fc.integer({ min: 0, max: q - 1 });
const { add, multiply, divide, apply } = field;
const minus = (a: number): number => multiply(a, p - 1);

describe("the table of primes", () => {
  it("holds chains p = 2q + 1 of primes below 2^26 and above the stated bits", () => {
    const isPrime = (n: number): boolean => {
      for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
      return n > 1;
    };
    for (const primes of primeChains) {
      primes.forEach((prime, i) => {
        expect(isPrime(prime)).toBe(true);
        expect(prime).toBeLessThan(2 ** 26);
        expect(Math.log2(prime)).toBeGreaterThan(bitsOfAPrime);
        if (i > 0) expect(primes[i - 1]).toBe(2 * prime + 1);
      });
    }
    expect(new Set(primeChains.flat()).size).toBe(primeChains.length * 4);
  });
});

describe("the finite field", () => {
  it("multiplies, adds and divides as whole numbers do modulo p", () => {
    fc.assert(
      fc.property(element, element, (a, b) => {
        expect(multiply(a, b)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(p)));
        expect(add(a, b)).toBe((a + b) % p);
        if (b !== 0) expect(multiply(divide(a, b), b)).toBe(a);
      }),
      { numRuns: 5000 },
    );
  });

  it("takes whole numbers of any size and sign to their residue", () => {
    fc.assert(
      fc.property(fc.bigInt(), (n) => {
        const rest = ((n % BigInt(p)) + BigInt(p)) % BigInt(p);
        expect(residue(n, p)).toBe(Number(rest));
      }),
    );
  });

  it("has no value for a division by zero, and none for what is computed from it", () => {
    const none = divide(1, 0);
    expect([
      none,
      add(none, 1),
      multiply(none, 0),
      divide(1, none),
      apply("tanh", [none]),
      apply("erf", [none]),
    ]).toEqual(Array.from({ length: 6 }, () => Number.NaN));
  });

  it("keeps the identities of the exponential and its kin", () => {
    fc.assert(
      fc.property(exponent, exponent, (u, v) => {
        const sum = (u + v) % q;
        const [s, t] = [apply("sigmoid", [u]), apply("tanh", [u])];
        expect(apply("exp", [sum])).toBe(multiply(apply("exp", [u]), apply("exp", [v])));
        expect(apply("sigmoid", [(q - u) % q])).toBe(add(1, minus(s)));
        expect(apply("tanh", [(q - u) % q])).toBe(minus(t));
        expect(multiply(apply("sech", [u]), apply("sech", [u]))).toBe(add(1, minus(multiply(t, t))));
        expect(add(multiply(2, apply("sigmoid", [(2 * u) % q])), p - 1)).toBe(t);
        expect(multiply(t, apply("cosh", [u]))).toBe(apply("sinh", [u]));
        const [sine, cosine] = [apply("sin", [u]), apply("cos", [u])];
        expect(add(multiply(sine, sine), multiply(cosine, cosine))).toBe(1);
      }),
    );
  });

  it("gives functions without an identity a fixed value for each argument", () => {
    expect(apply("softplus", [5])).toBe(apply("softplus", [5]));
    expect(apply("softplus", [5])).not.toBe(apply("softplus", [6]));
    expect(apply("max", [3, 4])).toBe(apply("max", [4, 3]));
    expect(apply("erf", [q - 5])).toBe(minus(apply("erf", [5])));
  });
});
