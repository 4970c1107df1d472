import { difference, minus, number, piTerm, product, sum } from "./build";
import type { Term, Terms } from "./term";

/** Half turns beyond which doubles say too little of where an angle lies, and how far from a bound it must be, in each. */
const mostTurns = 1e6;
const margin = 1e-9;

/**
 * arcsin(sin x) is x between -π/2 and π/2, and arccos(cos x) is x between 0 and π; in the stretches beyond, each of length π, it rises and
 * falls in turn. Null where x may lie in more than one of them.
 */
export function ownAngle(terms: Terms, name: "arcsin" | "arccos", u: Term): Term | null {
  const [angle] = u.args;
  if (angle === undefined || terms.complex || u.kind !== (name === "arcsin" ? "sin" : "cos")) return null;
  const shift = name === "arcsin" ? 0.5 : 0;
  // The double below π is less than π, so that the bounds of the first stretch are on the safe side.
  if (angle.low >= -shift * Math.PI && angle.high <= (1 - shift) * Math.PI) return angle;
  const stretch = Math.floor(angle.low / Math.PI + shift);
  const room = margin * (1 + Math.abs(stretch));
  const isInside =
    Math.abs(stretch) < mostTurns &&
    angle.low >= (stretch - shift) * Math.PI + room &&
    angle.high <= (stretch + 1 - shift) * Math.PI - room;
  if (!isInside) return null;
  const turns = (n: number): Term => product(terms, [number(terms, n), piTerm(terms)]);
  if (stretch % 2 === 0) return difference(terms, angle, turns(stretch));
  return name === "arcsin"
    ? difference(terms, turns(stretch), angle)
    : sum(terms, [turns(stretch + 1), minus(terms, angle)]);
}
