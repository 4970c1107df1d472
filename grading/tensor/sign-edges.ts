import { sameShape } from "./shape";
import { add, children, entrywise, minus, numberTerm, power, quotient, type Term } from "./term";
import { textOf } from "./text";

/** What is the same as something else where u = 0: u and −u are 0 there, and of x − y, y is x. */
export interface Edge {
  readonly zeros: ReadonlySet<string>;
  readonly symbol: string | null;
  readonly instead: Term;
}

export function edgeOf(u: Term): Edge {
  const zeros = new Set([edgeText(u), edgeText(u, -1)]);
  const summands = summandsOf(u, 1);
  // The last by name, so that x − y and y − x come to one form.
  const [found] = summands
    .filter(({ term }) => term.kind === "symbol" && sameShape(term.shape, u.shape))
    .sort((a, b) => (textOf(a.term) < textOf(b.term) ? 1 : -1));
  const isLone = found === undefined || summands.some((each) => each !== found && holds(each.term, textOf(found.term)));
  if (isLone) return { zeros, symbol: null, instead: u };
  const rest = summands.filter((each) => each !== found);
  const turned = rest.map(({ sign, term }) => (sign === found.sign ? minus(term) : term));
  return rest.length === 0
    ? { zeros, symbol: null, instead: u }
    : { zeros, symbol: textOf(found.term), instead: add(turned) };
}

const holds = (term: Term, text: string): boolean =>
  textOf(term) === text || children(term).some((each) => holds(each, text));

/** The term at an edge, wherever what is known of it stands in sums, products and powers entry by entry; null where it is 0. */
export function atEdge(term: Term, edge: Edge): Term | null {
  if (edge.zeros.has(edgeText(term))) return null;
  if (term.kind === "symbol" && textOf(term) === edge.symbol) return edge.instead;
  switch (term.kind) {
    case "add": {
      const terms = term.terms.map((part) => atEdge(part, edge));
      if (terms.every((part, i) => part === term.terms[i])) return term;
      const left = terms.flatMap((part) => part ?? []);
      return left.length === 0 ? null : add(left);
    }
    case "entrywise": {
      const terms = term.terms.map((part) => atEdge(part, edge));
      if (terms.every((part, i) => part === term.terms[i])) return term;
      const left = terms.flatMap((part) => part ?? []);
      return left.length < terms.length ? null : entrywise(left);
    }
    case "quotient": {
      const numerator = atEdge(term.numerator, edge);
      if (numerator === term.numerator) return term;
      return numerator && quotient(numerator, term.denominator);
    }
    case "power": {
      const base = term.exponent > 0 ? atEdge(term.base, edge) : term.base;
      return base === term.base ? term : base && power(base, term.exponent);
    }
    default:
      return term;
  }
}

/** One text for u, or for −u, however it is written as a sum and whatever the order of its terms. */
export const edgeText = (u: Term, sign: 1 | -1 = 1): string =>
  summandsOf(u, sign)
    .map((each) => `${each.sign} ${textOf(each.term)}`)
    .sort()
    .join(" + ");

interface Summand {
  readonly sign: 1 | -1;
  readonly term: Term;
}

function summandsOf(u: Term, sign: 1 | -1): readonly Summand[] {
  if (u.kind === "add") return u.terms.flatMap((each) => summandsOf(each, sign));
  if (u.kind === "number" && u.value.n === 0n) return [];
  if (u.kind === "number" && u.value.n < 0n)
    return [{ sign: sign === 1 ? -1 : 1, term: numberTerm({ n: -u.value.n, d: u.value.d }) }];
  const [factor, ...rest] = u.kind === "entrywise" ? u.terms : [];
  const [only, more] = rest;
  const isSign =
    factor?.kind === "number" && factor.value.d === 1n && (factor.value.n === 1n || factor.value.n === -1n);
  if (!isSign || only === undefined) return [{ sign, term: u }];
  const inner = more === undefined ? only : entrywise(rest);
  return summandsOf(inner, factor.value.n === 1n ? sign : sign === 1 ? -1 : 1);
}
