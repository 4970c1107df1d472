import { children, type Term } from "./term";
import { textOf } from "./text";

/**
 * The different ways in which a term grows with the steps that its products over time run through: ∏ of c f_k over L steps is
 * c^L times ∏ f_k, so that 64 ∏ f_k and ∏ 2 f_k agree where there are six steps, and ∏ -f_k and ∏ f_k at every even number.
 *
 * As functions of the lengths, terms are sums of polynomials times such characters λ^L; where there are N characters, and the
 * polynomials are of degree d at most, a sum is 0 everywhere if it is at the lengths L, L + 1, …, L + N (d + 1) - 1: for N points
 * there is a polynomial of degree N - 1 that is 0 at all but one of them. Products of factors that are no multiples of one another are
 * independent as they are. The empty text is the character 1.
 */
export function charactersOf(term: Term): ReadonlySet<string> {
  const parts = children(term).map(charactersOf);
  switch (term.kind) {
    case "add":
      return united(parts);
    case "entrywise":
    case "product":
    case "quotient":
      return parts.reduce(multiplied, one);
    case "power":
    case "matrix-power": {
      const [base = one] = parts;
      return base.size === 1
        ? base
        : Array.from({ length: Math.abs(term.exponent) }, () => base).reduce(multiplied, one);
    }
    case "map":
    case "largest":
    case "inverse":
      return united([one, ...parts]);
    case "reduce":
      return term.operator === "product" ? new Set([textOf(term)]) : united([one, ...parts]);
    default:
      return parts[0] ?? one;
  }
}

const one: ReadonlySet<string> = new Set([""]);

/** More than these are never told apart by the sizes that are tried. */
const most = 64;

const united = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((each) => [...each]));

function multiplied(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 1 && a.has("")) return b;
  if (b.size === 1 && b.has("")) return a;
  if (a.size * b.size > most) return united([a, b, new Set(Array.from({ length: most }, (_, i) => `${i}`))]);
  return new Set([...a].flatMap((x) => [...b].map((y) => [...x.split("\n"), ...y.split("\n")].sort().join("\n"))));
}
