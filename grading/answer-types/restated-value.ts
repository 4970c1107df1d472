import { type Reading, unreadable } from "../answer-type";
import { constantValue } from "../expression/check";
import type { Expression } from "../expression/expression";
import {
  absolute,
  compare,
  equals,
  isInteger,
  multiply,
  type Rational,
  rational,
  subtract,
} from "../expression/rational";
import * as refusals from "../expression/refusals";
import { limits } from "../limits";
import { type Feedback, feedback } from "../verdict";
import { depthChange } from "./bracketed";

type Read = (text: string) => Reading<Expression>;

/**
 * A number that a bracket behind it repeats: 0.0825 (8.25%), 300 (= 5·5·12), 1/3 (≈ 0.333). It is read where both spellings are seen to be
 * one value, or the second one to be that value rounded. What may be a product as well, 12 (3·4), is asked back, and what says two
 * values stays what it is without this: 3 (0.5) is a product. Null where nothing is written twice.
 */
export function restatedValue(text: string, read: Read): Reading<Expression> | null {
  if (text.length > limits.characters || !/[(（]/.test(text)) return null;
  const unset = /^\s*(\$\$?|\\\(|\\\[)(.*)(\$\$?|\\\)|\\\])\s*$/s.exec(text);
  const [, open = "", inside = text, close = ""] = unset ?? [];
  const before = unset === null ? 0 : text.indexOf(open) + open.length;
  const plain = unset === null ? text : " ".repeat(before) + inside + " ".repeat(close.length);
  return /[$]/.test(plain) ? null : bracketed(plain, read);
}

const inBrackets = /^(.*?)(\s*)[(（]\s*(=|≈|≃|\\approx(?![A-Za-z])|约为?|即)?([^()（）]*)[)）]\s*[.。]?\s*$/su;

/** 0.0825 (8.25%), 1/3 (0.333), 300 (= 5·5·12). */
function bracketed(text: string, read: Read): Reading<Expression> | null {
  const [, first = "", gap = "", sign, second = ""] = inBrackets.exec(text) ?? [];
  if (!/[\p{L}\d%％)}]$/u.test(first) || second.trim() === "" || isOpen(first)) return null;
  const [reading, other] = [read(first), read(second)];
  const value = exactOf(reading);
  const again = exactOf(other);
  if (!reading.ok) return null;
  const isApart = gap !== "" || text.includes("（");
  const asked = unreadable(refusals.severalValues({ from: 0, to: text.length }));
  // √2 (1.414): that is not worked out here, and a product hardly ever meant.
  if (value === null)
    return sign === undefined && isApart && second.includes(".") && digitsOf(second) > 2 && isDecimal(second)
      ? asked
      : null;
  const same = again !== null && equals(value, again);
  const once: Reading<Expression> = { ...reading, notes: [...reading.notes, saidTwice] };
  if (sign === "=" || sign === "即") return same ? once : null;
  if (sign !== undefined) return isRounded(second, value) ? once : null;
  const isPercent = /[%％]/.test(second);
  const isShort = (isPercent || (isApart && /[.．]/.test(second))) && isRounded(second, value);
  // 1/2 (0.5) and 0.5 (0.5) may be products, as (1/3) (0.333) and 12 (3·4) may; 0.08 (8.25%) says two values.
  const isPlain = !first.endsWith(")") && !isDecimal(first) && digitsOf(second) > 1;
  if (isShort && (isPercent ? same || !isDecimal(first) : isPlain)) return once;
  const isClose = isShort || (same && isApart) || (isPercent && again !== null && isRounded(first, again));
  return isClose ? asked : null;
}

/** Whether a bracket is still open at the end. */
function isOpen(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) depth += depthChange(text, i);
  return depth !== 0;
}

function exactOf(reading: Reading<Expression>): Rational | null {
  if (!reading.ok) return null;
  switch (reading.value.kind) {
    case "number":
    case "add":
    case "negate":
    case "multiply":
    case "divide":
    case "power":
    case "call":
      return constantValue(reading.value);
    default:
      return null;
  }
}

const decimal = /^\s*([-−+]?)(\d*)[.．]?(\d*)\s*(\\?[%％])?\s*[.。]?\s*$/u;

const isDecimal = (text: string): boolean => decimal.test(text) && !/[%％]/.test(text);
const digitsOf = (text: string): number => text.replace(/\D/g, "").replace(/^0+/, "").length;

/** Whether a decimal or a percentage is the value, up to half a unit of its last digit. */
function isRounded(text: string, value: Rational): boolean {
  const [, sign = "", whole = "", part = "", percent] = decimal.exec(text) ?? [];
  if (whole + part === "") return false;
  const unit = rational(1n, 10n ** BigInt(part.length + (percent === undefined ? 0 : 2)));
  const written = multiply(unit, rational(BigInt(whole + part) * (/[-−]/.test(sign) ? -1n : 1n)));
  const distance = absolute(subtract(written, value));
  if (percent === undefined && part === "" && isInteger(value)) return distance.n === 0n;
  return compare(distance, multiply(unit, rational(1n, 2n))) <= 0;
}

const saidTwice: Feedback = feedback(
  "said-twice",
  "The value stands here more than once and was read as that one value.",
  "同一个值写了不止一次，这里按这一个值读取。",
);
