import { rational } from "../rational";
import { dependsOn } from "./any-part";
import { difference, minus, number, product, scaled, sum } from "./build";
import { integerPower, inverse, root } from "./powers";
import { first, node, type Term, type Terms } from "./term";

/** The branch that each `choose` takes; null where that is open. */
export type Taken = (term: Term) => Term | null;

/** The derivative by a variable, or null where this does not have one that is known here. */
export function derivative(terms: Terms, term: Term, name: string, taken: Taken): Term | null {
  const known = new Map<Term, Term | null>();
  const of = (each: Term): Term | null => {
    const before = known.get(each);
    if (before !== undefined) return before;
    const made = derive(terms, each, name, taken, of);
    known.set(each, made);
    return made;
  };
  return of(term);
}

function derive(terms: Terms, term: Term, name: string, taken: Taken, of: (each: Term) => Term | null): Term | null {
  const zero = (): Term => number(terms, 0);
  const chain = (outer: () => Term): Term | null => {
    const inner = of(first(term));
    if (inner === null) return null;
    if (inner.kind === "rational" && inner.value.n === 0n) return inner;
    return product(terms, [outer(), inner]);
  };
  switch (term.kind) {
    case "rational":
    case "pi":
    case "imaginary":
      return zero();
    case "variable":
      return number(terms, term.name === name ? 1 : 0);
    case "sum": {
      const parts: Term[] = [];
      for (const part of term.args) {
        const inner = of(part);
        if (inner === null) return null;
        parts.push(inner);
      }
      return sum(terms, parts);
    }
    case "product": {
      const parts: Term[] = [];
      for (const [i, part] of term.args.entries()) {
        const inner = of(part);
        if (inner === null) return null;
        if (inner.kind === "rational" && inner.value.n === 0n) continue;
        parts.push(product(terms, [inner, ...term.args.filter((_, j) => j !== i)]));
      }
      return sum(terms, parts);
    }
    case "power":
      return chain(() => product(terms, [number(terms, term.n), integerPower(terms, first(term), term.n - 1)]));
    case "exp":
      return chain(() => term);
    case "ln":
      return chain(() => inverse(terms, first(term)));
    case "root":
      return chain(() =>
        scaled(terms, rational(1n, BigInt(term.n)), product(terms, [term, inverse(terms, first(term))])),
      );
    case "sin":
      return chain(() => node(terms, "cos", term.args, 0, 7, -1, 1, false));
    case "cos":
      return chain(() => minus(terms, node(terms, "sin", term.args, 0, 7, -1, 1, false)));
    case "arctan":
      return chain(() => inverse(terms, sum(terms, [number(terms, 1), integerPower(terms, first(term), 2)])));
    case "arcsin":
      return chain(() =>
        inverse(terms, root(terms, difference(terms, number(terms, 1), integerPower(terms, first(term), 2)), 2)),
      );
    case "erf":
      // 2/√π·e^(-u²); the constant is kept by a name of its own.
      return chain(() =>
        product(terms, [
          node(terms, "opaque", [], 0, 4, 0, 2, false, "2/√π"),
          node(terms, "exp", [minus(terms, integerPower(terms, first(term), 2))], 0, 4, 0, 1, false),
        ]),
      );
    case "choose": {
      const branch = taken(term);
      return branch === null ? null : of(branch);
    }
    case "undefined":
    case "floor":
    case "parity":
    case "factorial":
    case "opaque":
    case "total":
    case "repeated":
      return dependsOn(term, name) ? null : zero();
  }
}
