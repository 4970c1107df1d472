import type { Fact } from "./assumptions";
import { inverseOf, minus, nothing, type RealConstant, ratio, signOf, times } from "./constant";
import { variablesOf } from "./monomial";
import { type Form, isLogarithmicScale } from "./system";

/** The facts that bear on a question about quantities. */
export interface Linked {
  /** Their forms, in the measures of the question: n <= d as (ln 2)·d - (ln 2)·n where 2^n is asked for. */
  readonly forms: readonly Form[];
  /** The same forms as they were assumed. */
  readonly plain: readonly Form[];
  /** All facts of the same variables, and those of them that no form here stands for. */
  readonly facts: readonly Fact[];
  readonly unused: readonly Fact[];
}

/**
 * The facts about quantities that a question asks about. Of the logarithms of its quantities a fact says no more than its orders
 * do, a constant factor being a bounded term there; but where n <= d, 2^n is not above 2^d, though it may well be above 2^(d/2), and
 * where ln d <= 2 ln n, d is not above n^2.
 */
export function linkedFacts(asked: readonly Form[], facts: readonly Fact[]): Linked {
  const measures = new Map<string, RealConstant>();
  const names = new Set<string>();
  const learn = (form: Form): void => {
    for (const { monomial, weight } of form) {
      if (!measures.has(monomial.key)) measures.set(monomial.key, weight);
      if (!isLogarithmicScale(monomial)) variablesOf(monomial, names);
    }
  };
  if (facts.length > 0) for (const form of asked) learn(form);
  const used = new Map<Fact, Form>();
  for (let changed = measures.size > 0; changed; ) {
    changed = false;
    for (const fact of facts) {
      if (used.has(fact) || fact.form?.some(({ monomial }) => measures.has(monomial.key)) !== true) continue;
      const form = measured(fact.form, measures);
      used.set(fact, form);
      learn(form);
      changed = true;
    }
  }
  const near = facts.filter(
    (fact) =>
      used.has(fact) ||
      fact.logarithms.some((form) =>
        form.some(({ monomial }) => [...variablesOf(monomial)].some((each) => names.has(each))),
      ),
  );
  return {
    forms: [...used.values()],
    plain: [...used.keys()].flatMap(({ form }) => (form === null ? [] : [form])),
    facts: near,
    unused: near.filter((fact) => !used.has(fact)),
  };
}

/** A form times a positive number, so that a quantity in it has the weight that it has elsewhere, up to rational factors. */
function measured(form: Form, measures: ReadonlyMap<string, RealConstant>): Form {
  const shared = form.find(({ monomial }) => measures.has(monomial.key));
  const wanted = measures.get(shared?.monomial.key ?? "");
  if (shared === undefined || wanted === undefined || ratio(wanted, shared.weight) !== null) return form;
  const inverse = inverseOf(shared.weight);
  const factor = inverse === null ? nothing : times(wanted, inverse);
  const sign = signOf(factor);
  if (sign === 0 || sign === "unknown") return form;
  const by = sign === 1 ? factor : minus(nothing, factor);
  return form.map(({ monomial, weight }) => ({ monomial, weight: times(weight, by) }));
}
