import { type Counterexample, type Feedback, feedback } from "../verdict";
import { differingPlace, differSomewhere, hasComplex, provedEqual } from "./complex/decide";
import { withoutOrder } from "./complex/meaning";
import { countedDomains } from "./decide/counted-domains";
import { counterexample, placeText } from "./decide/counterexample";
import { decide, equalFromOneStart, simplest, trial } from "./decide/decide";
import { counted, mostToExplain, type Remembered, recalled, withinBudget } from "./decide/effort";
import type { Point } from "./decide/enclosure";
import { type Gap, removableGap } from "./decide/gaps";
import { type Prepared, prepare } from "./decide/prepare";
import { type Domains, domainOf } from "./domain";
import type { Expression } from "./expression";
import { toText as printed } from "./print";
import { toText } from "./rational";

/** How two expressions stand to each other as functions on their variables' domains. */
export type Equality =
  | {
      readonly relation: "equal";
      readonly method: string;
      /** Absent where the proof has no chance of error. `notes` say what is worth knowing of a right answer. */
      readonly errorBound?: string;
      readonly notes?: readonly Feedback[];
    }
  | { readonly relation: "different"; readonly method: string; readonly counterexample: Counterexample }
  | { readonly relation: "undecided"; readonly method: string };

/**
 * Compares answers with a key, which is prepared once.
 *
 * "equal": proved with a chance of error below 2^-60 (see decide/same-in-field.ts); "different": proved at the point of the
 * counterexample; "undecided": neither. Pure: the result depends on the two expressions and the domains alone.
 */
export function equivalence(key: Expression, domains: Domains): (answer: Expression) => Equality {
  if (hasComplex(domains)) {
    const compare = complexEquivalence(key, domains);
    return (answer) => withinBudget(() => compare(answer), tooMuch);
  }
  const compare = realEquivalence(key, domains);
  return (answer) => {
    const verdict = withinBudget(() => compare(answer), tooMuch);
    // Whatever its value is that was too much work: the same formula has it too.
    return verdict.relation === "undecided" && printed(answer) === printed(key) ? identical : verdict;
  };
}

const identical: Equality = { relation: "equal", method: "identical" };

const tooMuch = (): Equality => ({ relation: "undecided", method: "effort" });

function realEquivalence(key: Expression, domains: Domains): (answer: Expression) => Equality {
  const own = preparedKey(key, countedDomains(domains, [key]));
  return (answer) => {
    const verdict = against(own, answer);
    if (verdict.relation !== "different") return verdict;
    // ∑_{k=1}^n 1/(k(k+1)) against n/(n+1): the answer alone says that n counts, which excuses it and proves nothing. So does
    // 1 + ∑_{k=2}^n √k against ∑_{k=1}^n √k, the first of which is shorter than empty where n is 0.
    const counted = countedDomains(domains, [key], [answer]);
    if (saysNothingNew(own.domains, counted)) return verdict;
    const within = against(preparedKey(key, counted), answer);
    if (within.relation === "different") return within;
    // x_1 + ∑_{k=2}^n x_k against ∑_{k=1}^n x_k: they part only where the answer's sum is shorter than empty, and are equal with any n as
    // sums that are counted from one start.
    const isSplit = within.relation === "equal" && equalFromOneStart(own.prepared, preparedAnswer(answer, own.domains));
    return isSplit ? within : { relation: "undecided", method: "counts" };
  };
}

/** The same where a variable is complex: see the folder complex. */
function complexEquivalence(key: Expression, given: Domains): (answer: Expression) => Equality {
  const domains = countedDomains(given, [key]);
  let known: Remembered<ReturnType<typeof preparedKey>> | null = null;
  const isMeant = withoutOrder(key, domains) === null;
  return (answer) => {
    if (!isMeant || withoutOrder(answer, domains) !== null) return { relation: "undecided", method: "none" };
    const both = countedDomains(given, [key], [answer]);
    if (differSomewhere(key, answer, both))
      return {
        relation: "different",
        method: "enclosure",
        get counterexample() {
          return differingPlace(key, answer, both) ?? { at: {}, answer: "?", reference: "?" };
        },
      };
    // Laws that hold of functions of which the name alone is known: (√w)² = w.
    const own = known === null ? counted(() => preparedKey(key, domains)) : known;
    if (known !== null) recalled(known);
    known = own;
    const formal = against(own.value, answer);
    if (formal.relation === "equal") return formal;
    return provedEqual(key, answer, domains)
      ? { relation: "equal", method: "real-and-imaginary-parts", errorBound: "2^-60" }
      : { relation: "undecided", method: "none" };
  };
}

/** Whether the second domains are the first ones. */
function saysNothingNew(first: Domains, second: Domains): boolean {
  if (first === second) return true;
  return [...second].every(([name, { kind, min }]) => {
    const own = domainOf(first, name);
    return own.kind === kind && own.min?.n === min?.n && own.min?.d === min?.d;
  });
}

function against({ domains, prepared, first }: ReturnType<typeof preparedKey>, answer: Expression): Equality {
  const other = preparedAnswer(answer, domains);
  const decided = decide(prepared, other, first);
  switch (decided.kind) {
    case "equal":
      return {
        relation: "equal",
        method: decided.method,
        ...(isExact(decided.method) ? {} : { errorBound: "2^-60" }),
        // Worked out when someone reads it.
        get notes() {
          const gap = removableGap(other, prepared);
          return gap === null ? [] : [filledGap(gap)];
        },
      };
    case "different":
      return {
        relation: "different",
        method: "enclosure",
        // Worked out when someone looks: misconceptions are compared too, and theirs is never read.
        get counterexample() {
          const at = simplest(prepared, other, first, decided.at);
          return shown(at, () => counterexample(prepared, other, at));
        },
      };
    case "undecided":
      return { relation: "undecided", method: "none" };
  }
}

const known = new WeakMap<Expression, Map<Domains, Remembered<Prepared>>>();

/** Made ready once for each tree: a member of a set is held against every member of another one. */
function preparedAnswer(answer: Expression, domains: Domains): Prepared {
  const mine = known.get(answer) ?? new Map<Domains, Remembered<Prepared>>();
  const before = mine.get(domains);
  if (before !== undefined) return recalled(before);
  const found = counted(() => prepare(answer, domains));
  known.set(answer, mine.set(domains, found));
  return found.value;
}

function preparedKey(key: Expression, domains: Domains) {
  const prepared = prepare(key, domains);
  return { domains, prepared, first: trial(prepared) };
}

/** The verdict where the two are known to differ at a point. */
export function differentAt(
  key: Expression,
  answer: Expression,
  domains: Domains,
  point: Point,
  method = "enclosure",
): Equality {
  return {
    relation: "different",
    method,
    get counterexample() {
      return shown(point, () => counterexample(prepare(key, domains), prepare(answer, domains), point));
    },
  };
}

/** A counterexample; where its values cost too much to be told, the point alone. */
function shown(point: Point, made: () => Counterexample): Counterexample {
  return withinBudget(made, () => ({ at: placeText(point), answer: "?", reference: "?" }), mostToExplain);
}

/** Proofs with no chance of error. */
const isExact = (method: string): boolean => ["algebraic-numbers", "enumeration", "identical"].includes(method);

/** What is to be said of an answer that is right but lacks a value at one point. */
function filledGap({ name, value }: Gap): Feedback {
  const at = `${name} = ${toText(value)}`;
  return feedback(
    "removable-gap",
    `At ${at} this answer has no value as it is written. Everywhere else it is the same, so it counts as equal.`,
    `在 ${at} 处，按所写的形式没有值；其余各处都相同，因此视为相等。`,
  );
}

export { compareConstants, exactValue } from "./constants";
