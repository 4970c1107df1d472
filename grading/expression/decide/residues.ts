import type { Domain, Domains } from "../domain";
import { floor, type Rational, rational, subtract } from "../rational";

import { atomPolynomial, type Polynomial, scalePolynomial } from "./polynomial";
import type { Pair } from "./separate";
import { first, type Term } from "./term";
import { denominator, leastMultiple, partsOfPi, wholePolynomial } from "./whole-valued";

/** Most remainders that are told apart. */
const mostResidues = 12n;

export interface ResidueCase {
  readonly name: string;
  /** modulus·n + remainder. */
  readonly value: Polynomial;
  readonly domains: Domains;
}

/** One case for each remainder of a whole variable by the denominators with which it stands in ⌊…⌋ or (-1)^…; null where there is none. */
export function residueSplit({ key, answer, domains }: Pair): { readonly cases: readonly ResidueCase[] } | null {
  const moduli: Moduli = new Map();
  for (const side of [key, answer]) {
    for (const term of side.lowered.terms.list) {
      if (term.kind === "parity") collect(wholePolynomial(first(term)), 2n, moduli);
      if (term.kind === "floor") collect(wholePolynomial(first(term)), 1n, moduli);
      if (term.kind === "sin" || term.kind === "cos") {
        const angle = wholePolynomial(first(term), true);
        collect(angle === null ? null : partsOfPi(angle), 2n, moduli);
      }
    }
  }
  for (const [name, { modulus, term }] of moduli) {
    const domain = domains.get(name);
    if (modulus < 2n || modulus > mostResidues || domain?.kind !== "integer") continue;
    const cases: ResidueCase[] = [];
    for (let remainder = 0n; remainder < modulus; remainder += 1n) {
      const variable = scalePolynomial(atomPolynomial({ key: name, term }), rational(modulus));
      const constant: Polynomial =
        remainder === 0n ? new Map() : new Map([["", { key: "", powers: [], coefficient: rational(remainder) }]]);
      cases.push({
        name,
        value: new Map([...variable, ...constant]),
        domains: new Map([...key.domains, [name, shrunk(domain, modulus, remainder)]]),
      });
    }
    return { cases };
  }
  return null;
}

type Moduli = Map<string, { modulus: bigint; term: Term }>;

/** With d the common denominator, what depends on p modulo the unit depends on the variables modulo d units. */
function collect(polynomial: Polynomial | null, unit: bigint, moduli: Moduli): void {
  if (polynomial === null) return;
  const modulus = unit * denominator(polynomial);
  for (const { powers } of polynomial.values()) {
    for (const { atom } of powers) {
      if (atom.term.kind !== "variable") continue;
      const known = moduli.get(atom.key)?.modulus ?? 1n;
      moduli.set(atom.key, { modulus: leastMultiple(known, modulus), term: atom.term });
    }
  }
}

/** The domain of m in n = modulus·m + remainder. */
function shrunk({ kind, min, max }: Domain, modulus: bigint, remainder: bigint): Domain {
  const down = (value: Rational): Rational => subtract(value, rational(remainder));
  const divided = (value: Rational): Rational => rational(value.n, value.d * modulus);
  const up = (value: Rational): bigint => -floor({ n: -value.n, d: value.d });
  return {
    kind,
    ...(min !== undefined && { min: rational(up(divided(down(min)))) }),
    ...(max !== undefined && { max: rational(floor(divided(down(max)))) }),
  };
}
