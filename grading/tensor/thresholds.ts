import { equals, one, type Rational, zero } from "../expression/rational";
import { constantOf } from "./constants";
import { isTotal, knownSign } from "./positivity";
import { add, entrywise, type MapName, map, minus, numberTerm, type Term } from "./term";
import { textOf } from "./text";

/** (1 + sign u)/2, so that x ⊙ 1[x > 0] = (x + |x|)/2 is known. */
export const step = (name: MapName & ("side" | "above" | "atLeast"), u: Term): Term =>
  entrywise([numberTerm({ n: 1n, d: 2n }), add([numberTerm({ n: 1n, d: 1n }), map(name, u)])]);

/** 1[u > 0] or 1[u ≥ 0], by the simplest quantity that is compared with 0 all the same. */
export function threshold(name: "above" | "atLeast", u: Term): Term {
  const base = positivePartOf(u);
  // 0 is no jump of relu(x), but its value on one side.
  if (base !== null) return name === "above" ? threshold(name, base) : ones(u);
  const sign = isTotal(u) ? knownSign(u) : null;
  if (sign === "positive" || (sign === "nonnegative" && name === "atLeast")) return ones(u);
  const inner = alike(u);
  return inner === null ? step(name, u) : threshold(name, inner);
}

/** x of x ⊙ step(x), which is relu(x); null for all else. */
export const positivePartOf = (u: Term): Term | null => partOf(u, (base) => base);

/** x of x ⊙ step(−x), which is min(x, 0); null for all else. */
export const negativePartOf = (u: Term): Term | null => partOf(u, minus);

function partOf(u: Term, edge: (base: Term) => Term): Term | null {
  const terms = u.kind === "entrywise" ? u.terms : [];
  const base = terms.length === 3 ? terms[0] : undefined;
  return base !== undefined && textOf(u) === textOf(entrywise([base, step("side", edge(base))])) ? base : null;
}

const ones = ({ shape }: Term): Term => ({ kind: "ones", shape });

/** Functions that rise everywhere, and the value at 0 that each has. */
const rising: ReadonlyMap<MapName, Rational> = new Map<MapName, Rational>([
  ["tanh", zero],
  ["sinh", zero],
  ["arctan", zero],
  ["erf", zero],
  ["exp", one],
  ["sigmoid", { n: 1n, d: 2n }],
]);

/** What has the sign of u: x of tanh(x), of x³, of e^x - 1, and x - y of e^x - e^y, also where all signs are turned; null where none is known. */
function alike(whole: Term): Term | null {
  const u = withoutZeros(whole);
  const scaled = withoutScale(u);
  if (scaled !== null) return scaled;
  const straight = rises(u) ?? rises(spread(u));
  if (straight !== null) return straight;
  const turned = rises(withoutZeros(u.kind === "add" ? add(u.terms.map(opposite)) : opposite(u)));
  return turned === null ? null : opposite(turned);
}

/** u of 0 - (-u), as u < 0 is written. */
function withoutZeros(u: Term): Term {
  if (u.kind !== "add") return u;
  const [first, ...more] = u.terms.filter((term) => !(term.kind === "number" && term.value.n === 0n));
  if (first === undefined || more.length === u.terms.length - 1) return u;
  return more.length === 0 ? first : add([first, ...more]);
}

/** u of 2u and of -(-u), and -u of -2u; null where there is no number to leave out. */
function withoutScale(u: Term): Term | null {
  const leaves = leavesOf(u);
  const numbers = leaves.flatMap((each) => (each.kind === "number" ? [each.value.n] : []));
  const [only, more] = leaves.filter(({ kind }) => kind !== "number");
  if (only === undefined || more !== undefined || numbers.length === 0 || numbers.includes(0n)) return null;
  const isTurned = numbers.filter((n) => n < 0n).length % 2 === 1;
  if (!isTurned) return only;
  const turned = opposite(only);
  return textOf(turned) === textOf(u) ? null : turned;
}

/** -(a + b) as -a - b. */
function spread(u: Term): Term {
  const within = opposite(u);
  return u.kind === "entrywise" && within.kind === "add" ? add(within.terms.map(opposite)) : u;
}

const leavesOf = (u: Term): readonly Term[] => (u.kind === "entrywise" ? u.terms.flatMap(leavesOf) : [u]);

function rises(u: Term): Term | null {
  if (u.kind === "power") return u.exponent > 0 && u.exponent % 2 === 1 ? u.base : null;
  if (u.kind === "map") {
    const [inner] = u.arguments;
    const isOdd = u.name === "sign" || rising.get(u.name)?.n === 0n;
    return isOdd && inner !== undefined ? inner : null;
  }
  const [first, second, third] = u.kind === "add" ? u.terms : [];
  if (first === undefined || second === undefined || third !== undefined) return null;
  return crossing(first, second) ?? crossing(second, first);
}

/** The sum of f(x) and -f(0), or of f(x) and -f(y), for a function that rises. */
function crossing(first: Term, second: Term): Term | null {
  const [x] = first.kind === "map" ? first.arguments : [];
  const start = first.kind === "map" ? rising.get(first.name) : undefined;
  if (first.kind !== "map" || x === undefined || start === undefined) return null;
  const taken = opposite(second);
  const value = constantOf(taken);
  if (value !== null) return equals(value, start) ? x : null;
  const [y] = taken.kind === "map" && taken.name === first.name ? taken.arguments : [];
  return y === undefined ? null : add([x, minus(y)]);
}

/** −u, without two signs before one another. */
export function opposite(u: Term): Term {
  if (u.kind === "number") return numberTerm({ n: -u.value.n, d: u.value.d });
  const [first, only, more] = u.kind === "entrywise" ? u.terms : [];
  if (first?.kind !== "number" || only === undefined) return minus(u);
  const factor = opposite(first);
  const isOne = factor.kind === "number" && factor.value.n === 1n && factor.value.d === 1n;
  return isOne && more === undefined ? only : entrywise([factor, ...(u.kind === "entrywise" ? u.terms.slice(1) : [])]);
}
