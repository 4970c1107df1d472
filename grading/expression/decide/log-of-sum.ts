import { scaled, sum } from "./build";
import { type Form, formOf } from "./form";
import { exponentOf } from "./monomials";
import { type Monomial, monomialOf, type Polynomial } from "./polynomial";
import { monomialTerm, polynomialTerm, squareRootOf } from "./powers";
import type { Term, Terms } from "./term";

/** Longest sum that is looked at. */
const longest = 12;

/**
 * ln|u| of a sum that is a quotient, a product or a square in disguise: 1 - 1/(1 + e^z) is e^z/(1 + e^z), x² + x is x(x + 1), and
 * x² + 2x + 1 is (x + 1)². Null where it is none of them. `logarithm` is asked for the parts'.
 */
export function logarithmOfSum(
  terms: Terms,
  argument: Term,
  logarithm: (terms: Terms, argument: Term) => Term,
): Term | null {
  if (argument.args.length > longest) return null;
  const square = squareRootOf(terms, argument);
  if (square !== null) return scaled(terms, { n: 2n, d: 1n }, logarithm(terms, square));
  const form = formOf(argument, () => null);
  const [unit] = form?.below.values() ?? [];
  if (form === null || unit === undefined) return null;
  const shared = common(form.above);
  // With roots about, the sum as it stands says more of its sign.
  if ([...form.above.values(), ...form.below.values()].some(hasRoot)) return null;
  const isWhole = form.below.size === 1 && unit.powers.length === 0;
  if (shared.powers.length === 0 && isWhole) return null;
  return sum(terms, [
    logarithm(terms, monomialTerm(terms, shared)),
    logarithm(terms, polynomialTerm(terms, without(form.above, shared))),
    scaled(terms, { n: -1n, d: 1n }, logarithm(terms, polynomialTerm(terms, form.below))),
  ]);
}

const hasRoot = ({ powers }: Monomial): boolean => powers.some(({ atom }) => atom.term.kind === "root");

/** The powers that all terms of a polynomial share. */
function common(polynomial: Form["above"]): Monomial {
  const [first, ...others] = polynomial.values();
  const powers = (first?.powers ?? []).flatMap(({ atom, exponent }) => {
    const least = Math.min(exponent, ...others.map((each) => exponentOf(each, atom.key)));
    return least > 0 ? [{ atom, exponent: least }] : [];
  });
  return monomialOf(powers, { n: 1n, d: 1n });
}

function without(polynomial: Polynomial, shared: Monomial): Polynomial {
  const left = [...polynomial.values()].map(({ powers, coefficient }) =>
    monomialOf(
      powers.flatMap(({ atom, exponent }) => {
        const rest = exponent - exponentOf(shared, atom.key);
        return rest > 0 ? [{ atom, exponent: rest }] : [];
      }),
      coefficient,
    ),
  );
  return new Map(left.map((monomial) => [monomial.key, monomial]));
}
