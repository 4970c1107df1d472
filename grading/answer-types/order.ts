import { type AnswerType, asKey, type Comparison } from "../answer-type";
import { alikeText } from "../asymptotics/alike";
import { tooLong } from "../asymptotics/arithmetic";
import type { Assumptions } from "../asymptotics/assumptions";
import { isBoundedByBounds } from "../asymptotics/binomial-bounds";
import { compareByCases, orderByCases } from "../asymptotics/cases";
import { explained, prepared as madeReady, withinBudget } from "../asymptotics/effort";
import { type Failure, isFailure } from "../asymptotics/failure";
import { compareOneWay, type Order, orderFrom } from "../asymptotics/order";
import { type OrderComparison, relationOf, type Seen } from "../asymptotics/relation";
import { type Witness, witness } from "../asymptotics/witness";
import type { Expression } from "../expression/expression";
import { toLatex, toText } from "../expression/print";
import type { Evidence, Feedback } from "../verdict";
import { hasOpenBase, openBaseNote, toBaseTwo } from "./logarithm-base";
import { constantsNote, differenceFeedback } from "./order-feedback";
import { assumptionsOf, type OrderAnswer, type OrderOptions, readOrder } from "./read-order";

export interface OrderKey {
  readonly value: Expression;
}

/**
 * Orders of growth in several variables. Two orders are equal where each is bounded by a constant multiple of the other
 * for all large values of the variables (R. R. Howell, "On asymptotic notation with multiple variables", 2008: there are
 * c and N so that f <= c·g wherever every variable is at least N).
 *
 * O(…), Θ(…), Ω(…) and the bare order are compared by what stands inside: the order itself is asked for.
 */
export const order: AnswerType<OrderAnswer, OrderKey, OrderOptions> = {
  name: "order",
  read: readOrder,
  compare,
  against: asKey(
    () => order,
    ({ expression }) => ({ value: expression }),
  ),
  print: ({ value }) => ({ text: `O(${toText(value)})`, latex: `O(${toLatex(value)})` }),
};

const method = "growth-directions";

const areAlike = (a: Expression, b: Expression, assumptions: Assumptions): boolean =>
  alikeText(a, assumptions) === alikeText(b, assumptions);

/** A verdict that depends on the base of a log without one, the answer's or the key's, is none. */
function compare(answer: OrderAnswer, key: OrderKey, options: OrderOptions): Comparison {
  return withinBudget(
    () => compareReadings(answer, key, options),
    () => ({ relation: "undecided", evidence: { method } }),
  );
}

function compareReadings(answer: OrderAnswer, key: OrderKey, options: OrderOptions): Comparison {
  const found = compareAsRead(answer, key, options);
  const isOpen = hasOpenBase(answer.expression) || hasOpenBase(key.value);
  if (found.relation === "undecided" || !isOpen) return found;
  const assumed = assumptionsOf(options, answer.otherNames);
  if (!assumed.ok) return found;
  const expression = toBaseTwo(answer.expression);
  const order = orderByCases(expression, assumed.assumptions);
  const other = compareAsRead({ ...answer, expression, order }, { value: toBaseTwo(key.value) }, options);
  return other.relation === found.relation && other.evidence.relation === found.evidence.relation
    ? found
    : { relation: "undecided", evidence: { method: "readings" }, feedback: [openBaseNote] };
}

function compareAsRead(answer: OrderAnswer, key: OrderKey, options: OrderOptions): Comparison {
  const assumed = assumptionsOf(options, answer.otherNames);
  if (!assumed.ok) return { relation: "undecided", evidence: { method }, feedback: [assumed.feedback] };
  const { assumptions } = assumed;
  const written = key.value.kind === "growth" ? key.value.argument : key.value;
  const reference =
    answer.otherNames.length === 0 ? keyOrder(key, options, assumptions) : orderWithin(written, assumptions);
  if (!isFailure(answer.order) && !isFailure(reference)) {
    const relation = relationWithin(answer.order, reference, assumptions);
    const isAlike = relation.kind === "undecided" && areAlike(answer.expression, written, assumptions);
    return isAlike ? equal("identical-text", answer, assumptions) : settled(answer, relation, assumptions, options);
  }
  // Beyond the machine, but the same text is the same order.
  if (areAlike(answer.expression, written, assumptions)) return equal("identical-text", answer, assumptions);
  const compared = compareByCases(answer.expression, written, assumptions);
  if (compared.kind === "invalid")
    return { relation: "undecided", evidence: { method }, feedback: [compared.failure.feedback] };
  const relation = completed(relationOf(compared.cases, compared.isComplete), answer.expression, written, assumptions);
  if (relation.kind !== "undecided") return settled(answer, relation, assumptions, options);
  const feedback = isFailure(answer.order) ? [answer.order.feedback] : [];
  return { relation: "undecided", evidence: { method }, feedback };
}

const relationWithin = (answer: Order, reference: Order, assumptions: Assumptions): OrderComparison =>
  withinBudget(
    () => {
      const comparing = compareOneWay(answer, reference, assumptions);
      return relationOf([{ assumptions, answer, reference, comparing }], true);
    },
    () => ({ kind: "undecided" }),
  );

const orderWithin = (e: Expression, assumptions: Assumptions): Order | Failure =>
  withinBudget(
    () => orderFrom(e, assumptions),
    () => tooLong(e.at),
  );

/** Where one bound is known to fail and the other one is open, bounds of what has no single order may prove it. */
function completed(
  found: OrderComparison,
  answer: Expression,
  reference: Expression,
  assumptions: Assumptions,
): OrderComparison {
  if (found.kind !== "different" || found.relation !== null) return found;
  const [small, large] = found.above === undefined ? [answer, reference] : [reference, answer];
  const isProved = withinBudget(
    () => isBoundedByBounds(small, large, assumptions),
    () => false,
  );
  if (!isProved) return found;
  return { ...found, relation: found.above === undefined ? "lower" : "upper" };
}

interface Prepared {
  readonly options: OrderOptions;
  readonly order: Order | Failure;
}

const prepared = new WeakMap<OrderKey, Prepared>();

/** The key's order, worked out once a part. */
function keyOrder(key: OrderKey, options: OrderOptions, assumptions: Assumptions): Order | Failure {
  const known = prepared.get(key);
  if (known !== undefined && known.options === options) return known.order;
  const written = key.value.kind === "growth" ? key.value.argument : key.value;
  const order = madeReady(
    () => orderFrom(written, assumptions),
    () => tooLong(written.at),
  );
  prepared.set(key, { options, order });
  return order;
}

function settled(
  answer: OrderAnswer,
  comparison: OrderComparison,
  assumptions: Assumptions,
  { upperCredit = 0 }: OrderOptions,
): Comparison {
  switch (comparison.kind) {
    case "equal":
      return equal(method, answer, assumptions);
    case "undecided":
      return { relation: "undecided", evidence: { method } };
    case "different": {
      const { relation, above, below } = comparison;
      const over = above === undefined ? null : toldBy(above);
      const under = below === undefined ? null : toldBy(below);
      const shown = under ?? over;
      const evidence: Evidence = {
        method,
        ...(relation === null ? {} : { relation }),
        ...(shown?.answer === undefined || shown.reference === undefined
          ? {}
          : { counterexample: { at: shown.at, answer: shown.answer, reference: shown.reference } }),
      };
      const orders = isFailure(answer.order) ? null : (below ?? above);
      return {
        relation: "different",
        credit: relation === "upper" ? upperCredit : 0,
        evidence,
        feedback: explained(
          () => differenceFeedback(relation, over, under, orders ?? null, [...assumptions.variables]),
          () => [],
        ),
      };
    }
  }
}

const toldBy = (seen: Seen): Witness | null =>
  explained<Witness | null>(
    () => witness(seen),
    () => null,
  );

function equal(how: string, answer: OrderAnswer, assumptions: Assumptions): Comparison {
  const { order } = answer;
  const note = isFailure(order)
    ? []
    : explained<readonly Feedback[]>(
        () => constantsNote(answer.expression, order, assumptions),
        () => [],
      );
  return { relation: "equal", evidence: { method: how, relation: "equal" }, feedback: note };
}
