import { children, inverse, largest, map, power, product, quotient, type Term } from "./term";
import { sameMoment } from "./time";

/** The same term over other parts of the same shapes. */
export function withParts(term: Term, parts: readonly Term[]): Term {
  const [first = term, second = first] = parts;
  switch (term.kind) {
    case "number":
    case "size":
    case "symbol":
    case "identity":
    case "ones":
      return term;
    case "add":
      return { ...term, terms: parts };
    case "entrywise":
      return { ...term, terms: parts };
    case "product":
      return product(first, second);
    case "quotient":
      return quotient(first, second);
    case "power":
      return power(first, term.exponent);
    case "matrix-power":
      return { ...term, base: first };
    case "transpose":
    case "diag":
    case "diagonal":
    case "total":
      return { ...term, argument: first };
    case "inverse":
      return inverse(first);
    case "largest":
      return largest(first, term.along);
    case "map":
      return map(term.name, ...parts);
    case "reduce":
      return { ...term, body: first };
  }
}

/** The term with a symbol replaced throughout, by one of its shape. */
export function withSymbol(term: Term, symbol: Term & { readonly kind: "symbol" }, by: Term): Term {
  if (term.kind === "symbol") return sameSymbol(term, symbol) ? by : term;
  return withParts(
    term,
    children(term).map((each) => withSymbol(each, symbol, by)),
  );
}

/** The summand at the step t itself. */
export function atMoment(term: Term, index: string, moment: string): Term {
  if (term.kind === "symbol" && term.time?.variable === index)
    return { ...term, time: { ...term.time, variable: moment } };
  return withParts(
    term,
    children(term).map((each) => atMoment(each, index, moment)),
  );
}

function sameSymbol(a: Term & { readonly kind: "symbol" }, b: Term & { readonly kind: "symbol" }): boolean {
  if (a.name !== b.name || a.time === undefined || b.time === undefined) return a.name === b.name && a.time === b.time;
  return sameMoment(a.time, b.time);
}
