import { absolute, compare, multiply, type Rational, rational, subtract, toText } from "../rational";
import type { Lowered } from "./lower";
import { sharp } from "./sharp";

/** Longer decimals are no help to who compares them. */
const mostDigits = 40;
const fewest = 6;

/** Two different values in as few digits as tell them apart, the first six at least; null where forty do not. */
export function fineTexts(first: Lowered, second: Lowered): readonly [string, string] | null {
  for (const bits of [160n, 1024n]) {
    const [x, y] = [bounds(first, bits), bounds(second, bits)];
    if (x === null || y === null) return null;
    for (let digits = fewest; digits <= mostDigits; digits += 1) {
      const [a, b] = [rounded(x, digits), rounded(y, digits)];
      if (a === null || b === null) break;
      if (a !== b) return [written(first, a), written(second, b)];
    }
  }
  return null;
}

type Bounds = readonly [low: Rational, high: Rational];

function bounds(lowered: Lowered, bits: bigint): Bounds | null {
  if (lowered.root.kind === "rational") return [lowered.root.value, lowered.root.value];
  const found = sharp(lowered, bits);
  return found === null ? null : [rational(found.low, 1n << bits), rational(found.high, 1n << bits)];
}

/** Exact where it is rational. */
const written = ({ root }: Lowered, decimal: string): string =>
  root.kind === "rational" ? toText(root.value) : `≈ ${decimal}`;

/** The decimal of so many digits that is nearest to all values within; null where they have no such one in common. 0 is what may be it. */
function rounded([low, high]: Bounds, digits: number): string | null {
  if (low.n <= 0n && high.n >= 0n && compare(subtract(high, low), tenTo(-mostDigits)) < 0) return "0";
  const [a, b] = [decimal(low, digits), decimal(high, digits)];
  return a === b ? a : null;
}

/** To so many significant digits, halves away from 0, without zeros at the end: 0.001, 1e-15. */
function decimal(value: Rational, digits: number): string {
  if (value.n === 0n) return "0";
  const size = absolute(value);
  const floorOfLog = exponentOf(size);
  const scale = digits - 1 - floorOfLog;
  const whole = nearest(multiply(size, tenTo(scale)));
  // 9.9999996 has a digit more once it is rounded.
  const [mantissa, exponent] = `${whole}`.length > digits ? [whole / 10n, floorOfLog + 1] : [whole, floorOfLog];
  const shown = `${mantissa}`.replace(/0+$/, "");
  return `${value.n < 0n ? "-" : ""}${placed(shown, exponent)}`;
}

/** Digits whose first stands for 10^exponent. */
function placed(shown: string, exponent: number): string {
  if (exponent < -6 || exponent > 20)
    return `${shown.slice(0, 1)}${shown.length > 1 ? `.${shown.slice(1)}` : ""}e${exponent}`;
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${shown}`;
  const whole = shown.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return shown.length > exponent + 1 ? `${whole}.${shown.slice(exponent + 1)}` : whole;
}

/** The power of ten below a positive number. */
function exponentOf({ n, d }: Rational): number {
  const guess = `${n}`.length - `${d}`.length;
  const { n: a, d: b } = tenTo(guess);
  return n * b < a * d ? guess - 1 : guess;
}

const tenTo = (exponent: number): Rational =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent));

const nearest = ({ n, d }: Rational): bigint => (2n * n + d) / (2n * d);
