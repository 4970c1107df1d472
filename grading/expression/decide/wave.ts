import { rational } from "../rational";
import { waveOfAngle } from "./angles";
import { difference, minus, number, product, scaled, sum } from "./build";
import { distribute } from "./distribute";
import { alternate } from "./logarithm";
import { spreadOfPi } from "./multiples-of-pi";
import { polynomialTerm, root } from "./powers";
import type { Term, Terms } from "./term";
import { waveNode } from "./wave-node";
import { isWholeValued, multipliedOut, partsOfPi, wholePolynomial } from "./whole-valued";

const plus = (terms: Terms, a: Term, b: Term): Term => sum(terms, [a, b]);

/** Most times that an inverse function may stand within sin or cos. */
const mostTurns = 12n;

/** sin or cos; rational multiples of π within the argument are taken out by the addition theorems. */
export function wave(terms: Terms, kind: "sin" | "cos", u: Term): Term {
  const algebraic = waveOfAngle(terms, kind, u);
  if (algebraic !== null) return algebraic;
  const turns = terms.complex ? null : wholeHalfTurns(terms, u);
  if (turns !== null) return kind === "sin" ? number(terms, 0) : alternate(terms, turns);
  const spread = terms.complex ? u : spreadOfPi(terms, distribute(terms, multipliedOut(terms, u, true)));
  const parts = spread.kind === "sum" ? spread.args : [spread];
  const inverse = terms.complex ? undefined : parts.find((part) => inverseAngle(part) !== null);
  const angle = inverse === undefined ? null : inverseAngle(inverse);
  if (inverse !== undefined && angle !== null && u !== inverse.args[0]) {
    const rest = sum(
      terms,
      parts.filter((part) => part !== inverse),
    );
    return turnedBy(terms, kind, angle, rest);
  }
  const halfTurns = parts.find((part) => wholeTurns(part) !== null);
  const count = halfTurns === undefined ? null : wholeTurns(halfTurns);
  if (count !== null) {
    // sin(mπ + r) = (-1)^m sin r for a whole m, and so for cos.
    const others = parts.filter((part) => part !== halfTurns);
    return product(terms, [alternate(terms, product(terms, count)), wave(terms, kind, sum(terms, others))]);
  }
  const fixedAngle = parts.find((part) => twelfths(part) !== null);
  const turned = fixedAngle === undefined ? null : twelfths(fixedAngle);
  const fixed = turned === null ? null : sineOfTwelfths(terms, turned);
  const ahead = turned === null ? null : sineOfTwelfths(terms, turned + 6);
  if (u.kind === "rational" && u.value.n === 0n) return number(terms, kind === "sin" ? 0 : 1);
  if (fixed === null || ahead === null) {
    return waveNode(terms, kind, u);
  }
  const rest = sum(
    terms,
    parts.filter((part) => part !== fixedAngle),
  );
  const [sin, cos] = [wave(terms, "sin", rest), wave(terms, "cos", rest)];
  // sin(a + r) = sin a cos r + cos a sin r; cos(a + r) = cos a cos r - sin a sin r.
  return kind === "sin"
    ? plus(terms, product(terms, [fixed, cos]), product(terms, [ahead, sin]))
    : plus(terms, product(terms, [ahead, cos]), minus(terms, product(terms, [fixed, sin])));
}

/** n and the angle of n·arcsin v or n·arctan v with a whole n; null elsewhere. */
function inverseAngle(term: Term): { readonly angle: Term; readonly times: bigint } | null {
  if (term.kind === "arcsin" || term.kind === "arctan") return { angle: term, times: 1n };
  if (term.kind !== "product" || term.args.length !== 2) return null;
  const factor = term.args.find(({ kind }) => kind === "rational")?.value;
  const angle = term.args.find(({ kind }) => kind === "arcsin" || kind === "arctan");
  if (factor === undefined || angle === undefined || factor.d !== 1n) return null;
  return factor.n > mostTurns || factor.n < -mostTurns ? null : { angle, times: factor.n };
}

/** sin or cos of n·angle + rest, by the addition theorems: the angle's own sine and cosine are algebraic. */
function turnedBy(
  terms: Terms,
  kind: "sin" | "cos",
  { angle, times }: { readonly angle: Term; readonly times: bigint },
  rest: Term,
): Term {
  const [c, s] = [wave(terms, "cos", angle), wave(terms, "sin", angle)];
  const step = times < 0n ? minus(terms, s) : s;
  const still = rest.kind === "rational" && rest.value.n === 0n;
  let [x, y] = still ? [number(terms, 1), number(terms, 0)] : [wave(terms, "cos", rest), wave(terms, "sin", rest)];
  for (let i = times < 0n ? -times : times; i > 0n && !terms.full; i -= 1n) {
    [x, y] = [
      difference(terms, product(terms, [x, c]), product(terms, [y, step])),
      plus(terms, product(terms, [y, c]), product(terms, [x, step])),
    ];
  }
  return kind === "cos" ? x : y;
}

/** w of w·π, where w is whole at all whole numbers: n(n + 1)/2. Null elsewhere. */
function wholeHalfTurns(terms: Terms, u: Term): Term | null {
  const polynomial = wholePolynomial(u, true);
  const parts = polynomial === null || polynomial.size < 2 ? null : partsOfPi(polynomial);
  if (parts === null) return null;
  const turns = polynomialTerm(terms, parts);
  return isWholeValued(turns) ? turns : null;
}

/** The factors beside π, where they are whole numbers and not a number alone; null elsewhere. */
function wholeTurns(term: Term): readonly Term[] | null {
  if (term.kind !== "product" || !term.args.some(({ kind }) => kind === "pi")) return null;
  const [turn] = term.args.filter(({ kind }) => kind === "pi");
  const others = term.args.filter((factor) => factor !== turn);
  return others.length > 0 && others.every(({ integer }) => integer) && others.some(({ kind }) => kind !== "rational")
    ? others
    : null;
}

/** n where the term is n·π/12, modulo a full turn; null elsewhere. */
function twelfths(term: Term): number | null {
  if (term.kind === "pi") return 12;
  if (term.kind !== "product" || term.args.length !== 2 || !term.args.some(({ kind }) => kind === "pi")) return null;
  const factor = term.args.find(({ kind }) => kind === "rational");
  if (factor === undefined) return null;
  const scaledUp = factor.value.n * 12n;
  return scaledUp % factor.value.d === 0n ? Number((scaledUp / factor.value.d) % 24n) : null;
}

/** sin(n·π/12). */
function sineOfTwelfths(terms: Terms, n: number): Term {
  const turned = ((n % 24) + 24) % 24;
  const sign = turned < 12 ? 1n : -1n;
  const within = turned % 12;
  const squares: Readonly<Record<number, bigint>> = { 0: 0n, 2: 1n, 3: 2n, 4: 3n, 6: 4n };
  const folded = Math.min(within, 12 - within);
  const square = squares[folded];
  if (square !== undefined) return scaled(terms, rational(sign, 2n), root(terms, number(terms, square), 2));
  // sin(π/12) and sin(5π/12) are (√6 ∓ √2)/4.
  const [six, two] = [root(terms, number(terms, 6), 2), root(terms, number(terms, 2), 2)];
  return scaled(terms, rational(sign, 4n), folded === 1 ? difference(terms, six, two) : plus(terms, six, two));
}
