import { product, sum } from "./build";
import type { Term, Terms } from "./term";

interface Compared {
  readonly which: "max" | "min";
  readonly a: Term;
  readonly b: Term;
}

/**
 * The two values of which a term is the greater or the less: of c·max(x, y) + d they are c·x + d and c·y + d, and the least for c < 0. What
 * never falls, as ⌊·⌋, may then be taken of each: ⌊max(x, y)⌋ = max(⌊x⌋, ⌊y⌋). Null for other terms, and where there is more than one max.
 */
export function extremeIn(terms: Terms, term: Term): Compared | null {
  const alone = scaledExtreme(terms, term);
  if (alone !== null || term.kind !== "sum") return alone;
  const found = term.args.filter(isScaled);
  const [only] = found;
  const compared = only === undefined || found.length > 1 ? null : scaledExtreme(terms, only);
  if (compared === null) return null;
  const others = term.args.filter((part) => part !== only);
  const beside = (value: Term): Term => sum(terms, [value, ...others]);
  return { which: compared.which, a: beside(compared.a), b: beside(compared.b) };
}

const isExtreme = ({ kind, name }: Term): boolean => kind === "choose" && (name === "max" || name === "min");

const isScaled = (term: Term): boolean =>
  isExtreme(term) || (term.kind === "product" && term.args.length === 2 && term.args.some(isExtreme));

function scaledExtreme(terms: Terms, term: Term): Compared | null {
  if (isExtreme(term)) {
    const [, below, , above] = term.args;
    const which = term.name === "max" ? "max" : "min";
    const [a, b] = which === "max" ? [above, below] : [below, above];
    return a === undefined || b === undefined ? null : { which, a, b };
  }
  const factor = isScaled(term) ? term.args.find(({ kind }) => kind === "rational") : undefined;
  const inner = factor === undefined ? undefined : term.args.find(isExtreme);
  const compared = inner === undefined ? null : scaledExtreme(terms, inner);
  if (compared === null || factor === undefined) return null;
  const [a, b] = [compared.a, compared.b].map((each) => product(terms, [factor, each]));
  if (a === undefined || b === undefined) return null;
  if (factor.value.n > 0n) return { which: compared.which, a, b };
  return { which: compared.which === "max" ? "min" : "max", a, b };
}
