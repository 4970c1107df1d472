import { type Branch, formOf } from "./form";
import type { Monomial } from "./polynomial";
import { negative, nil, positive, type Term } from "./term";

/** Most cases whose combinations are looked at. */
const mostCases = 5;

/**
 * Whether a real term may be 0 on a set with volume without being 0 everywhere, as max(x, 0), x + |x| and ⌊x⌋ are: what is divided by it,
 * or its logarithm, then lacks a value there. What is analytic is 0 on such a set only where it is 0 everywhere.
 */
export function vanishesWidely(term: Term): boolean {
  if ((term.signs & nil) === 0 || term.kind === "rational") return false;
  const pieces = new Pieces();
  pieces.visit(term);
  // A number is 0 everywhere or nowhere: relu(ln 2 - 1), once 2 stands for x.
  const isMoved = pieces.isReal || !pieces.isWhole;
  if (!isMoved || (pieces.cases.size === 0 && !pieces.hasSteps)) return false;
  return vanishes(term);
}

/** Whether whole parts of real quantities, or cases within a sum, stand in a term, so that it may be 0 all around a point at which it is. */
export function hasSteps(term: Term): boolean {
  const pieces = new Pieces();
  pieces.visit(term);
  return (
    (pieces.hasSteps && pieces.isReal) || ((term.kind === "total" || term.kind === "repeated") && vanishesWidely(term))
  );
}

/** Whether whole quantities stand in a term: what holds on both sides of its zeros need not hold there, since none may lie near. */
export function isDiscrete(term: Term): boolean {
  const pieces = new Pieces();
  pieces.visit(term);
  return pieces.hasSteps || pieces.isWhole;
}

/** What there is within a term: cases, whole parts, and variables that are not whole. */
class Pieces {
  readonly cases = new Set<Term>();
  hasSteps = false;
  isReal = false;
  isWhole = false;
  readonly #seen = new Set<Term>();

  visit(term: Term): void {
    if (this.#seen.has(term)) return;
    this.#seen.add(term);
    if (term.kind === "choose") this.cases.add(term);
    if (term.kind === "floor") this.hasSteps = true;
    if (term.kind === "variable") this[term.integer ? "isWhole" : "isReal"] = true;
    // x_k, where k counts.
    if (term.kind === "opaque" && term.name !== "gcd") this.isReal = true;
    for (const part of term.args) this.visit(part);
  }
}

function vanishes(term: Term): boolean {
  if ((term.signs & nil) === 0) return false;
  switch (term.kind) {
    case "rational":
      return true;
    case "product":
      return term.args.some(vanishesWidely);
    case "power":
    case "root":
    case "arctan":
    case "arcsin":
    case "erf":
      return term.args.some(vanishesWidely);
    case "sum":
      // A sum of what has one sign is 0 only where each part is.
      return isOneSigned(term) ? term.args.every(vanishesWidely) : isZeroInSomeCase(term);
    case "choose":
      return isZeroInSomeCase(term);
    // A sum is 0 where all its terms are, and a product where one of them is.
    case "total":
    case "repeated":
      return term.args.slice(1).some(vanishesWidely);
    case "opaque":
    case "factorial":
      return false;
    default:
      return true;
  }
}

const isOneSigned = ({ args }: Term): boolean =>
  args.every(({ signs }) => (signs & negative) === 0) || args.every(({ signs }) => (signs & positive) === 0);

/** Whether the term is 0 wherever some combination of its cases holds; true also where that is not seen. */
function isZeroInSomeCase(term: Term): boolean {
  const cases = outerCases(term);
  if (cases === null || cases.length > mostCases) return true;
  const signs = new Map<Term, -1 | 0 | 1>();
  const branch: Branch = (each) => signs.get(each) ?? null;
  const tried = (at: number): boolean => {
    const next = cases[at];
    if (next === undefined) {
      const form = formOf(term, branch);
      return form === null || isConstantly(form.above);
    }
    const [on] = next.args;
    for (const sign of on !== undefined && vanishesWidely(on) ? ([1, -1, 0] as const) : ([1, -1] as const)) {
      signs.set(next, sign);
      if (next.args[sign + 2]?.kind !== "undefined" && tried(at + 1)) return true;
    }
    return false;
  };
  return tried(0);
}

/** The cases of which a term is a rational function; null where some stand within other functions. */
function outerCases(term: Term): readonly Term[] | null {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (each: Term): boolean => {
    if (seen.has(each)) return true;
    seen.add(each);
    if (each.kind === "choose") {
      found.add(each);
      return each.args.slice(1).every(visit);
    }
    if (each.kind === "sum" || each.kind === "product" || each.kind === "power") return each.args.every(visit);
    if (each.kind === "floor") return true;
    return !hasCases(each);
  };
  return visit(term) ? [...found] : null;
}

function hasCases(term: Term): boolean {
  const pieces = new Pieces();
  pieces.visit(term);
  return pieces.cases.size > 0 || pieces.hasSteps;
}

/** Whether a polynomial may be 0 on a set with volume, where whole parts are any constants and all else moves. */
function isConstantly(polynomial: ReadonlyMap<string, Monomial>): boolean {
  const fixed = new Set<string>();
  const stepped = new Set<string>();
  for (const { powers } of polynomial.values()) {
    const others = powers.filter(({ atom }) => atom.term.kind !== "floor");
    const key = others.map(({ atom, exponent }) => `${atom.key}^${exponent}`).join("·");
    (others.length === powers.length ? fixed : stepped).add(key);
  }
  // x - ⌊x⌋ keeps its x, and 1 + ⌊x⌋ nothing that moves.
  return [...fixed].every((key) => stepped.has(key));
}
