import { type Factor, factorsOf, joined } from "./factors";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { children, entrywise, numberTerm, type Term } from "./term";
import { textOf } from "./text";

/**
 * The term with each step function once in a product: step(u)² = step(u), as in relu(u) ⊙ step(u) = relu(u). A step is (1 + side(u))/2
 * here, and side(u)² = 1 wherever it has a value. The term itself where no step stands twice.
 */
export function withoutRepeatedSteps(term: Term, known = new Map<Term, Term>()): Term {
  const before = known.get(term);
  if (before !== undefined) return before;
  const parts = children(term);
  const inside = parts.map((part) => withoutRepeatedSteps(part, known));
  const inner = inside.every((part, i) => part === parts[i]) ? term : withParts(term, inside);
  const result = isProduct(inner) ? once(inner) : inner;
  known.set(term, result);
  return result;
}

const isProduct = ({ kind }: Term): boolean => kind === "entrywise" || kind === "power" || kind === "quotient";

function once(term: Term): Term {
  const groups = new Map<string, Factor[]>();
  for (const factor of factorsOf(term)) {
    const key = textOf(factor.base);
    groups.set(key, [...(groups.get(key) ?? []), factor]);
  }
  let twos = 0;
  const factors = [...groups.values()].flatMap((group): readonly Factor[] => {
    const [first] = group;
    const times = group.reduce((sum, { exponent }) => sum + exponent, 0);
    const isAbove = group.every(({ exponent, root }) => exponent > 0 && !root);
    if (first === undefined || !isAbove || times < 2 || times > mostTimes || !isStep(first.base)) return group;
    twos += times - 1;
    return [{ ...first, exponent: 1 }];
  });
  if (twos === 0) return term;
  const result = entrywise([numberTerm({ n: 2n ** BigInt(twos), d: 1n }), joined(factors)]);
  return sameShape(result.shape, term.shape) ? result : entrywise([result, { kind: "ones", shape: term.shape }]);
}

const mostTimes = 12;

/** 1 + side(u), twice a step. */
function isStep(term: Term): boolean {
  if (term.kind !== "add" || term.terms.length !== 2) return false;
  const isOne = term.terms.some((each) => each.kind === "number" && each.value.n === each.value.d);
  return isOne && term.terms.some((each) => each.kind === "map" && each.name === "side");
}
