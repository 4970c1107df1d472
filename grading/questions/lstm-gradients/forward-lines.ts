import { type LstmBlock, lstmBlocks } from "../../layers/recurrent";
import type { Bilingual } from "../../verdict";
import { prose, tex, words } from "../words";
import { gatesAt, statesAt } from "./numeric-slips";
import type { ScalarCase } from "./scalar";

export const rounded = (value: number): string => value.toFixed(3);

const bracketed = (value: number): string => (value < 0 ? `(${value})` : `${value}`);

const symbols = { i: "i", f: "f", o: "o", c: tex`\tilde c` } as const;

/** What is given to the parts in numbers: the table of parameters, the two inputs and the state before. */
export function given({ parameters, inputs, h0, c0 }: ScalarCase): Bilingual {
  const rows = lstmBlocks.map((name) => {
    const { W, U, b } = parameters[name];
    return tex`W_${name} &= ${W}, & U_${name} &= ${U}, & b_${name} &= ${b}`;
  });
  const [first = 0, second = 0] = inputs;
  const state = tex`$x_1 = ${first}$, $x_2 = ${second}$, $h_0 = ${h0}$, $c_0 = ${c0}$`;
  return prose(
    words(
      tex`The parts in numbers are about one small LSTM with $m = n = 1$ and`,
      tex`数值各问都针对同一个 $m = n = 1$ 的小型 LSTM，其参数为`,
    ),
    tex`$$\begin{aligned} ${rows.join(tex` \\ `)} \end{aligned}$$`,
    words(tex`It reads ${state}.`, tex`其输入与初始状态为 ${state}。`),
  );
}

/** One step of the forward pass, a line for each quantity. */
export function forwardLines(steps: ScalarCase, step: 1 | 2, what: "gates" | "states"): readonly string[] {
  const lines = what === "gates" ? gateLines(steps, step) : stateLines(steps, step);
  return [tex`$$\begin{aligned} ${lines.join(tex` \\ `)} \end{aligned}$$`];
}

function gateLines(steps: ScalarCase, step: 1 | 2): readonly string[] {
  const x = steps.inputs[step - 1] ?? 0;
  const h = step === 1 ? steps.h0 : (statesAt(steps, 1)[1] ?? 0);
  const before = step === 1 ? bracketed(h) : bracketed(Number(h.toFixed(4)));
  const values = gatesAt(steps, step);
  return lstmBlocks.map((name: LstmBlock, i) => {
    const { W, U, b } = steps.parameters[name];
    const z = W * x + U * h + b;
    const activation = name === "c" ? tex`\tanh` : tex`\sigma`;
    const sum = tex`${bracketed(W)} \cdot ${bracketed(x)} + ${bracketed(U)} \cdot ${before} + ${bracketed(b)}`;
    return tex`${symbols[name]}_${step} &= ${activation}(${sum}) = ${activation}(${Number(z.toFixed(4))}) \approx ${(values[i] ?? 0).toFixed(4)}`;
  });
}

function stateLines(steps: ScalarCase, step: 1 | 2): readonly string[] {
  const [i = 0, f = 0, o = 0, candidate = 0] = gatesAt(steps, step).map((each) => Number(each.toFixed(4)));
  const [c = 0, h = 0] = statesAt(steps, step);
  const before = step === 1 ? steps.c0 : Number((statesAt(steps, 1)[0] ?? 0).toFixed(4));
  return [
    tex`c_${step} &= ${f} \cdot ${bracketed(before)} + ${i} \cdot ${bracketed(candidate)} \approx ${c.toFixed(4)}`,
    tex`h_${step} &= ${o} \cdot \tanh(${c.toFixed(4)}) \approx ${h.toFixed(4)}`,
  ];
}
