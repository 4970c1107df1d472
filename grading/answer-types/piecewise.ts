import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { type Equality, equivalence } from "../expression/equivalence";
import { type Expression, nowhere } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import { children } from "../expression/walk";
import type { Counterexample, Evidence, Feedback } from "../verdict";
import {
  absentName,
  allOf,
  coverage,
  definedness,
  endsInOtherwise,
  exclude,
  pairsOfBranches,
  unity,
  valueOrAbsent,
  valueOrZero,
  where,
} from "./case-functions";
import { gapsCalled, naturalDomain, product } from "./natural-domain";
import { contradiction, openCall, uncovered, uncoveredNote, wrongThere } from "./piecewise-feedback";
import { holdsAt, placeOf, valueAt } from "./piecewise-point";
import { type PiecewiseAnswer, type PiecewiseOptions, piecewiseReader, readPiecewise } from "./read-piecewise";
import { roundingReadings } from "./rounding-readings";
import { sharedIndices } from "./shared-indices";
import { domainsFor } from "./variables";

/** The right value case by case; null where it is undefined. Outside all cases it is undefined too. */
export interface PiecewiseKey {
  readonly cases: readonly { readonly when: Expression; readonly then: Expression | null }[];
  /** The value where no case holds; undefined unless given. */
  readonly otherwise?: Expression | null;
}

/** Most pairs of cases whose agreement is checked. */
const mostPairs = 45;

/**
 * Values by cases, compared as functions: how the regions are cut, in which order and with which words does not matter.
 *
 * Three equalities decide, each exact on every region and on every boundary: the answer's cases do not contradict each
 * other; it is defined where the key is; and it has the same value there.
 */
export const piecewise: AnswerType<PiecewiseAnswer, PiecewiseKey, PiecewiseOptions> = {
  name: "piecewise",
  read: readPiecewise,
  compare,
  // A chain means something else than its cases read one by one, and a key is no chain.
  against: asKey(
    () => piecewise,
    ({ value, isChain }) => (isChain ? null : keyOf(value)),
  ),
  print: (key) => ({ text: toText(keyExpression(key)), latex: toLatex(keyExpression(key)) }),
};

export function keyExpression({ cases, otherwise }: PiecewiseKey): Expression {
  const value = (then: Expression | null): Expression => then ?? { kind: "undefined", at: nowhere };
  const branches = cases.map(({ when, then }) => ({ when, then: value(then) }));
  if (branches.length === 0) return value(otherwise ?? null);
  return {
    kind: "cases",
    branches,
    ...(otherwise === undefined ? {} : { otherwise: value(otherwise) }),
    at: nowhere,
  };
}

/** What was written, as a key: its cases, or one value everywhere. */
function keyOf(value: Expression): PiecewiseKey {
  const valueOrNull = (then: Expression): Expression | null => (then.kind === "undefined" ? null : then);
  if (value.kind !== "cases") return { cases: [], otherwise: valueOrNull(value) };
  const cases = value.branches.map(({ when, then }) => ({ when, then: valueOrNull(then) }));
  return value.otherwise === undefined ? { cases } : { cases, otherwise: valueOrNull(value.otherwise) };
}

function compare(answer: PiecewiseAnswer, key: PiecewiseKey, options: PiecewiseOptions): Comparison {
  return roundingReadings(keyExpression(key), undecided)(answer.value, (value) =>
    oneReading({ ...answer, value }, key, options),
  );
}

function oneReading(answer: PiecewiseAnswer, key: PiecewiseKey, options: PiecewiseOptions): Comparison {
  const mine = answer.value;
  const reference = keyExpression(key);
  const written = assumption(options);
  if (written === "unreadable") return undecided("assumption");
  const assumed = allOf([...written, ...sharedIndices([mine, reference])]);
  const domains = domainsFor(options);
  const same: Same = (a, b) => equivalence(where(assumed, b), domains)(where(assumed, a));

  if (!conditionsHaveValues(mine, same)) return undecided("conditions");
  if (answer.isCall === true && !endsInOtherwise(mine) && same(coverage(mine), unity).relation !== "equal")
    return { ...undecided("coverage"), feedback: [openCall] };
  const clash = answer.isChain ? "none" : contradictionIn(mine, same);
  if (clash === "undecided") return undecided("contradictions");
  const whole = gapsCalled(mine);
  const called = whole === mine ? null : sameFunction(whole, reference, same);
  const found = called === null || called.relation === "undecided" ? sameFunction(mine, reference, same) : called;
  // Where gaps are called undefined they were compared; but a step has some value where books differ on which.
  const isOpen = found.relation === "equal" && (found !== called || hasStep(mine));
  const domain = isOpen ? sameNaturalDomain(mine, reference, same) : "same";
  if (clash !== "none") {
    const said = { feedback: [contradiction(mine, clash)] };
    const shown =
      found.relation === "different"
        ? apart(withoutAbsent(found.counterexample), found === called ? whole : mine, reference)
        : found;
    // Read from the top, as programs do, it may be right; as mathematics it gives two values at once: a person looks.
    return shown.relation === "different" ? { ...shown, ...said } : { ...undecided("contradictions"), ...said };
  }
  if (found.relation === "undecided") return undecided(found.method);
  if (found.relation === "different")
    return apart(withoutAbsent(found.counterexample), found === called ? whole : mine, reference);
  if (domain === "undecided") return undecided("domain");
  if (domain !== "same") return elsewhere(domain, mine, reference);

  const covered = endsInOtherwise(mine) ? null : same(coverage(mine), unity);
  const note = covered?.relation === "different" ? [uncoveredNote(mine, covered.counterexample)] : [];
  const evidence: Evidence = {
    method: found.method,
    ...(found.errorBound === undefined ? {} : { errorBound: found.errorBound }),
  };
  return { relation: "equal", evidence, feedback: note };
}

const hasStep = (e: Expression): boolean => (e.kind === "call" && e.name === "step") || children(e).some(hasStep);

type Same = (a: Expression, b: Expression) => Equality;

/** Defined at the same points, with the same values. */
function sameFunction(mine: Expression, reference: Expression, same: Same): Equality {
  const [a, b] = [valueOrAbsent(mine), valueOrAbsent(reference)];
  if (a !== null && b !== null) return same(a, b);
  const domain = same(definedness(mine), definedness(reference));
  return domain.relation === "equal" ? same(valueOrZero(mine), valueOrZero(reference)) : domain;
}

/** Where one of two functions has a value and the other has none. */
interface Elsewhere {
  readonly at: Counterexample;
  /** The one that has a value. */
  readonly has: "answer" | "reference";
}

/**
 * Of two functions that agree where both have values: whether the answer has one of its own accord wherever the key has, and none where
 * the key says so. x/x has none at 0, where the key may say 1; a step has some at a tie, whichever book is followed.
 * Where a formula has values is not always known; then what was proved before stands.
 */
function sameNaturalDomain(mine: Expression, reference: Expression, same: Same): "same" | "undecided" | Elsewhere {
  const [own, other] = [naturalDomain(mine), naturalDomain(reference)];
  if (own === null || other === null) return "same";
  const [there, called] = [product([own, definedness(mine)]), definedness(reference)];
  const here = product([other, called]);
  for (const [has, wider] of [
    ["reference", here],
    ["answer", there],
  ] as const) {
    const both = product([there, has === "reference" ? here : called]);
    if (toText(both) === toText(wider)) continue;
    const found = same(both, wider);
    if (found.relation === "undecided") return "undecided";
    if (found.relation === "different") return { at: found.counterexample, has };
  }
  return "same";
}

function elsewhere({ at, has }: Elsewhere, mine: Expression, reference: Expression): Comparison {
  const place = placeOf(at);
  const value = valueAt(valueOrZero(has === "answer" ? mine : reference), place) ?? "a value";
  const [answer, key] = has === "answer" ? [value, "undefined"] : ["undefined", value];
  const said = wrongThere(mine, at, has === "answer" ? value : "undefined");
  const counterexample = { at: at.at, answer, reference: key };
  return { relation: "different", credit: 0, evidence: { method: "regions", counterexample }, feedback: [said] };
}

function withoutAbsent({ at, ...values }: Counterexample): Counterexample {
  return { at: Object.fromEntries(Object.entries(at).filter(([name]) => name !== absentName)), ...values };
}

/** What to say of a point at which the answer is not right. */
function apart(at: Counterexample, mine: Expression, reference: Expression): Comparison {
  const place = placeOf(at);
  // A formula without a value of its own accord, such as ln(-1), is neither called undefined nor given a value.
  const [saysMine, saysReference] = [holdsAt(definedness(mine), place), holdsAt(definedness(reference), place)];
  if (saysMine !== saysReference && (saysMine ? at.answer : at.reference) === "undefined") return undecided("regions");
  if (!holdsAt(coverage(mine), place)) return different(at, mine, reference, uncovered(mine, at));
  const own = saysMine ? valueAt(valueOrZero(mine), place) : "undefined";
  return different(at, mine, reference, wrongThere(mine, at, own));
}

function different(at: Counterexample, mine: Expression, reference: Expression, said: Feedback): Comparison {
  const place = placeOf(at);
  const text = (e: Expression, printed: string): string => {
    if (!holdsAt(coverage(e), place)) return "no case";
    // Values that are not rational are told as the deciding procedure printed them.
    return holdsAt(definedness(e), place) ? (valueAt(valueOrZero(e), place) ?? printed) : "undefined";
  };
  const counterexample = { at: at.at, answer: text(mine, at.answer), reference: text(reference, at.reference) };
  return { relation: "different", credit: 0, evidence: { method: "regions", counterexample }, feedback: [said] };
}

/** A point at which two cases that stand side by side both hold and give different values. */
function contradictionIn(mine: Expression, same: Same): Counterexample | "none" | "undecided" {
  const pairs = pairsOfBranches(mine);
  if (pairs.length > mostPairs) return "undecided";
  for (const [first, second] of pairs) {
    if (toText(first.then) === toText(second.then) || exclude(first.when, second.when)) continue;
    const both = allOf([first.when, second.when]);
    for (const part of [definedness, valueOrZero]) {
      const found = same(where(both, part(first.then)), where(both, part(second.then)));
      if (found.relation === "undecided") return "undecided";
      if (found.relation === "different") return found.counterexample;
    }
  }
  return "none";
}

/** Whether what is compared in the answer's conditions has a value everywhere: books differ on ln x > 0 where x is negative. */
function conditionsHaveValues(mine: Expression, same: Same): boolean {
  return comparedIn(mine).every((side) => {
    const domain = naturalDomain(side);
    return domain === null || toText(domain) === toText(unity) || same(domain, unity).relation === "equal";
  });
}

/** The two sides of each comparison. */
function comparedIn(e: Expression): readonly Expression[] {
  return [...(e.kind === "compare" ? e.operands : []), ...children(e).flatMap(comparedIn)];
}

/** What is assumed of all points. */
function assumption(options: PiecewiseOptions): readonly Expression[] | "unreadable" {
  const conditions: Expression[] = [];
  for (const text of options.assume ?? []) {
    const reading = piecewiseReader(options)(text);
    if (!reading.ok) return "unreadable";
    conditions.push(reading.value);
  }
  return conditions;
}

const undecided = (method: string): Comparison => ({ relation: "undecided", evidence: { method } });
