import { type Factor, factorsOf, joined } from "./factors";
import { withParts } from "./rebuild";
import { sameShape } from "./shape";
import { children, entrywise, type MapName, numberTerm, type Term } from "./term";
import { textOf } from "./text";
import { opposite } from "./thresholds";

/**
 * The term with each step function once in a product: step(u)² = step(u), as in relu(u) ⊙ step(u) = relu(u). A step is (1 + side(u))/2
 * here, and side(u)² = 1 wherever it has a value. Of two opposite ones, step(u) step(−u), one is 0. The term itself where there is neither.
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
  const isNowhere = excludesItself([...groups.values()].flat());
  const { left, isTurned } = withoutIdleSigns(factors);
  if (twos === 0 && !isNowhere && left.length === factors.length) return term;
  const size = isNowhere ? 0n : 2n ** BigInt(twos);
  const twice = numberTerm({ n: isTurned ? -size : size, d: 1n });
  const result = entrywise([twice, joined(left)]);
  return sameShape(result.shape, term.shape) ? result : entrywise([result, { kind: "ones", shape: term.shape }]);
}

const mostTimes = 12;

/**
 * The factors without sign(u) beside a step at u, as in |u| ⊙ step(u) = u sign(u) step(u) = relu(u): where the step is not 0, the sign is 1,
 * and -1 beside a step at -u. At the edge itself the step is 0 if it is strict; otherwise a factor u has to be.
 */
function withoutIdleSigns(factors: readonly Factor[]): {
  readonly left: readonly Factor[];
  readonly isTurned: boolean;
} {
  const isAbove = ({ exponent, root }: Factor): boolean => exponent > 0 && !root;
  const edges = factors.filter(isAbove).flatMap(({ base }) => sided(base) ?? []);
  const below = new Set(factors.filter((factor) => !isAbove(factor)).map(({ base }) => sumText(base)));
  const above = new Set(factors.filter(isAbove).map(({ base }) => sumText(base)));
  let isTurned = false;
  const left = factors.filter((factor) => {
    const { base, exponent } = factor;
    const [u] = base.kind === "map" && base.name === "sign" ? base.arguments : [];
    if (u === undefined || !isAbove(factor)) return true;
    const [straight, turned] = [sumText(u), sumText(u, opposite)];
    const vanishes = [straight, turned].some((text) => above.has(text) && !below.has(text));
    const idle = edges.find(({ name, edge }) => {
      const text = sumText(edge);
      return (text === straight || text === turned) && (name === "above" || vanishes);
    });
    if (idle === undefined) return true;
    if (sumText(idle.edge) !== straight && exponent % 2 === 1) isTurned = !isTurned;
    return false;
  });
  return { left, isTurned };
}

const isStep = (term: Term): boolean => edgeOf(term) !== null;

/** u of 1 + side(u), twice a step; null for all else. */
function edgeOf(term: Term): Term | null {
  const found = sided(term);
  return found?.name === "side" ? found.edge : null;
}

const sides: readonly MapName[] = ["side", "above", "atLeast", "sign"];

/** The same for a step of any value at its edge. */
function sided(term: Term): { readonly name: MapName; readonly edge: Term } | null {
  if (term.kind !== "add" || term.terms.length !== 2) return null;
  const isOne = term.terms.some((each) => each.kind === "number" && each.value.n === each.value.d);
  const side = term.terms.find((each) => each.kind === "map" && sides.includes(each.name));
  const [edge] = isOne && side?.kind === "map" ? side.arguments : [];
  return edge === undefined || side?.kind !== "map" ? null : { name: side.name, edge };
}

/** Whether two steps are among the factors that are nowhere 1 together. */
function excludesItself(factors: readonly Factor[]): boolean {
  const edges = factors.flatMap(({ base, exponent, root }) => {
    const edge = exponent > 0 && !root ? edgeOf(base) : null;
    return edge === null ? [] : [edge];
  });
  const texts = new Set(edges.map((edge) => sumText(edge)));
  return edges.some((edge) => texts.has(sumText(edge, opposite)));
}

/** One text for a sum whatever the order of its terms, each changed first. */
function sumText(term: Term, change: (each: Term) => Term = (each) => each): string {
  const terms = term.kind === "add" ? term.terms : [term];
  const isLeft = (each: Term): boolean => !(each.kind === "number" && each.value.n === 0n);
  return terms
    .filter(isLeft)
    .map((each) => textOf(change(each)))
    .sort()
    .join("+");
}
