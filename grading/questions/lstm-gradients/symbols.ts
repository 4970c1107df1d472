import type { TensorFormulaOptions, TensorSymbol } from "../../answer-types/tensor-formula";

const state = (...aliases: readonly string[]): TensorSymbol => ({ shape: ["n"], aliases });

/** What the formulas of one step may contain: the step's own quantities, and those of the steps beside it. */
export const stepOptions: TensorFormulaOptions = {
  symbols: {
    x_t: { shape: ["m"] },
    "h_{t-1}": state(),
    h_t: state(),
    "c_{t-1}": state(),
    c_t: state(),
    c_tilde_t: state("g_t"),
    i_t: state(),
    f_t: state(),
    o_t: state(),
    "f_{t+1}": state(),
    delta_h_t: state("dh_t", "dh", "δh_t", "delta_h", "∂L/∂h_t"),
    delta_c_t: state("dc_t", "dc", "δc_t", "delta_c", "∂L/∂c_t"),
    "delta_{c_{t+1}}": state("dc_{t+1}", "δc_{t+1}", "∂L/∂c_{t+1}"),
  },
};
