import { exactValue } from "../expression/equivalence";
import { compare, minusOne, one, type Rational, zero } from "../expression/rational";
import { read } from "../expression/read";
import { pieces } from "./bracketed";
import { type Affine, type Constraint, fixed, plus } from "./linear-system";
import type { Family } from "./subdifferential";

/** A closed or open interval, or one number (where both ends are it). */
interface Side {
  readonly low: Rational;
  readonly high: Rational;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

const by = /^(?:×|⨯|\\times(?![A-Za-z])|[xX](?=\s*(?:\\left\s*|\\)?[[({]))/u;

/**
 * A box of as many components as asked for: [-1, 1]^2, {1} × [0, 1], and a vector with intervals among its components, (1, [-1, 1]).
 * Open ends are kept, so that what they leave out is seen. null where the text is none.
 */
export function intervalProduct(text: string, size: number): Family | null {
  if (size < 2 || !/[[(]/.test(text)) return null;
  const plain = text.replace(/\\(?:left|right|,|;|!)/g, " ").replace(/\\([{}])/g, "$1");
  const sides = vectorSides(plain, size) ?? productSides(plain);
  return sides === null || sides.length !== size ? null : box(sides);
}

function productSides(text: string): readonly Side[] | null {
  const sides: Side[] = [];
  for (const factor of pieces(text, by)) {
    const [, bracketed = "", braced, bare, raised] =
      /^\s*([[({].*?[\])}])\s*(?:\^\s*(?:\{\s*(\d)\s*\}|(\d))|([²³]))?\s*$/su.exec(factor) ?? [];
    const side = bracketed.startsWith("{") ? numberSide(bracketed.slice(1, -1)) : intervalSide(bracketed);
    if (side === null) return null;
    const count = raised === undefined ? Number(braced ?? bare ?? 1) : raised === "²" ? 2 : 3;
    for (let i = 0; i < count; i += 1) sides.push(side);
  }
  return sides;
}

/** (1, [-1, 1]): at least one component is an interval. */
function vectorSides(text: string, size: number): readonly Side[] | null {
  const [, inner] = /^\s*[([](.*)[)\]]\s*$/su.exec(text) ?? [];
  const entries = inner === undefined ? [] : pieces(inner, /^[,，]/);
  if (entries.length !== size || !entries.some((entry) => entry.trim().startsWith("["))) return null;
  const sides = entries.map((entry) => (entry.trim().startsWith("[") ? intervalSide(entry.trim()) : numberSide(entry)));
  const known = sides.filter((side) => side !== null);
  return known.length < sides.length ? null : known;
}

function intervalSide(text: string): Side | null {
  const [, open, inner = "", close] = /^([[(])(.*)([\])])$/su.exec(text) ?? [];
  const ends = pieces(inner, /^[,，]/).map(exactEnd);
  const [low, high] = ends;
  if (ends.length !== 2 || low == null || high == null || compare(low, high) > 0) return null;
  return { low, high, isLowOpen: open === "(", isHighOpen: close === ")" };
}

function numberSide(text: string): Side | null {
  const value = exactEnd(text);
  return value === null ? null : { low: value, high: value, isLowOpen: false, isHighOpen: false };
}

function exactEnd(text: string): Rational | null {
  const reading = read(text, {});
  return reading.ok ? exactValue(reading.value) : null;
}

function box(sides: readonly Side[]): Family {
  const names = sides.map((_, i) => `t_${i + 1}`);
  const entries = names.map((name): Affine => ({ factors: new Map([[name, one]]), constant: zero }));
  const constraints = sides.flatMap(({ low, high, isLowOpen, isHighOpen }, i): readonly Constraint[] => {
    const own = entries[i];
    if (own === undefined) return [];
    return [
      { form: plus(own, fixed(low), minusOne), kind: isLowOpen ? "more" : "least" },
      { form: plus(fixed(high), own, minusOne), kind: isHighOpen ? "more" : "least" },
    ];
  });
  return { entries, constraints };
}
