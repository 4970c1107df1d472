import { gradients } from "../autodiff/backward";
import { differentiable, variable } from "../autodiff/differentiable";
import { type Formula, formula, formulaAlgebra } from "../autodiff/formula-algebra";
import type { Expression } from "../expression/expression";
import { type LstmBlock, lstmBlocks, lstmStep } from "./recurrent";

/** The gradients of one LSTM step as formulas of matrix calculus. */
export interface LstmFormulas {
  /** ∂L/∂c_t, total. */
  readonly deltaC: Expression;
  /** ∂L/∂z of each block's pre-activation, with ∂L/∂c_t written out. */
  readonly deltaZ: Readonly<Record<LstmBlock, Expression>>;
  /** The same in terms of the symbol for ∂L/∂c_t (the output gate's has none in it). */
  readonly deltaZFromCell: Readonly<Record<LstmBlock, Expression>>;
  /** The contributions of step t, in terms of the symbol for ∂L/∂z of the block. */
  readonly parameters: Readonly<
    Record<LstmBlock, { readonly W: Expression; readonly U: Expression; readonly b: Expression }>
  >;
  /** What step t sends back to c_{t-1} along the cell path, in terms of the symbol for ∂L/∂c_t. */
  readonly deltaPreviousCell: Expression;
}

/** Names of the symbols that stand for what is given; canonical names as the reader makes them. */
export const lstmSymbols = {
  deltaH: "delta_h_t",
  deltaC: "delta_c_t",
  nextDeltaC: "delta_{c_{t+1}}",
  nextF: "f_{t+1}",
  x: "x_t",
  previousH: "h_{t-1}",
  previousC: "c_{t-1}",
} as const;

type Names = Readonly<Record<keyof typeof lstmSymbols, string>>;

/** Sizes of the instance on which shapes are checked: different, and not 1, so that no coincidence of shapes passes. */
const [n, m] = [5, 3];

/**
 * Runs the LSTM step and reverse-mode differentiation on formulas. Gates and cell keep their symbols: i_t, f_t, o_t,
 * c_tilde_t, c_t; the pre-activations' gradients are `delta_i`, `delta_f`, `delta_o`, `delta_c` in `parameters`.
 */
export function lstmFormulas(given: Partial<Names> = {}): LstmFormulas {
  const names: Names = { ...lstmSymbols, ...given };
  const algebra = differentiable(formulaAlgebra);
  const vector = (name: string): Formula => formula(name, [n, 1]);
  const block = (name: LstmBlock) => ({
    W: variable(formula(`W_${name}`, [n, m])),
    U: variable(formula(`U_${name}`, [n, n])),
    b: variable(vector(`b_${name}`)),
  });
  const parameters = { i: block("i"), f: block("f"), o: block("o"), c: block("c") };
  const previous = variable(vector(names.previousC));
  const x = variable(formula(names.x, [m, 1]));
  const step = lstmStep(algebra, parameters, x, variable(vector(names.previousH)), previous);
  // The cell path into the next step, whose other parts do not depend on c_t but through h_t, which deltaH covers.
  const carried = algebra.multiply(variable(vector(names.nextF)), step.c);
  const whole = [
    { at: step.h, gradient: vector(names.deltaH) },
    { at: carried, gradient: vector(names.nextDeltaC) },
  ];
  const preactivations = lstmBlocks.map((name) => step.z[name]);
  const expressions = (found: readonly Formula[]): Expression[] => found.map((each) => each.expression);
  const [deltaC, ...deltaZ] = expressions(gradients(formulaAlgebra, whole, [step.c, ...preactivations]));
  const [deltaPreviousCell, ...fromCell] = expressions(
    gradients(formulaAlgebra, [{ at: step.c, gradient: vector(names.deltaC) }], [previous, ...preactivations]),
  );
  if (deltaC === undefined || deltaPreviousCell === undefined) throw new RangeError("the step has no gradients");
  const contribution = (name: LstmBlock) => {
    const { W, U, b } = parameters[name];
    const seed = { at: step.z[name], gradient: vector(`delta_${name}`) };
    const [byW, byU, byB] = expressions(gradients(formulaAlgebra, [seed], [W, U, b]));
    if (byW === undefined || byU === undefined || byB === undefined) throw new RangeError("the block has no gradients");
    return { W: byW, U: byU, b: byB };
  };
  const direct = byBlock(deltaZ);
  return {
    deltaC,
    deltaZ: direct,
    deltaZFromCell: { ...byBlock(fromCell), o: direct.o },
    parameters: { i: contribution("i"), f: contribution("f"), o: contribution("o"), c: contribution("c") },
    deltaPreviousCell,
  };
}

function byBlock([i, f, o, c]: readonly Expression[]): Readonly<Record<LstmBlock, Expression>> {
  if (i === undefined || f === undefined || o === undefined || c === undefined) throw new RangeError("four blocks");
  return { i, f, o, c };
}
