import { add, divide, equals, multiply, negate, type Rational, rational, zero } from "../rational";
import { anyPart } from "./any-part";
import { formOf } from "./form";
import { type Polynomial, primitive } from "./polynomial";
import { first, type Term } from "./term";
import { rationalRoot } from "./whole-roots";

/** Most frequencies of a trigonometric polynomial whose root is sought. */
const mostFrequencies = 24;
const mostTerms = 16;

/** A complex number with rational parts. */
interface Gaussian {
  readonly re: Rational;
  readonly im: Rational;
}

/** Σ c_k·w^k with w = e^(iθ/2m). Real where c_{-k} is the conjugate of c_k. */
type Laurent = ReadonlyMap<number, Gaussian>;

/** Powers of terms, times Σ cosine·cos(times·angle) + sine·sin(times·angle). */
export interface Waves {
  readonly factors: readonly { readonly of: Term; readonly exponent: number }[];
  readonly angle: Term | null;
  readonly parts: readonly { readonly times: Rational; readonly cosine: Rational; readonly sine: Rational }[];
}

export interface SquareOfWaves {
  readonly times: Rational;
  readonly above: Waves;
  readonly below: Waves;
}

/**
 * v and c > 0 with c·v² equal to a quotient of trigonometric polynomials in multiples of one angle, where there are such:
 * 1 - sin²x = cos²x, 1 + cos x = 2cos²(x/2). Null elsewhere.
 */
export function squareOfWaves(argument: Term): SquareOfWaves | null {
  if (!argument.args.some(hasWave)) return null;
  const form = formOf(argument, () => null);
  if (form === null || form.above.size > mostTerms || form.below.size > mostTerms) return null;
  const [above, below] = [rootOf(form.above), rootOf(form.below)];
  if (above === null || below === null) return null;
  return { times: divide(above.times, below.times), above: above.of, below: below.of };
}

const hasWave = (term: Term): boolean =>
  anyPart(
    term,
    ({ kind }) => kind === "sin" || kind === "cos",
    ({ kind }) => kind !== "choose",
  );

function rootOf(polynomial: Polynomial): { readonly times: Rational; readonly of: Waves } | null {
  const { sign, content: size, shared, rest } = primitive(polynomial);
  if (shared.some(({ exponent }) => exponent % 2 !== 0)) return null;
  const factors = shared.map(({ atom, exponent }) => ({ of: atom.term, exponent: exponent / 2 }));
  if (shared.some(({ atom }) => atom.term.kind === "exp")) return null;
  const unit = rest.size === 1 ? rest.get("") : undefined;
  const content = multiply(size, rational(BigInt(sign)));
  if (unit !== undefined) return content.n > 0n ? { times: content, of: { factors, angle: null, parts: [] } } : null;
  const base = baseAngle(rest);
  const expanded = base === null ? null : laurent(rest, base.steps);
  if (base === null || expanded === null) return null;
  const found = laurentRoot(expanded);
  if (found === null) return null;
  const times = multiply(found.times, content);
  return times.n > 0n ? { times, of: { factors, angle: base.angle, parts: partsOf(found.of, base.per) } } : null;
}

interface Base {
  /** The angle θ/m of which all others are multiples. */
  readonly angle: Term;
  readonly per: bigint;
  readonly steps: ReadonlyMap<string, number>;
}

/** The angle of which all angles are rational multiples, and the multiples. */
function baseAngle(polynomial: Polynomial): Base | null {
  const ratios = new Map<string, Rational>();
  let base: { readonly term: Term; readonly form: Polynomial } | null = null;
  for (const { powers } of polynomial.values()) {
    for (const { atom } of powers) {
      if (atom.term.kind !== "sin" && atom.term.kind !== "cos") return null;
      const angle = formOf(first(atom.term), () => null);
      const unit = angle?.below.size === 1 ? angle.below.get("") : undefined;
      if (angle === null || unit === undefined || unit.coefficient.n !== unit.coefficient.d) return null;
      base ??= { term: first(atom.term), form: angle.above };
      const ratio = ratioOf(angle.above, base.form);
      if (ratio === null) return null;
      ratios.set(atom.key, ratio);
    }
  }
  if (base === null) return null;
  let per = 1n;
  for (const { d } of ratios.values()) if (per % d !== 0n) per *= d;
  const steps = new Map([...ratios].map(([key, { n, d }]) => [key, Number((n * per) / d)] as const));
  return { angle: base.term, per, steps };
}

function ratioOf(a: Polynomial, b: Polynomial): Rational | null {
  let found: Rational | null = null;
  if (a.size !== b.size) return null;
  for (const [key, monomial] of a) {
    const other = b.get(key);
    if (other === undefined) return null;
    const ratio = divide(monomial.coefficient, other.coefficient);
    if (found !== null && !equals(found, ratio)) return null;
    found = ratio;
  }
  return found;
}

const plus = (a: Gaussian, b: Gaussian): Gaussian => ({ re: add(a.re, b.re), im: add(a.im, b.im) });
const times = (a: Gaussian, b: Gaussian): Gaussian => ({
  re: add(multiply(a.re, b.re), negate(multiply(a.im, b.im))),
  im: add(multiply(a.re, b.im), multiply(a.im, b.re)),
});
const isZero = ({ re, im }: Gaussian): boolean => re.n === 0n && im.n === 0n;
const norm = ({ re, im }: Gaussian): Rational => add(multiply(re, re), multiply(im, im));
function over(a: Gaussian, b: Gaussian): Gaussian {
  const size = norm(b);
  const { re, im } = times(a, { re: b.re, im: negate(b.im) });
  return { re: divide(re, size), im: divide(im, size) };
}

function multiplied(a: Laurent, b: Laurent): Laurent {
  const total = new Map<number, Gaussian>();
  for (const [i, x] of a) {
    for (const [j, y] of b) {
      const sumOf = plus(total.get(i + j) ?? { re: zero, im: zero }, times(x, y));
      if (isZero(sumOf)) total.delete(i + j);
      else total.set(i + j, sumOf);
    }
  }
  return total;
}

/** sin kφ = (w^2k - w^-2k)/2i and cos kφ = (w^2k + w^-2k)/2. */
function laurent(polynomial: Polynomial, steps: ReadonlyMap<string, number>): Laurent | null {
  const half = rational(1n, 2n);
  let total: Laurent = new Map();
  for (const { powers, coefficient } of polynomial.values()) {
    let product: Laurent = new Map([[0, { re: coefficient, im: zero }]]);
    for (const { atom, exponent } of powers) {
      const k = 2 * (steps.get(atom.key) ?? 0);
      const single: Laurent = new Map<number, Gaussian>(
        atom.term.kind === "cos"
          ? [
              [k, { re: half, im: zero }],
              [-k, { re: half, im: zero }],
            ]
          : [
              [k, { re: zero, im: negate(half) }],
              [-k, { re: zero, im: half }],
            ],
      );
      if (k === 0 || exponent > 8) return null;
      for (let i = 0; i < exponent; i += 1) product = multiplied(product, single);
      if (product.size > mostFrequencies * 2) return null;
    }
    const sumOf = new Map(total);
    for (const [k, value] of product) {
      const all = plus(sumOf.get(k) ?? { re: zero, im: zero }, value);
      if (isZero(all)) sumOf.delete(k);
      else sumOf.set(k, all);
    }
    total = sumOf;
  }
  return total;
}

/** v and c with c·v² = p, by its coefficients from the highest frequency down. */
function laurentRoot(p: Laurent): { readonly times: Rational; readonly of: Laurent } | null {
  const highest = Math.max(...p.keys());
  const leading = p.get(highest);
  if (leading === undefined || highest % 2 !== 0 || highest > mostFrequencies) return null;
  const start = leadingRoot(leading);
  if (start === null) return null;
  const { of: root, times: scale } = start;
  const wanted = (k: number): Gaussian => {
    const { re, im } = p.get(k) ?? { re: zero, im: zero };
    return { re: divide(re, scale), im: divide(im, scale) };
  };
  const top = highest / 2;
  const found = new Map<number, Gaussian>([[top, root]]);
  for (let k = top - 1; k >= -top; k -= 1) {
    let rest = wanted(top + k);
    for (const [i, a] of found) {
      const b = found.get(top + k - i);
      if (i !== top && b !== undefined) rest = plus(rest, negated(times(a, b)));
    }
    const next = over(rest, { re: multiply(root.re, rational(2n)), im: multiply(root.im, rational(2n)) });
    if (!isZero(next)) found.set(k, next);
  }
  const square = multiplied(found, found);
  if (square.size !== p.size || [...square].some(([k, value]) => !isZero(plus(value, negated(wanted(k)))))) return null;
  if (isReal(found)) return { times: scale, of: found };
  // c·v² = -c·(v/i)².
  const turned = new Map([...found].map(([k, { re, im }]) => [k, { re: im, im: negate(re) }] as const));
  return isReal(turned) ? { times: negate(scale), of: turned } : null;
}

const isReal = (v: Laurent): boolean =>
  [...v].every(([k, { re, im }]) => {
    const other = v.get(-k);
    return other !== undefined && isZero({ re: add(other.re, negate(re)), im: add(other.im, im) });
  });

const negated = ({ re, im }: Gaussian): Gaussian => ({ re: negate(re), im: negate(im) });

/** a and c with c·a² the given number, a Gaussian and c rational; null where |number| is not rational. */
function leadingRoot(value: Gaussian): { readonly of: Gaussian; readonly times: Rational } | null {
  const one = rational(1n);
  if (value.im.n === 0n) return { of: { re: one, im: zero }, times: value.re };
  const length = rationalRoot(norm(value), 2);
  if (length === null) return null;
  // (|z| + z)² = 2(|z| + Re z)·z.
  const of = { re: add(length, value.re), im: value.im };
  return { of, times: divide(one, multiply(rational(2n), of.re)) };
}

/** Σ over pairs of conjugates: a·w^k + ā·w^-k = 2 Re a cos kφ/2 - 2 Im a sin kφ/2. */
function partsOf(v: Laurent, per: bigint): Waves["parts"] {
  const two = rational(2n);
  return [...v]
    .filter(([k]) => k >= 0)
    .map(([k, { re, im }]) => ({
      times: rational(BigInt(k), 2n * per),
      cosine: k === 0 ? re : multiply(two, re),
      sine: k === 0 ? zero : negate(multiply(two, im)),
    }));
}
