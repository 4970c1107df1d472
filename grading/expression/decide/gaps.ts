import { domainOf } from "../domain";
import { divide, negate, type Rational } from "../rational";
import { candidates, within } from "./candidates";
import { enclose } from "./enclosure";
import { formOf } from "./form";
import { at, type Prepared, sharedDomains } from "./prepare";
import { first, nil, type Term } from "./term";

/** Most denominators that are looked at. */
const most = 6;

/**
 * A place at which the first side has no value and the second one has, for two sides that are equal: the gap of x²/x at 0. Null where none
 * is seen. Only denominators that a variable makes 0 linearly are looked at.
 */
export function removableGap(side: Prepared, other: Prepared): Gap | null {
  const { list } = side.lowered.terms;
  const needed = side.profile.levels;
  let seen = 0;
  for (const term of list) {
    if (term.kind !== "power" || term.n > 0 || ((needed[term.id] ?? 0) & 1) === 0) continue;
    if ((first(term).signs & nil) === 0) continue;
    seen += 1;
    if (seen > most) return null;
    const root = linearRoot(first(term));
    if (root === null) continue;
    const domains = sharedDomains(side, other);
    if (!within(domainOf(domains, root.name), root.value)) continue;
    // Other variables take simple values at which nothing else is likely to vanish.
    for (const start of candidates(domains).slice(0, 4)) {
      const point = new Map([...start, [root.name, root.value]]);
      if (side.space.enclose(point).state !== "pole" || other.space.enclose(point).state !== "value") continue;
      // c·c^(n-1) was taken for c·c^n/c, until numbers stand for c and n.
      const { state } = enclose(at(side, point), point);
      if (state === "pole" || state === "gap") return root;
    }
  }
  return null;
}

/** Where a variable has this value. */
export interface Gap {
  readonly name: string;
  readonly value: Rational;
}

/** The value of the only variable at which the term, a·x + b, is 0. */
function linearRoot(term: Term): Gap | null {
  const form = formOf(term, () => null);
  if (form === null || form.above.size > 2) return null;
  let [name, slope, constant]: [string | null, Rational | null, Rational] = [null, null, { n: 0n, d: 1n }];
  for (const { powers, coefficient } of form.above.values()) {
    const [only] = powers;
    if (only === undefined) constant = coefficient;
    else if (powers.length > 1 || only.atom.term.kind !== "variable" || name !== null) return null;
    else {
      if (only.exponent !== 1 && form.above.size > 1) return null;
      [name, slope] = [only.atom.key, coefficient];
    }
  }
  return name === null || slope === null ? null : { name, value: negate(divide(constant, slope)) };
}
