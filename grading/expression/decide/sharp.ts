import { floor } from "../rational";
import { spend } from "./effort";
import { arctan, erf, exp, ln, pi, sinAndCos } from "./fixed-point";
import type { Lowered } from "./lower";
import type { Term } from "./term";
import { integerRoot } from "./whole-roots";

/** Bounds of a value, in units of 2^-bits. */
export interface Sharp {
  readonly low: bigint;
  readonly high: bigint;
}

/** An enclosure of a constant with so many bits behind the binary point, or null where none is found. */
export function sharp({ terms, root }: Lowered, bits: bigint): Sharp | null {
  const values: (Sharp | null)[] = [];
  for (const term of terms.list) {
    values[term.id] = enclosed(term, values, bits);
    if (term === root) break;
  }
  return values[root.id] ?? null;
}

function enclosed(term: Term, values: readonly (Sharp | null)[], bits: bigint): Sharp | null {
  const args: Sharp[] = [];
  if (term.kind === "choose") return chosen(term, values);
  for (const { id } of term.args) {
    const inner = values[id];
    if (inner === null || inner === undefined) return null;
    args.push(inner);
  }
  const [u] = args;
  spend(costOf(term, Number(bits)));
  switch (term.kind) {
    case "rational": {
      const low = floor({ n: term.value.n << bits, d: term.value.d });
      return { low, high: low * term.value.d === term.value.n << bits ? low : low + 1n };
    }
    case "pi":
      return around(pi(bits));
    case "sum":
      return args.reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), { low: 0n, high: 0n });
    case "product":
      return args.reduce((a, b) => times(a, b, bits), { low: 1n << bits, high: 1n << bits });
    case "power":
      return u === undefined ? null : power(u, term.n, bits);
    case "exp":
      return u === undefined ? null : monotone(u, (x) => exp(x, bits));
    case "ln": {
      const size = u === undefined ? null : u.low > 0n ? u : u.high < 0n ? { low: -u.high, high: -u.low } : null;
      return size === null ? null : monotone(size, (x) => ln(x, bits));
    }
    case "root":
      return u === undefined ? null : root(u, term.n, bits);
    case "arctan":
      return u === undefined ? null : monotone(u, (x) => arctan(x, bits));
    case "erf":
      return u === undefined ? null : monotone(u, (x) => erf(x, bits));
    case "sin":
    case "cos":
      return u === undefined ? null : wave(u, term.kind, bits);
    default:
      return null;
  }
}

/** Series have as many terms as there are bits, more or less, and each one costs more the more there are. */
function costOf({ kind, args }: Term, bits: number): number {
  switch (kind) {
    case "exp":
    case "ln":
    case "arctan":
    case "erf":
    case "sin":
    case "cos":
      return 20 + 5 * bits;
    case "root":
      return 20 + bits / 2;
    default:
      return 8 + 8 * args.length;
  }
}

const around = (x: bigint): Sharp => ({ low: x - 1n, high: x + 1n });

function monotone(u: Sharp, f: (x: bigint) => bigint | null): Sharp | null {
  const [low, high] = [f(u.low), f(u.high)];
  return low === null || high === null ? null : { low: low - 1n, high: high + 1n };
}

const shiftDown = (x: bigint, bits: bigint): bigint => x >> bits;
const shiftUp = (x: bigint, bits: bigint): bigint => -(-x >> bits);

function times(a: Sharp, b: Sharp, bits: bigint): Sharp {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  let [low, high] = [corners[0] ?? 0n, corners[0] ?? 0n];
  for (const corner of corners) {
    if (corner < low) low = corner;
    if (corner > high) high = corner;
  }
  return { low: shiftDown(low, bits), high: shiftUp(high, bits) };
}

function power(u: Sharp, n: number, bits: bigint): Sharp | null {
  if (Math.abs(n) > 4096) return null;
  let base: Sharp = u;
  let result: Sharp = { low: 1n << bits, high: 1n << bits };
  for (let left = Math.abs(n); left > 0; left >>= 1) {
    if ((left & 1) === 1) result = times(result, base, bits);
    base = times(base, base, bits);
    if (base.high.toString(2).length > 200_000) return null;
  }
  if (n > 0) return result;
  if (result.low <= 0n && result.high >= 0n) return null;
  const unit = 1n << (2n * bits);
  const divided = (d: bigint): bigint => (d < 0n ? floor({ n: -unit, d: -d }) : floor({ n: unit, d }));
  return { low: divided(result.high), high: divided(result.low) + 1n };
}

function root(u: Sharp, degree: number, bits: bigint): Sharp | null {
  if (u.low < 0n && degree % 2 === 0) return null;
  const of = (x: bigint): bigint => {
    const found = integerRoot((x < 0n ? -x : x) << (bits * BigInt(degree - 1)), degree);
    return x < 0n ? -found : found;
  };
  return { low: of(u.low) - 1n, high: of(u.high) + 1n };
}

/** Neither function moves by more than the width of its argument. */
function wave(u: Sharp, kind: "sin" | "cos", bits: bigint): Sharp | null {
  if ((u.low < 0n ? -u.low : u.low) >> bits > 1n << 40n) return null;
  const [sin, cos] = sinAndCos(u.low, bits);
  const middle = kind === "sin" ? sin : cos;
  const slack = u.high - u.low + 1n;
  return { low: middle - slack, high: middle + slack };
}

function chosen({ args }: Term, values: readonly (Sharp | null)[]): Sharp | null {
  const [on, below, , above] = args;
  const sign = on === undefined ? null : values[on.id];
  const taken =
    sign === null || sign === undefined ? undefined : sign.low > 0n ? above : sign.high < 0n ? below : undefined;
  return taken === undefined ? null : (values[taken.id] ?? null);
}
