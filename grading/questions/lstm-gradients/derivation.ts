import { gradients } from "../../autodiff/backward";
import { differentiable, type Variable, variable } from "../../autodiff/differentiable";
import { type Formula, formula, formulaAlgebra } from "../../autodiff/formula-algebra";
import type { Expression } from "../../expression/expression";
import { type Block, type LstmBlock, lstmStep } from "../../layers/recurrent";
import type { Definition } from "../../tensor/definitions";
import { once } from "../once";

type Recorded = Variable<Formula>;

// One instance with sizes that differ, so that a shape that fits by chance is seen: n = 5, m = 3.
const [n, m] = [5, 3];

/** What a slip takes for something else: names by the names that stand in their place, and tanh(c_t) by c_t. */
export interface Changed {
  readonly names?: Readonly<Record<string, string>>;
  readonly withoutOutputTanh?: boolean;
  /** A quantity that keeps the formula it is computed by, in place of its name. */
  readonly unnamed?: string;
}

/** The step from t-1 to t in symbols, and the cell that step t+1 makes from it. */
function recordedStep({ names = {}, withoutOutputTanh = false, unnamed }: Changed) {
  const called = (name: string): string => names[name] ?? name;
  const algebra = differentiable({
    ...formulaAlgebra,
    named: (a: Formula, name: string) => (name === unnamed ? a : formulaAlgebra.named(a, called(name))),
    apply: (name, a: Formula, as?: string) => {
      if (as !== undefined) return formulaAlgebra.apply(name, a, called(as));
      return withoutOutputTanh ? a : formulaAlgebra.apply(name, a);
    },
  });
  const leaf = (name: string, shape: readonly number[]): Recorded => variable(formula(called(name), shape));
  const column = (name: string): Recorded => leaf(name, [n, 1]);
  const block = (name: LstmBlock): Block<Recorded> => ({
    W: leaf(`W_${name}`, [n, m]),
    U: leaf(`U_${name}`, [n, n]),
    b: column(`b_${name}`),
  });
  const parameters = { i: block("i"), f: block("f"), o: block("o"), c: block("c") };
  const step = lstmStep(algebra, parameters, leaf("x_t", [m, 1]), column("h_{t-1}"), column("c_{t-1}"));
  const kept = algebra.multiply(column("f_{t+1}"), step.c);
  const added = algebra.multiply(column("i_{t+1}"), column("c_tilde_{t+1}"));
  return { parameters, step, next: algebra.add(kept, added) };
}

type Arriving = "h" | "c" | "next c" | "h and next c";

/** A derivative of the loss, of which is known what arrives at h_t, at c_t (in all), or at c_{t+1}. */
function derivative(
  of: (recorded: ReturnType<typeof recordedStep>) => Recorded,
  arriving: Arriving,
  changed: Changed = {},
): Expression {
  const recorded = recordedStep(changed);
  const { step, next } = recorded;
  const byH = { at: step.h, gradient: formula("delta_h_t", [n, 1]) };
  const byNext = { at: next, gradient: formula("delta_{c_{t+1}}", [n, 1]) };
  const seeds = {
    h: [byH],
    c: [{ at: step.c, gradient: formula("delta_c_t", [n, 1]) }],
    "next c": [byNext],
    "h and next c": [byH, byNext],
  };
  const [found] = gradients(formulaAlgebra, seeds[arriving], [of(recorded)]);
  if (found === undefined) throw new RangeError("one derivative was asked");
  return found.expression;
}

/** By which way a block hears of the loss: the output gate through h_t, the others through c_t. */
const arrivingAt = (block: LstmBlock): Arriving => (block === "o" ? "h" : "c");

/** ∂L/∂z, the pre-activation of a block. */
export const byPreactivation = (block: LstmBlock, changed?: Changed): Expression =>
  derivative(({ step }) => step.z[block], arrivingAt(block), changed);

/** ∂L by the activation of a block: what ∂L/∂z is where σ′ or tanh′ is left out. */
export const byActivation = (block: LstmBlock, changed?: Changed): Expression =>
  derivative(({ step }) => (block === "c" ? step.candidate : step[block]), arrivingAt(block), changed);

/** ∂L/∂c_t from what arrives at h_t and at c_{t+1}. */
export const byCell = (arriving: Arriving, changed?: Changed): Expression =>
  derivative(({ step }) => step.c, arriving, changed);

/** The contribution of step t to ∂L/∂W, ∂L/∂U or ∂L/∂b of a block. */
export const byParameter = (letter: "W" | "U" | "b", block: LstmBlock): Expression =>
  derivative(({ parameters }) => parameters[block][letter], arrivingAt(block));

/** What holds among the quantities of one step: the forward pass's own lines, and what arrives at the cell in all. */
export const stepDefinitions = once((): readonly Definition[] => [
  { name: "h_t", value: recordedStep({ unnamed: "h_t" }).step.h.value.expression },
  { name: "c_t", value: recordedStep({ unnamed: "c_t" }).step.c.value.expression },
]);

/** Those, and the whole gradient at c_t, for parts in which that is given. */
export const blockDefinitions = once((): readonly Definition[] => [
  { name: "delta_c_t", value: byCell("h and next c") },
  ...stepDefinitions(),
]);
