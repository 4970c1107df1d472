import { rationalRoot } from "../expression/decide/whole-roots";
import { isAnalytic, isTotal, knownSign } from "./positivity";
import { children, entrywise, map, numberTerm, power, quotient, type Term } from "./term";
import { textOf } from "./text";

/** One factor of a product entry by entry: a term to a whole power, or a root of it to one. */
export interface Factor {
  readonly base: Term;
  readonly exponent: number;
  readonly root: boolean;
}

/** The factors of products, quotients and powers entry by entry, roots taken apart where they may be. */
export function factorsOf(term: Term, exponent = 1): readonly Factor[] {
  switch (term.kind) {
    case "entrywise":
      return term.terms.flatMap((each) => factorsOf(each, exponent));
    case "quotient":
      return [...factorsOf(term.numerator, exponent), ...factorsOf(term.denominator, -exponent)];
    case "power":
      // What is raised to 0 may still lack a value.
      return term.exponent === 0
        ? [{ base: term, exponent, root: false }]
        : factorsOf(term.base, exponent * term.exponent);
    case "map": {
      const [argument] = term.arguments;
      return term.name === "sqrt" && argument !== undefined
        ? factorsOfRoot(argument, exponent)
        : [{ base: term, exponent, root: false }];
    }
    default:
      return [{ base: term, exponent, root: false }];
  }
}

/** √(ab) = √a √b where a is positive or neither is negative, √(a^2k) = |a|^k, √e^u = e^(u/2); what is left stays under one root. */
function factorsOfRoot(argument: Term, exponent: number): readonly Factor[] {
  const inner = factorsOf(argument);
  // Where no factor can be negative, none need be positive.
  const isSigned = inner.every(({ base }) => knownSign(base) !== null);
  const positive = inner.filter(({ base }) => isSigned || knownSign(base) === "positive");
  const others = isSigned ? [] : inner.filter(({ base }) => knownSign(base) !== "positive");
  const outside = positive.map(({ base, exponent: times, root }): Factor => halved(base, times * exponent, root));
  const isSquare = ({ root, exponent: times }: Factor): boolean => !root && times % 2 === 0;
  const roots = others.filter(isSquare).flatMap((square) => rootOf(square, exponent));
  const left = others.filter((factor) => !isSquare(factor));
  const [only, second] = left;
  if (only === undefined) return [...outside, ...roots];
  if (second === undefined && !only.root) {
    return [...outside, ...roots, { base: only.base, exponent: only.exponent * exponent, root: true }];
  }
  const inside = inner.length === left.length ? argument : joined(left);
  return [...outside, ...roots, { base: inside, exponent, root: true }];
}

/** |a|^k of a^2k, with the sign of a where it is not known. */
function rootOf({ base, exponent }: Factor, times: number): readonly Factor[] {
  const half = exponent / 2;
  const sign: Factor = { base: map("sign", base), exponent: half * times, root: false };
  const isSigned = knownSign(base) === null && half % 2 !== 0;
  return [{ base, exponent: half * times, root: false }, ...(isSigned ? [sign] : [])];
}

function halved(base: Term, times: number, root: boolean): Factor {
  // A root of a root stays one under a root.
  if (root) return { base: map("sqrt", base), exponent: times, root: true };
  const square = base.kind === "number" ? rationalRoot(base.value, 2) : null;
  if (square !== null) return { base: numberTerm(square), exponent: times, root: false };
  if (times % 2 === 0) return { base, exponent: times / 2, root: false };
  const [exponent] = base.kind === "map" && base.name === "exp" ? base.arguments : [];
  if (exponent === undefined) return { base, exponent: times, root: true };
  return { base: map("exp", quotient(exponent, numberTerm({ n: 2n, d: 1n }))), exponent: times, root: false };
}

/**
 * The product with √u to the power 2k + 1 as u^k √u, sign(u) to an odd power as sign(u), and u sign(u)² as u. The same
 * values, with the gaps of factors that cancel filled where they have no volume; null where there is nothing to do.
 */
export function reducedProduct(term: Term): Term | null {
  const factors = factorsOf(term);
  if (!factors.some(isSpecial) && !holdsRoot(term)) return null;
  const groups = new Map<string, Factor[]>();
  for (const factor of factors) {
    const key = textOf(factor.base);
    groups.set(key, [...(groups.get(key) ?? []), factor]);
  }
  const reduced = [...groups.values()].flatMap((group) => withoutSigns(withoutRoots(group), factors));
  const result = joined(reduced);
  return spreadTo(result, term);
}

/** Whether a root is among the factors, also where an even power takes it away. */
const holdsRoot = (term: Term): boolean =>
  term.kind === "map" ? term.name === "sqrt" : isProduct(term) && children(term).some(holdsRoot);

const isProduct = ({ kind }: Term): boolean => kind === "entrywise" || kind === "quotient" || kind === "power";

const isSpecial = ({ base, root }: Factor): boolean => root || isSign(base);

const isSign = (term: Term): boolean => term.kind === "map" && term.name === "sign";

/** All of one base. */
function withoutRoots(group: readonly Factor[]): readonly Factor[] {
  const roots = group.filter(({ root }) => root);
  const [first] = roots;
  if (first === undefined) return group;
  const { base } = first;
  const halves = roots.reduce((sum, { exponent }) => sum + exponent, 0);
  const cancels = roots.some(({ exponent }) => exponent > 0) && roots.some(({ exponent }) => exponent < 0);
  if (cancels && !isAnalytic(base)) return group;
  if (halves === 0 && !isTotal(base)) return group;
  // √u √u has a value only where u is not negative.
  if (halves % 2 === 0 && knownSign(base) === null) return group;
  const odd = Math.abs(halves) % 2;
  const whole: Factor = { base, exponent: (halves - odd) / 2, root: false };
  const rest: Factor = { base, exponent: odd, root: true };
  return [...group.filter(({ root }) => !root), whole, rest].filter(({ exponent }) => exponent !== 0);
}

function withoutSigns(group: readonly Factor[], all: readonly Factor[]): readonly Factor[] {
  const [first] = group;
  if (first === undefined || first.root || first.base.kind !== "map" || !isSign(first.base)) return group;
  const [argument] = first.base.arguments;
  if (argument === undefined) return group;
  const below = group.some(({ exponent }) => exponent < 0);
  if (below && !(isAnalytic(argument) && isTotal(argument))) return group;
  const times = group.reduce((sum, { exponent }) => sum + Math.abs(exponent), 0);
  if (times % 2 === 1) return [{ ...first, exponent: 1 }];
  // At u = 0 the square of its sign is 0: it may go only where u = 0 makes the product 0, or leaves it without a value.
  const text = textOf(argument);
  const idle = below || all.some(({ base, root }) => !root && textOf(base) === text);
  return idle ? [] : group;
}

/** The product of factors, those with negative exponents below one line. */
export function joined(factors: readonly Factor[]): Term {
  const of = ({ base, root, exponent }: Factor): Term => power(root ? map("sqrt", base) : base, Math.abs(exponent));
  const above = factors.filter(({ exponent }) => exponent > 0).map(of);
  const below = factors.filter(({ exponent }) => exponent < 0).map(of);
  const numerator = above.length === 0 ? one : entrywise(above);
  return below.length === 0 ? numerator : quotient(numerator, entrywise(below));
}

/** A product that lost the factor which gave it its shape keeps it. */
function spreadTo(result: Term, { shape }: Term): Term {
  const same = result.shape.rows === shape.rows && result.shape.columns === shape.columns;
  return same ? result : entrywise([result, { kind: "ones", shape }]);
}

const one = numberTerm({ n: 1n, d: 1n });
