import type { Domain, Domains } from "../domain";
import { floor, type Rational, rational, subtract } from "../rational";

import { atomPolynomial, type Polynomial, scalePolynomial } from "./polynomial";
import type { Pair } from "./separate";
import { first, type Term } from "./term";

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
  const moduli = new Map<string, { readonly modulus: bigint; readonly term: Term }>();
  for (const side of [key, answer]) {
    for (const term of side.lowered.terms.list) {
      if (term.kind === "parity") collect(first(term), 2n, moduli);
      if (term.kind === "floor") collect(first(term), 1n, moduli);
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

function collect(term: Term, unit: bigint, moduli: Map<string, { modulus: bigint; term: Term }>): void {
  for (const part of term.kind === "sum" ? term.args : [term]) {
    const factors = part.kind === "product" ? part.args : [part];
    const variable = factors.find(({ kind }) => kind === "variable");
    const number = factors.find(({ kind }) => kind === "rational");
    if (variable === undefined || factors.length !== (number === undefined ? 1 : 2)) continue;
    const modulus = unit * (number === undefined ? 1n : number.value.d);
    const known = moduli.get(variable.name);
    moduli.set(variable.name, {
      modulus: known === undefined ? modulus : multiple(known.modulus, modulus),
      term: variable,
    });
  }
}

function multiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
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
