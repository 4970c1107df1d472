import { power } from "../rational";
import { type Form, formOf } from "./form";
import { exponentOf } from "./monomials";
import {
  addPolynomials,
  atomPolynomial,
  monomialOf,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  scalePolynomial,
  substitute,
} from "./polynomial";
import { polynomialRoot } from "./polynomial-root";
import { first, type Term } from "./term";

/** Longest sum that is tried. */
const longest = 28;

/**
 * s where the sum is s² as a polynomial over its atoms: x² + 2x + 1 is (x + 1)². A square root among them gives the variable
 * in it: where s = √(x+1) stands in x + 2 - 2√(x+1), x is s² - 1, and the whole is (s - 1)². A quotient A/B is (s/B)² where AB is s².
 */
export function rootOfSum(argument: Term): Form | null {
  if (argument.args.length > longest) return null;
  const form = formOf(argument, () => null);
  const whole = form === null ? null : multiplyPolynomials(form.above, form.below);
  if (form === null || whole === null) return null;
  const above = polynomialRoot(whole) ?? throughRoots(whole);
  return above === null ? null : reduced({ above, below: form.below });
}

/** Without the powers of atoms that all terms of the quotient share: then more is seen of its sign. */
function reduced({ above, below }: Form): Form {
  const [only] = below.values();
  if (only === undefined || below.size > 1) return { above, below };
  const shared = new Map(
    only.powers.map(({ atom, exponent }) => [
      atom.key,
      Math.min(exponent, ...[...above.values()].map((monomial) => exponentOf(monomial, atom.key))),
    ]),
  );
  const without = (polynomial: Polynomial): Polynomial => {
    const left = [...polynomial.values()].map(({ powers, coefficient }) =>
      monomialOf(
        powers.map(({ atom, exponent }) => ({ atom, exponent: exponent - (shared.get(atom.key) ?? 0) })),
        coefficient,
      ),
    );
    return new Map(left.map((monomial) => [monomial.key, monomial]));
  };
  return { above: without(above), below: without(below) };
}

function throughRoots(whole: Polynomial): Polynomial | null {
  let rewritten: Polynomial | null = whole;
  const seen = new Set<string>();
  for (const { powers } of whole.values()) {
    for (const { atom } of powers) {
      if (atom.term.kind !== "root" || atom.term.n !== 2 || seen.has(atom.key) || rewritten === null) continue;
      seen.add(atom.key);
      const radicand = polynomialOf(first(atom.term));
      const own = atomPolynomial(atom);
      const square = multiplyPolynomials(own, own);
      const solved = radicand === null || square === null ? null : solvedFor(radicand, square);
      if (solved !== null) rewritten = substitute(rewritten, solved.name, solved.value);
    }
  }
  return rewritten === null || seen.size === 0 ? null : polynomialRoot(rewritten);
}

/** A variable that occurs once in P, linearly and alone, and what it is where P has the value given. */
function solvedFor(
  polynomial: Polynomial,
  value: Polynomial,
): { readonly name: string; readonly value: Polynomial } | null {
  for (const monomial of polynomial.values()) {
    const [only] = monomial.powers;
    if (only === undefined || monomial.powers.length !== 1 || only.exponent !== 1) continue;
    if (only.atom.term.kind !== "variable") continue;
    const name = only.atom.key;
    const others = new Map([...polynomial].filter(([key]) => key !== monomial.key));
    if ([...others.values()].some(({ powers }) => powers.some(({ atom }) => atom.key === name))) continue;
    const rest = addPolynomials(value, negatePolynomial(others));
    return { name, value: scalePolynomial(rest, power(monomial.coefficient, -1)) };
  }
  return null;
}

function polynomialOf(term: Term): Polynomial | null {
  const form = formOf(term, () => null);
  const unit = form?.below.size === 1 ? form.below.get("") : undefined;
  if (form === null || unit === undefined || unit.coefficient.n !== unit.coefficient.d) return null;
  return form.above;
}
