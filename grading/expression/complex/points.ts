import { candidates } from "../decide/candidates";
import { type Domain, domainOf } from "../domain";
import { type Rational, rational } from "../rational";
import type { Place } from "./evaluate";
import { exactly, type Value } from "./value";

/**
 * Complex numbers to try by hand, the simplest first: real ones, then on the cut and in all quadrants, and with imaginary parts beyond π,
 * where e^z has turned around.
 */
const simple: readonly (readonly [number, number])[] = [
  [2, 0],
  [1, 2],
  [0, 1],
  [-1, 0],
  [-1, 1],
  [1, -1],
  [0, 4],
  [-2, -1],
  [3, 4],
  [0, -1],
  [-3, 0],
  [1, 0],
  [-1, -2],
  [0, 0],
  [2, -5],
  [-4, 0],
  [-3, 4],
  [1, 7],
  [-5, -4],
  [0, -7],
];

const numbers: readonly Value[] = simple.map(([a, b]) => exactly(rational(BigInt(a)), rational(BigInt(b))));

/** How a further variable runs through them beside the first: one step ahead, alike, and far ahead. */
const strides: readonly number[] = [1, 0, 4];

/** Points for variables, some of which are complex. A complex variable with bounds is tried at real numbers only. */
export function places(domains: ReadonlyMap<string, Domain>): readonly Place[] {
  const names = [...domains.keys()].sort();
  const choices = names.map((name) => choicesOf(domainOf(domains, name)));
  const found: Place[] = [];
  if (names.length === 0) return [new Map()];
  for (let k = 0; k < simple.length; k += 1) {
    for (const stride of names.length === 1 ? [0] : strides) {
      const place = new Map<string, Value>();
      for (const [i, name] of names.entries()) {
        const list = choices[i] ?? [];
        const value = list[(k + i * stride) % list.length];
        if (value !== undefined) place.set(name, value);
      }
      if (place.size === names.length) found.push(place);
    }
  }
  return found;
}

function choicesOf(domain: Domain): readonly Value[] {
  if (domain.kind === "complex" && domain.min === undefined && domain.max === undefined) return numbers;
  return candidates(new Map([["x", domain]])).flatMap((point) => [...point.values()].map((x: Rational) => exactly(x)));
}
