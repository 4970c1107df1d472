import { type Domain, domainOf } from "../domain";
import { add, compare, divide, floor, multiply, negate, one, type Rational, rational, toText, zero } from "../rational";
import { counted, type Remembered, recalled, spend } from "./effort";
import type { Point } from "./enclosure";
import { type Constraint, simplest, solve } from "./linear";
import type { Monomial, Polynomial } from "./polynomial";
import { type Dense, type Root, realRoots, rootsWithin, signsAlong, squareFree, sturm, timesDense } from "./roots";
import type { Switch } from "./switches";
import { negative, nil, positive } from "./term";

/** A switch and the sign that it has in a cell. */
export interface Decision {
  readonly on: Switch;
  readonly sign: -1 | 0 | 1;
}

/** Whether a cell has points: no; yes, this one; or not known here. */
export type Feasibility =
  | { readonly kind: "empty" }
  | { readonly kind: "point"; readonly at: Point }
  | { readonly kind: "unknown" };

/** Whether signs of polynomials can hold at once on the variables' domains: exact for one variable and for linear forms. */
export function feasible(decisions: readonly Decision[], domains: ReadonlyMap<string, Domain>): Feasibility {
  const single = soleVariable(decisions);
  if (single !== null) return onLine(decisions, single, domainOf(domains, single));
  return inSpace(decisions, domains);
}

function soleVariable(decisions: readonly Decision[]): string | null {
  let name: string | null = null;
  for (const { on } of decisions) {
    for (const { powers } of on.polynomial.values()) {
      for (const { atom, exponent } of powers) {
        if (atom.term.kind !== "variable" || exponent > 24) return null;
        if (name !== null && name !== atom.key) return null;
        name = atom.key;
      }
    }
  }
  return name;
}

function dense(polynomial: Polynomial): Dense {
  const coefficients: Rational[] = [];
  for (const { powers, coefficient } of polynomial.values()) coefficients[powers[0]?.exponent ?? 0] = coefficient;
  return Array.from(coefficients, (each) => each ?? zero);
}

interface Wanted {
  readonly p: Dense;
  readonly signs: number;
}

const bitOf = (s: -1 | 0 | 1): number => (s === 0 ? nil : s === 1 ? positive : negative);

/** Conditions on the line, with those of the domain, and the roots that cut it; null where they are too many. */
function line(decisions: readonly Decision[], walls: readonly Switch[], domain: Domain) {
  const wanted: Wanted[] = decisions.map(({ on, sign: s }) => ({ p: dense(on.polynomial), signs: bitOf(s) }));
  for (const { polynomial } of walls) wanted.push({ p: dense(polynomial), signs: positive | negative });
  if (domain.kind === "positive") wanted.push({ p: [zero, one], signs: positive });
  if (domain.kind === "nonnegative") wanted.push({ p: [zero, one], signs: positive | nil });
  if (domain.min !== undefined) wanted.push({ p: [negate(domain.min), one], signs: positive | nil });
  if (domain.max !== undefined) wanted.push({ p: [domain.max, negate(one)], signs: positive | nil });
  const roots = rootsOfAll(wanted.map(({ p }) => p));
  return roots === null ? null : { wanted, roots };
}

/** Highest degree of a product whose roots are isolated. */
const highestDegree = 12;

/** The roots of all polynomials together, in order; null where that is too much work. */
function rootsOfAll(polynomials: readonly Dense[]): readonly Root[] | null {
  const linear: Rational[] = [];
  const others = new Map<string, Dense>();
  for (const p of polynomials) {
    const [constant, slope] = p;
    if (p.length === 2 && constant !== undefined && slope !== undefined) linear.push(negate(divide(constant, slope)));
    else if (p.length > 2) others.set(p.map(toText).join(), p);
  }
  const simple = linear.sort(compare).filter((root, i) => i === 0 || compare(root, linear[i - 1] ?? zero) !== 0);
  if (others.size === 0) return simple.map((root) => ({ low: root, high: root }));
  let product: Dense = [one];
  for (const p of others.values()) product = timesDense(product, p);
  for (const root of simple) product = timesDense(product, [negate(root), one]);
  return product.length > highestDegree + 1 ? null : knownRoots(product);
}

const most = 200;
const known = new Map<string, Remembered<readonly Root[] | null>>();

/** Neighbouring cells are cut by the same polynomials: the roots of the last ones are kept. */
function knownRoots(product: Dense): readonly Root[] | null {
  const key = product.map(toText).join();
  const before = known.get(key);
  if (before !== undefined) return recalled(before);
  if (known.size >= most) known.clear();
  const found = counted(() => realRoots(squareFree(product)));
  known.set(key, found);
  return found.value;
}

const holdsAt = (wanted: readonly Wanted[], x: Rational): boolean =>
  wanted.every(({ p, signs }) => (bitOf(signAt(p, x)) & signs) !== 0);

/** What many roots cost is the sign of each condition at each of them. */
function signAt(p: Dense, x: Rational): -1 | 0 | 1 {
  spend(1 + p.length);
  return signsAlong(p)(x);
}

/** Numbers of each open interval on which all conditions hold and no wall stands; null where that is not known. */
export function gapsOnLine(
  decisions: readonly Decision[],
  walls: readonly Switch[],
  name: string,
  domain: Domain,
): readonly (readonly Rational[])[] | null {
  const switches = [...decisions.map(({ on }) => on), ...walls];
  if (switches.some((each) => soleVariable([{ on: each, sign: 1 }]) !== name)) return null;
  const cut = line(decisions, walls, domain);
  if (cut === null) return null;
  const found: (readonly Rational[])[] = [];
  for (let i = 0; i <= cut.roots.length; i += 1) {
    const [low, high] = [cut.roots[i - 1]?.high ?? null, cut.roots[i]?.low ?? null];
    // Whole numbers are looked at as points of the real line.
    const inside = simplest(low, true, high, true, false);
    if (inside === null) return null;
    if (!holdsAt(cut.wanted, inside)) continue;
    const others = [zero, one, negate(one)].filter(
      (x) => (low === null || compare(x, low) > 0) && (high === null || compare(x, high) < 0),
    );
    found.push([...others, inside]);
  }
  return found;
}

/** Cells of the line: its roots in order, and the gaps between them. */
function onLine(decisions: readonly Decision[], name: string, domain: Domain): Feasibility {
  const cut = line(decisions, [], domain);
  if (cut === null) return { kind: "unknown" };
  const { wanted, roots } = cut;
  const at = (x: Rational): Feasibility => ({ kind: "point", at: new Map([[name, x]]) });
  const whole = domain.kind === "integer";
  let isOpen = false;
  for (let i = 0; i <= roots.length; i += 1) {
    const [left, right] = [roots[i - 1] ?? null, roots[i] ?? null];
    const inside = simplest(left?.high ?? null, true, right?.low ?? null, true, whole);
    if (inside !== null && holdsAt(wanted, inside)) return at(inside);
    // Between two roots there are always numbers, if no whole ones.
    if (inside === null && !whole) isOpen = true;
    if (right === null) continue;
    const around = whole ? wholeAround(right) : [];
    const met = around?.find((x) => holdsAt(wanted, x));
    if (met !== undefined) return at(met);
    if (around === null) isOpen = true;
    const fits = wanted.every(({ p, signs }) => (signAtRoot(p, right.low, right.high) & signs) !== 0);
    if (fits && compare(right.low, right.high) === 0 && (!whole || right.low.d === 1n)) return at(right.low);
    if (fits && !whole) isOpen = true;
  }
  // A condition that holds at an irrational number alone: there, but not at a point that can be written down.
  return isOpen ? { kind: "unknown" } : { kind: "empty" };
}

const mostAround = 4n;

/** The whole numbers so close to an irrational root that its interval holds them, and no gap does; null where these are many. */
function wholeAround({ low, high }: Root): readonly Rational[] | null {
  if (compare(low, high) === 0) return [];
  const [from, to] = [-floor({ n: -low.n, d: low.d }), floor(high)];
  if (to - from >= mostAround) return null;
  return Array.from({ length: Math.max(0, Number(to - from) + 1) }, (_, i) => rational(from + BigInt(i)));
}

/** The sign at the only root that the interval holds. */
function signAtRoot(p: Dense, low: Rational, high: Rational): number {
  if (compare(low, high) === 0) {
    const s = signAt(p, low);
    return s === 0 ? nil : s === 1 ? positive : negative;
  }
  const free = squareFree(p);
  if (free.length > 1 && rootsWithin(sturm(free), low, high) > 0) return nil;
  return signAt(p, high) === 1 ? positive : negative;
}

/** Monomials as independent unknowns: an empty answer is a proof, a point only where they are plain variables. */
function inSpace(decisions: readonly Decision[], domains: ReadonlyMap<string, Domain>): Feasibility {
  const unknowns = new Map<string, { readonly index: number; readonly monomial: Monomial }>();
  const indexOf = (monomial: Monomial): number => {
    const known = unknowns.get(monomial.key);
    if (known !== undefined) return known.index;
    unknowns.set(monomial.key, { index: unknowns.size, monomial });
    return unknowns.size - 1;
  };
  const drafts: {
    readonly parts: readonly (readonly [number, Rational])[];
    readonly constant: Rational;
    readonly strict: boolean;
    readonly equality: boolean;
  }[] = [];
  for (const { on, sign: s } of decisions) {
    const scale = s === -1 ? negate(one) : one;
    let constant = zero;
    let whole = true;
    const parts: (readonly [number, Rational])[] = [];
    for (const monomial of on.polynomial.values()) {
      const coefficient = multiply(monomial.coefficient, scale);
      if (monomial.powers.length === 0) constant = coefficient;
      else parts.push([indexOf(monomial), coefficient]);
      whole &&= monomial.powers.every(({ atom }) => atom.term.integer);
    }
    // A whole number above 0 is at least 1: the coefficients of a switch are whole.
    if (whole && s !== 0) drafts.push({ parts, constant: add(constant, negate(one)), strict: false, equality: false });
    else drafts.push({ parts, constant, strict: s !== 0, equality: s === 0 });
  }
  for (const { index, monomial } of [...unknowns.values()]) {
    const signs = signsOf(monomial);
    const part: readonly [number, Rational] = [index, signs & negative ? negate(one) : one];
    if (signs === positive || signs === negative)
      drafts.push({ parts: [part], constant: zero, strict: true, equality: false });
    // Of either sign but not 0, as (-1)^n is: nothing that a cone could say.
    else if (signs === (positive | nil) || signs === (negative | nil))
      drafts.push({ parts: [part], constant: zero, strict: false, equality: false });
    const domain = plain(monomial) ? domains.get(monomial.powers[0]?.atom.key ?? "") : undefined;
    if (domain?.min !== undefined)
      drafts.push({ parts: [[index, one]], constant: negate(domain.min), strict: false, equality: false });
    if (domain?.max !== undefined)
      drafts.push({ parts: [[index, negate(one)]], constant: domain.max, strict: false, equality: false });
  }
  const size = unknowns.size;
  if (size > 12) return { kind: "unknown" };
  const constraints: Constraint[] = drafts.map(({ parts, constant, strict, equality }) => {
    const coefficients = Array.from({ length: size }, () => zero);
    for (const [index, coefficient] of parts) coefficients[index] = coefficient;
    return { coefficients, constant, strict, equality };
  });
  const order = [...unknowns.values()];
  const found = solve(
    constraints,
    size,
    order.map(({ monomial }) => monomial.powers.every(({ atom }) => atom.term.integer)),
  );
  if (found === "empty") return { kind: "empty" };
  if (found === null || !order.every(({ monomial }) => plain(monomial))) return { kind: "unknown" };
  const at = new Map(
    order.map(({ monomial, index }) => [monomial.powers[0]?.atom.key ?? "", found[index] ?? rational(0n)]),
  );
  return { kind: "point", at };
}

const plain = ({ powers }: Monomial): boolean =>
  powers.length === 1 && powers[0]?.exponent === 1 && powers[0].atom.term.kind === "variable";

function signsOf({ powers }: Monomial): number {
  let all = positive;
  for (const { atom, exponent } of powers) {
    const own = exponent % 2 === 0 ? (atom.term.signs & nil) | positive : atom.term.signs;
    let next = (own | all) & nil;
    if ((own & positive && all & positive) || (own & negative && all & negative)) next |= positive;
    if ((own & positive && all & negative) || (own & negative && all & positive)) next |= negative;
    all = next;
  }
  return all;
}
