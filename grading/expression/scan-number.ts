import { limits } from "../limits";
import { isDigitCode, isLetterCode } from "./names";
import { type Rational, rational } from "./rational";

export interface ScannedNumber {
  readonly value: Rational;
  readonly to: number;
  readonly problem: null | "digits" | "range" | "hexadecimal" | "exponent";
}

/** Characters after a dot that make it part of an operator where operators have dots: 2.*x, 2./x, 2.^x. */
const operators = "*/^";

/**
 * The decimal literal at `from`: 12, 12.5, .5, 5., 1.6e4. The caller has seen a digit, or a dot before a digit. `dotted` says that
 * operators may have dots, so that the dot of 2.*x is not the number's; elsewhere 1./x is NumPy's 1.0/x.
 */
export function scanNumber(text: string, from: number, dotted: boolean): ScannedNumber {
  let at = digitsEnd(text, from);
  let whole = text.slice(from, at);
  // 16_384 as programmers write it: strict groups of three.
  while (whole.length > 0 && text.charAt(at) === "_" && digitsEnd(text, at + 1) === at + 4) {
    whole += text.slice(at + 1, at + 4);
    at += 4;
  }
  let fraction = "";
  if (text.charAt(at) === "." && !(dotted && operators.includes(text.charAt(at + 1) || " "))) {
    if (text.charAt(at + 1) === ".") return { value: none, to: at + 2, problem: "range" };
    const end = digitsEnd(text, at + 1);
    fraction = text.slice(at + 1, end);
    at = end;
  }
  if (whole === "0" && fraction === "" && /[xXbBoO]/.test(text.charAt(at))) {
    const digit = text.charCodeAt(at + 1);
    const hexadecimal = text.charAt(at).toLowerCase() === "x" && isHexadecimal(digit);
    if (hexadecimal || (text.charAt(at).toLowerCase() !== "x" && isDigitCode(digit))) {
      return { value: none, to: at + 2, problem: "hexadecimal" };
    }
  }
  let exponent = 0;
  const mark = text.charCodeAt(at);
  if (mark === 101 || mark === 69) {
    const sign = text.charAt(at + 1);
    const first = sign === "+" || sign === "-" ? at + 2 : at + 1;
    const end = digitsEnd(text, first);
    const glued = isLetterCode(text.charCodeAt(end));
    // 1e-3x is 0.001x, or e - 3x: with a space or a sign behind the digits it would say which.
    if (end > first && first > at + 1 && glued) return { value: none, to: end + 1, problem: "exponent" };
    if (end > first && !glued) {
      if (end - first > 4) return { value: none, to: end, problem: "digits" };
      exponent = Number(text.slice(at + 1, end));
      at = end;
    }
  }
  const size = whole.length + fraction.length + Math.abs(exponent);
  if (size > limits.digits) return { value: none, to: at, problem: "digits" };
  const shift = exponent - fraction.length;
  const mantissa = whole.length + fraction.length < 16 ? BigInt(Number(whole + fraction)) : BigInt(whole + fraction);
  const value = shift >= 0 ? rational(mantissa * 10n ** BigInt(shift)) : rational(mantissa, 10n ** BigInt(-shift));
  return { value, to: at, problem: null };
}

const none: Rational = { n: 0n, d: 1n };

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigitCode(text.charCodeAt(at))) at += 1;
  return at;
}

const isHexadecimal = (code: number): boolean =>
  isDigitCode(code) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
