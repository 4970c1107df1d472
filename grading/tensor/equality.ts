import { abstracted, type Proved } from "./abstraction";
import { differInDomain } from "./domains";
import { evaluate, type Instance } from "./evaluate";
import { withExponentialsApart } from "./exponential-laws";
import { compared, type FieldVerdict, hasInverse, haveValues, mostWork, provable } from "./field-comparison";
import { fieldInstance, remembering } from "./field-instance";
import { hasLaws, underLaws } from "./laws";
import { withLogarithmKernels } from "./logarithm-kernels";
import { equalByAlgebra } from "./matrix-algebra";
import { primeChains } from "./primes";
import { handSizes } from "./sizes";
import { withoutRepeatedSteps } from "./step-laws";
import { children, type Term } from "./term";
import { textOf } from "./text";

/**
 * Whether two formulas of the same shape are equal for every size and every value of their symbols: in finite fields as
 * they are written; then with functions and inverses as symbols, since functions of functions raise the degree beyond
 * what a few primes prove; then under the laws of logarithms, roots and signs, which no field knows.
 *
 * `equal` is a proof up to a chance of error below 2^-60, all steps taken together. `apart` is one only for rational
 * formulas: else a point in the reals has to confirm it.
 */
export function compareInFields(a: Term, b: Term, seed: string): FieldVerdict {
  const verdict = compared(a, b, seed);
  if (verdict.relation === "undefined") return verdict;
  const isLawful = hasLaws(a) || hasLaws(b);
  // Fields know no order: (√x)² is x in them, also where the root has no value.
  if (verdict.relation === "equal") return isLawful && differInDomain(a, b, seed) ? { relation: "open" } : verdict;
  if (verdict.relation === "open" && !haveValues(a, b, seed)) return verdict;
  if (verdict.relation === "apart" && !isLawful) return verdict;
  const ledger = new Ledger(a, b, seed);
  const proved = (x: Term, y: Term): boolean => ledger.proves(x, y);
  if (textOf(a) === textOf(b)) return ledger.verdict();
  if (verdict.relation === "open" && (ledger.provesByAlgebra(a, b) || provedPlain(a, b, proved))) {
    return ledger.verdict();
  }
  if (verdict.relation === "open" && provedApart(a, b, proved)) return ledger.verdict();
  if (!isLawful) return verdict;
  const lawful = worked(a, b, proved);
  if (!proved(...lawful) && !provedPlain(...lawful, proved) && !provedApart(a, b, proved)) return verdict;
  return differInDomain(a, b, seed) ? verdict : ledger.verdict();
}

/** Whether they are equal once exponentials of sums are products, and the other laws are worked out after that. */
function provedApart(a: Term, b: Term, proved: Proved): boolean {
  const [p, q] = [withExponentialsApart(a), withExponentialsApart(b)];
  if (p === a && q === b) return false;
  return provedPlain(...(hasLaws(p) || hasLaws(q) ? worked(p, q, proved) : ([p, q] as const)), proved);
}

/** Whether they are equal with functions as symbols, and inverses too or as they are. */
function provedPlain(a: Term, b: Term, proved: Proved): boolean {
  const ways = hasInverse(a) && hasFunction(a) ? [false, true] : [false];
  return ways.some((keepsInverses) => {
    const plain = abstracted(a, b, proved, keepsInverses);
    return plain !== null && proved(...plain);
  });
}

const hasFunction = (term: Term): boolean => term.kind === "map" || children(term).some(hasFunction);

function worked(a: Term, b: Term, proved: Proved): readonly [Term, Term] {
  const both = [underLaws(withoutRepeatedSteps(a)), underLaws(withoutRepeatedSteps(b))] as const;
  return withLogarithmKernels(...both, proved) ?? both;
}

/** Proofs in fields that one verdict rests on, with the chance that any of them is wrong. */
class Ledger {
  #chance = 0;
  #searches = mostSearches;
  readonly #budget = { work: 2 * mostWork };

  readonly #point: Instance<number> | null;

  constructor(
    a: Term,
    b: Term,
    private readonly seed: string,
  ) {
    const [sizes] = handSizes(a, b);
    const [chain] = primeChains;
    this.#point =
      sizes === undefined || chain === undefined ? null : remembering(fieldInstance(chain, sizes, `${seed}/steps`));
  }

  proves(a: Term, b: Term): boolean {
    if (textOf(a) === textOf(b)) return true;
    if (!this.#meet(a, b)) return false;
    const verdict: FieldVerdict = provable(a, b)
      ? compared(a, b, this.seed, bitsOfAStep, this.#budget)
      : { relation: "open" };
    if (verdict.relation === "open") return this.provesByAlgebra(a, b);
    if (verdict.relation !== "equal") return false;
    this.#chance += 2 ** -verdict.bits;
    return true;
  }

  /** Whether the two have one value at a single small point: most that are tried have not, and parts are shared. */
  #meet(a: Term, b: Term): boolean {
    if (this.#point === null) return true;
    const [p, q] = [evaluate(a, this.#point).entries, evaluate(b, this.#point).entries];
    return p.every((x, i) => x === q[i] || Number.isNaN(x) || Number.isNaN(q[i]));
  }

  provesByAlgebra(a: Term, b: Term): boolean {
    if (!(hasInverse(a) || hasInverse(b)) || this.#searches === 0) return false;
    this.#searches -= 1;
    return equalByAlgebra(a, b);
  }

  verdict(): FieldVerdict {
    const bits = this.#chance === 0 ? Number.POSITIVE_INFINITY : Math.floor(-Math.log2(this.#chance));
    return bits < 60 ? { relation: "open" } : { relation: "equal", bits };
  }
}

/** Searches among words that one verdict may cost. */
const mostSearches = 4;

/** Each step of a longer proof is held to more than the whole, so that some sixty of them stay below 2^-60 together. */
const bitsOfAStep = 66;
