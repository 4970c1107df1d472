import type { Rational } from "./rational";

/** Longest run of zeros that is written out in a decimal. */
const zeros = 12;

/**
 * A fraction in decimal digits where it has finitely many, else as numerator and denominator.
 * `exact` is false for the latter, which read back as a quotient.
 */
export function decimal(value: Rational): { readonly text: string; readonly exact: boolean } {
  const size = value.n < 0n ? -value.n : value.n;
  if (value.d === 1n) return { text: size.toString(), exact: true };
  let [twos, fives, rest] = [0, 0, value.d];
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  const places = Math.max(twos, fives);
  if (rest !== 1n || places > 400) return { text: `${size}/${value.d}`, exact: false };
  const digits = (size * 10n ** BigInt(places)) / value.d;
  const padded = digits.toString().padStart(places + 1, "0");
  if (places - digits.toString().length > zeros) return { text: `${digits}e-${places}`, exact: true };
  return { text: `${padded.slice(0, -places)}.${padded.slice(-places)}`, exact: true };
}

/**
 * The literal as typed where it is an ordinary one, so that 0.10 stays 0.10, or has an exponent whose zeros nobody would count;
 * else its decimal digits.
 */
export function literal(value: Rational, text: string | undefined): { readonly text: string; readonly exact: boolean } {
  if (text === undefined) return decimal(value);
  if (isOrdinary(text)) return { text, exact: true };
  const [, mantissa, exponent] = scientific.exec(text) ?? [];
  return mantissa !== undefined && Math.abs(Number(exponent)) > 2 * zeros
    ? { text: `${mantissa}e${Number(exponent)}`, exact: true }
    : decimal(value);
}

const scientific = /^([0-9.]+)e([+-]?[0-9]{1,4})$/i;

function isOrdinary(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 48 || code > 57) && code !== 46) return false;
  }
  return true;
}
