import { anyPart } from "./any-part";
import { branchOf, hasCases, reachable } from "./branches";
import { product, sum } from "./build";
import { FieldSpace } from "./field";
import { profile } from "./lanes";
import { logarithm } from "./logarithm";
import { exponential, integerPower, root } from "./powers";
import type { Prepared } from "./prepare";
import type { Side } from "./same-in-field";
import { emptyTerms, first, node, rationalTerm, type Term, type Terms, variableTerm } from "./term";
import { floorOf } from "./whole-numbers";

/**
 * A side within a cell, with each case replaced by the branch that it takes there and all terms made anew: ln(1 + e^(-|x - y|/τ)) is the
 * logarithm of a sum whose exponentials are seen only once |x - y| is x - y. Null where a case is open.
 */
export function settled(side: Prepared, signs: number[]): Side | null {
  if (side.cases.length === 0) return side;
  const terms = emptyTerms(side.lowered.terms.most, side.lowered.terms.complex);
  const needed = reachable(side, signs);
  const made = new Map<Term, Term>();
  for (const term of side.lowered.terms.list) {
    if (needed[term.id] !== 1) continue;
    const anew = term.kind === "choose" ? taken(term, signs, made) : remade(terms, side, term, made);
    if (anew === null || terms.full) return null;
    made.set(term, anew);
  }
  const value = made.get(side.lowered.root);
  if (value === undefined || hasCases(value) || anyPart(value, ({ kind }) => kind === "undefined")) return null;
  const lowered = { terms, root: value };
  const known = profile(lowered);
  return { profile: known, field: new FieldSpace(lowered, known) };
}

/** Whether a logarithm, a root, an exponential or a floor holds a case: only those say more once it is settled. */
export const gainsBySettling = ({ lowered, cases }: Prepared): boolean =>
  cases.length > 0 && lowered.terms.list.some((term) => isKernel(term) && hasCases(term));

const isKernel = ({ kind }: Term): boolean => kind === "ln" || kind === "root" || kind === "exp" || kind === "floor";

function taken(term: Term, signs: number[], made: ReadonlyMap<Term, Term>): Term | null {
  const sign = branchOf(signs, term);
  const branch = sign === null ? undefined : term.args[sign + 2];
  return branch === undefined ? null : (made.get(branch) ?? null);
}

function remade(terms: Terms, side: Prepared, term: Term, made: ReadonlyMap<Term, Term>): Term | null {
  const args: Term[] = [];
  for (const argument of term.args) {
    const anew = made.get(argument);
    if (anew === undefined) return null;
    args.push(anew);
  }
  const inner = (): Term => first({ ...term, args });
  switch (term.kind) {
    case "rational":
      return rationalTerm(terms, term.value);
    case "variable": {
      const domain = side.lowered.terms.variables.get(term.name);
      return domain === undefined ? null : variableTerm(terms, term.name, domain);
    }
    case "sum":
      return sum(terms, args);
    case "product":
      return product(terms, args);
    case "power":
      return integerPower(terms, inner(), term.n);
    case "exp":
      return exponential(terms, inner());
    case "ln":
      return logarithm(terms, inner());
    case "root":
      return root(terms, inner(), term.n);
    case "floor":
      return floorOf(terms, inner());
    default:
      return node(terms, term.kind, args, term.n, term.signs, term.low, term.high, term.integer, term.name, term.value);
  }
}
