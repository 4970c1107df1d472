import { knownAngle } from "../decide/angles";
import { minus, scaled as multiple, number, opaque, piTerm, product, sum } from "../decide/build";
import { same } from "../decide/cancel";
import { choose } from "../decide/choose";
import { distribute } from "../decide/distribute";
import { absolute, exponential, integerPower, quotient, root } from "../decide/powers";
import { first, negative, nil, positive, type Term } from "../decide/term";
import { wave } from "../decide/wave";
import { add, floor, negate, type Rational, rational } from "../rational";
import {
  type Complex,
  conjugate,
  inverse,
  isPositive,
  type Plane,
  type Polar,
  real,
  realCall,
  realQuotient,
  scaled,
  squaredSize,
  times,
  whole,
} from "./plane";

/** |w|. */
export function size(plane: Plane, w: Complex): Term {
  const { terms } = plane;
  if (w.polar !== undefined) return absolute(terms, w.polar.size);
  return w.imaginary === null ? absolute(terms, w.real) : root(terms, squaredSize(plane, w), 2);
}

/** The principal argument, in (-π, π]: a function of w known by its name, with what e^(i·arg w) is. */
export function argument(plane: Plane, given: Complex): Term {
  const { terms } = plane;
  if (given.polar?.principal === true) return given.polar.turn;
  const w = given.along ?? given;
  if (w.polar?.principal === true) return w.polar.turn;
  const pi = piTerm(terms);
  if (w.imaginary === null) {
    const nothing = number(terms, 0);
    // 0 itself has no argument, which is a set without volume.
    return isPositive(w.real) ? nothing : choose(terms, w.real, pi, nothing, nothing, false);
  }
  const known = constantAngle(plane, w.real, w.imaginary);
  if (known !== null) return known;
  const made = opaque(terms, "arg", [w.real, w.imaginary]);
  plane.turns.set(made, w);
  return made;
}

/** The argument of 1 + i, √3 - i and the like. */
function constantAngle({ terms }: Plane, u: Term, v: Term): Term | null {
  const pi = piTerm(terms);
  const isSigned = (term: Term): boolean => term.signs === positive || term.signs === negative;
  const turn = (share: Rational): Term => multiple(terms, share, pi);
  if (!isSigned(v)) return null;
  const up = v.signs === positive ? 1n : -1n;
  if (u.signs === nil) return turn(rational(up, 2n));
  if (!isSigned(u)) return null;
  const angle = knownAngle(terms, "arctan", quotient(terms, absolute(terms, v), absolute(terms, u)));
  if (angle === null) return null;
  const above = u.signs === positive ? angle : sum(terms, [pi, minus(terms, angle)]);
  return up === 1n ? above : minus(terms, above);
}

/** size·e^(i·turn) with the principal turn. */
export function polarOf(plane: Plane, w: Complex): Polar {
  return w.polar?.principal === true ? w.polar : { size: size(plane, w), turn: argument(plane, w), principal: true };
}

/** size·e^(i·turn) with any turn, and any real size: enough for whole powers. r cos t + i r sin t is seen as such. */
export function anyPolarOf(plane: Plane, w: Complex): Polar {
  return w.polar ?? spelledOut(plane, w) ?? polarOf(plane, w);
}

function spelledOut(plane: Plane, w: Complex): Polar | null {
  const { terms } = plane;
  if (w.imaginary === null) return null;
  const [even, odd] = [factorsOf(w.real), factorsOf(w.imaginary)];
  const cosine = even.find(({ kind }) => kind === "cos");
  if (cosine === undefined) return null;
  const angle = first(cosine);
  const sine = odd.find((each) => each.kind === "sin" && same(first(each), angle));
  if (sine === undefined) return null;
  const rest = even.filter((each) => each !== cosine);
  const other = odd.filter((each) => each !== sine);
  const [r, s] = [product(terms, rest), product(terms, other)];
  if (same(r, s)) return { size: r, turn: angle, principal: false };
  return same(minus(terms, r), s) ? { size: r, turn: minus(terms, angle), principal: false } : null;
}

const factorsOf = (term: Term): readonly Term[] => (term.kind === "product" ? term.args : [term]);

/** size·e^(i·turn) as a complex value. */
export function fromPolar(plane: Plane, polar: Polar): Complex {
  const around = unit(plane, polar.turn);
  if (around.imaginary === null) return scaled(plane, polar.size, around);
  const { terms } = plane;
  return {
    real: product(terms, [polar.size, around.real]),
    imaginary: product(terms, [polar.size, around.imaginary]),
    polar,
    squared: integerPower(terms, polar.size, 2),
  };
}

/** e^(i·turn): whole multiples of arg w are taken as (w/|w|)^k, which holds on the branch cut as well. */
function unit(plane: Plane, turn: Term): Complex {
  const { terms } = plane;
  if (turn.kind === "rational" && turn.value.n === 0n) return whole(plane, 1);
  const spread = distribute(terms, turn);
  const parts = spread.kind === "sum" ? spread.args : [spread];
  let made = whole(plane, 1);
  const kept: Term[] = [];
  for (const part of parts) {
    const multipleOf = argumentIn(plane, part);
    if (multipleOf === null) {
      kept.push(part);
      continue;
    }
    const turns = floor(add(multipleOf.factor, rational(1n, 2n)));
    if (turns > mostTurns || turns < -mostTurns) {
      kept.push(part);
      continue;
    }
    const rest = add(multipleOf.factor, negate({ n: turns, d: 1n }));
    if (rest.n !== 0n) kept.push(multiple(terms, rest, multipleOf.turn));
    made = times(plane, made, turned(plane, multipleOf.of, Number(turns)));
  }
  if (kept.length === 0) return made;
  const angle = sum(terms, kept);
  return times(plane, made, { real: wave(terms, "cos", angle), imaginary: waveOrNone(plane, angle) });
}

function waveOrNone({ terms }: Plane, angle: Term): Term | null {
  const made = wave(terms, "sin", angle);
  return made.kind === "rational" && made.value.n === 0n ? null : made;
}

const mostTurns = 12n;

/** q·arg w. */
function argumentIn(
  plane: Plane,
  part: Term,
): { readonly factor: Rational; readonly turn: Term; readonly of: Complex } | null {
  const factors = factorsOf(part);
  const turn = factors.find((each) => plane.turns.has(each));
  const of = turn === undefined ? undefined : plane.turns.get(turn);
  const rest = factors.filter((each) => each !== turn);
  const [factor] = rest;
  if (turn === undefined || of === undefined || rest.length > 1) return null;
  if (factor === undefined) return { factor: { n: 1n, d: 1n }, turn, of };
  return factor.kind === "rational" ? { factor: factor.value, turn, of } : null;
}

/** (w/|w|)^n. */
function turned(plane: Plane, w: Complex, n: number): Complex {
  const { terms } = plane;
  const direction = scaled(plane, integerPower(terms, size(plane, w), -1), { real: w.real, imaginary: w.imaginary });
  const once = n < 0 ? conjugate(plane, direction) : direction;
  return repeated(plane, once, Math.abs(n));
}

/** w^n for a small n >= 0, by squaring. */
export function repeated(plane: Plane, w: Complex, n: number): Complex {
  if (n === 0) return whole(plane, 1);
  if (n === 1) return w;
  const half = repeated(plane, w, Math.floor(n / 2));
  const square = times(plane, half, half);
  return n % 2 === 0 ? square : times(plane, square, w);
}

/** a·b, by sizes and turns where both are known so: then arg w of √w·√w becomes whole again. */
export function multiplied(plane: Plane, a: Complex, b: Complex): Complex {
  if (a.mirrored === b || b.mirrored === a) return times(plane, a, b);
  if (a.imaginary === null || b.imaginary === null || a.polar === undefined || b.polar === undefined)
    return times(plane, a, b);
  const { terms } = plane;
  if (a === b)
    return fromPolar(plane, {
      size: integerPower(terms, a.polar.size, 2),
      turn: multiple(terms, rational(2n), a.polar.turn),
      principal: false,
    });
  return fromPolar(plane, {
    size: product(terms, [a.polar.size, b.polar.size]),
    turn: sum(terms, [a.polar.turn, b.polar.turn]),
    principal: false,
  });
}

/** a/b. */
export const over = (plane: Plane, a: Complex, b: Complex): Complex =>
  b.imaginary === null && a.imaginary === null
    ? real(realQuotient(plane, a.real, b.real))
    : multiplied(plane, a, inverse(plane, b));

/** e^w. */
export function exponentialOf(plane: Plane, w: Complex): Complex {
  const { terms } = plane;
  const grown = exponential(terms, w.real);
  return w.imaginary === null ? real(grown) : fromPolar(plane, { size: grown, turn: w.imaginary, principal: false });
}

/** The principal logarithm. */
export function logarithmOf(plane: Plane, w: Complex): Complex {
  if (w.imaginary === null && isPositive(w.real)) return real(realCall(plane, "ln", [w.real]));
  const polar = polarOf(plane, w);
  const turn = polar.turn.kind === "rational" && polar.turn.value.n === 0n ? null : polar.turn;
  return { real: realCall(plane, "ln", [polar.size]), imaginary: turn };
}
