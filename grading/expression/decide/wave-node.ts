import { functionOutward } from "./rounding";
import { anySign, node, type Term, type Terms } from "./term";

/** sin or cos of an angle, as it stands. */
export function waveNode(terms: Terms, kind: "sin" | "cos", angle: Term): Term {
  const [low, high] = waveBounds(kind, angle.low, angle.high);
  return node(terms, kind, [angle], 0, anySign, low, high, false);
}

/** Bounds for the values over a range of angles that is not too long. */
function waveBounds(kind: "sin" | "cos", low: number, high: number): readonly [number, number] {
  if (!(high - low < 7) || Math.abs(low) > 100) return [-1, 1];
  const f = kind === "sin" ? Math.sin : Math.cos;
  // Extremes lie at whole multiples of π from the first one of the function.
  const shift = kind === "sin" ? Math.PI / 2 : 0;
  const [from, to] = [Math.floor((low - shift) / Math.PI - 1e-9), Math.floor((high - shift) / Math.PI + 1e-9)];
  const ends = [f(low), f(high)];
  for (let n = from + 1; n <= to; n += 1) ends.push(n % 2 === 0 ? 1 : -1);
  // Only the sine of 0 is 0 in doubles, and exactly so.
  const moved = (x: number, direction: -1 | 1): number => (x === 0 ? 0 : functionOutward(x, direction));
  return [Math.max(-1, moved(Math.min(...ends), -1)), Math.min(1, moved(Math.max(...ends), 1))];
}
