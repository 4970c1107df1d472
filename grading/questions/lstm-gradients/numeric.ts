import { type VectorKey, vector } from "../../answer-types/vector";
import type { Expression } from "../../expression/expression";
import type { FollowThrough } from "../../follow-through";
import { type AskedPart, part } from "../../part";
import { asDoubles, decimals, followingDecimals } from "../decimals";
import { wrong } from "../misconceptions";
import { prose, tex, words } from "../words";
import { statesAfter, statesFromGates } from "./follow";
import { forwardLines, rounded } from "./forward-lines";
import { oneStep } from "./numbers";
import { gateSlips, gatesAt, stateSlips, statesAt } from "./numeric-slips";
import type { ScalarCase } from "./scalar";

const gatesForgotten = [
  "recurrent-forgotten",
  ["recurrent weights forgotten", "漏了循环权重"],
  [
    "What of the previous hidden state enters each pre-activation, and by which weight?",
    "前一隐状态通过哪个权重进入每个净输入？",
  ],
] as const;

type VectorPart = AskedPart<readonly Expression[]>;

/** The parts of the forward pass, on which the gradients build. */
export interface ForwardParts {
  readonly gates: VectorPart;
  readonly firstStates: VectorPart;
  readonly secondStates: VectorPart;
}

/** The forward pass of a scalar LSTM: the gates of one step, then the states of one and of two. */
export function forwardParts(steps: ScalarCase): ForwardParts {
  const first = oneStep(steps);
  const gates = gatesPart(first);
  const firstStates = states(
    first,
    1,
    following(gates, (own) => statesFromGates(first, own)),
  );
  const secondStates = states(
    steps,
    2,
    following(firstStates, (own) => statesAfter(steps, own)),
  );
  return { gates, firstStates, secondStates };
}

/** What the model makes of a student's own numbers. */
function following(
  earlier: VectorPart,
  onward: (own: readonly number[]) => readonly number[],
): FollowThrough<VectorKey> {
  return {
    parts: [earlier],
    key: ({ wrong: answer }) => {
      const typed = answer(earlier);
      const own = typed === null ? null : asDoubles(typed);
      return own === null ? null : followingDecimals(onward(own));
    },
  };
}

function gatesPart(first: ScalarCase): VectorPart {
  const right = gatesAt(first, 1);
  const slips = gateSlips(first);
  return part({
    id: "one-step-gates",
    type: vector,
    prompt: words(
      tex`The small LSTM, step 1: compute $(i_1, f_1, o_1, \tilde c_1)$.`,
      tex`小型 LSTM 的第 1 步：计算 $(i_1, f_1, o_1, \tilde c_1)$。`,
    ),
    format: words(
      "Four numbers to three decimals (0.005 or 1 % off does not matter), such as (0.125, 0.875, 0.25, -0.5).",
      "四个数，保留三位小数（误差 0.005 或 1% 以内均可），例如 (0.125, 0.875, 0.25, -0.5)。",
    ),
    points: 0.125,
    key: decimals(right),
    options: { length: 4, partialCredit: "per-entry", asked: { entries: ["i_1", "f_1", "o_1", "c_1"] } },
    misconceptions: [
      wrong(...gatesForgotten, decimals(slips.recurrentForgotten)),
      wrong(
        "bias-forgotten",
        ["biases forgotten", "漏了偏置"],
        ["A pre-activation has three terms. Which one is missing?", "净输入有三项。缺了哪一项？"],
        decimals(slips.biasForgotten),
      ),
      wrong(
        "four-gates",
        ["candidate through a sigmoid", "候选状态用了 sigmoid"],
        [
          "Three of these are gates. Through which function does the fourth one pass?",
          "其中三个是门。第四个经过的是什么函数？",
        ],
        decimals(slips.fourGates),
      ),
    ],
    hints: [
      words("Compute the four pre-activations first.", "先算出四个净输入。"),
      words("Three pass through σ, the candidate passes through tanh.", "三个经过 σ，候选状态经过 tanh。"),
    ],
    solution: prose(...forwardLines(first, 1, "gates")),
  });
}

function states(steps: ScalarCase, step: 1 | 2, follows: FollowThrough<VectorKey>): VectorPart {
  const right = statesAt(steps, step);
  const slips = stateSlips(steps, step);
  return part({
    id: step === 1 ? "one-step-states" : "two-step-states",
    type: vector,
    prompt: words(
      tex`The small LSTM, step ${step}: compute $(c_${step}, h_${step})$.`,
      tex`小型 LSTM 的第 ${step} 步：计算 $(c_${step}, h_${step})$。`,
    ),
    format: words(
      "Two numbers to three decimals (0.005 or 1 % off does not matter), such as (0.125, -0.5).",
      "两个数，保留三位小数（误差 0.005 或 1% 以内均可），例如 (0.125, -0.5)。",
    ),
    points: 0.125,
    key: decimals(right),
    follows,
    options: { length: 2, asked: { entries: [`c_${step}`, `h_${step}`] } },
    misconceptions: [
      wrong(...gatesForgotten, decimals(slips.recurrentForgotten)),
      wrong(
        "gates-exchanged",
        ["input and forget gate exchanged", "输入门与遗忘门互换"],
        [
          "Which gate scales what the cell already holds, and which the new candidate?",
          "哪个门缩放单元中已有的内容？哪个门缩放新的候选状态？",
        ],
        decimals(slips.gatesExchanged),
      ),
      wrong(
        "output-without-tanh",
        ["cell state put out without tanh", "输出时没有取 tanh"],
        ["What happens to the cell state before the output gate scales it?", "输出门缩放之前，单元状态先经过什么？"],
        decimals(slips.outputWithoutTanh),
      ),
    ],
    hints: [
      words(tex`$c_t = f_t c_{t-1} + i_t \tilde c_t$.`, tex`$c_t = f_t c_{t-1} + i_t \tilde c_t$。`),
      words(tex`$h_t = o_t \tanh(c_t)$.`, tex`$h_t = o_t \tanh(c_t)$。`),
    ],
    solution: prose(
      ...(step === 2 ? forwardLines(steps, 2, "gates") : []),
      ...forwardLines(steps, step, "states"),
      words(
        tex`To three decimals: $(${right.map(rounded).join(", ")})$.`,
        tex`保留三位小数：$(${right.map(rounded).join(", ")})$。`,
      ),
    ),
  });
}
