import { read } from "../expression/read";
import { part } from "../part";
import type { Verdict } from "../verdict";
import { type PiecewiseKey, piecewise } from "./piecewise";
import type { PiecewiseOptions } from "./read-piecewise";

export const words = { en: "x", "zh-CN": "x" };

export type Case = readonly [when: string, then: string | null];

export function keyOf(cases: readonly Case[], names: readonly string[]): PiecewiseKey {
  const tree = (text: string) => {
    const reading = read(text, { names, piecewise: true });
    if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
    return reading.value;
  };
  return { cases: cases.map(([when, then]) => ({ when: tree(when), then: then === null ? null : tree(then) })) };
}

export function grader(cases: readonly Case[], options: PiecewiseOptions): (answer: string) => Verdict {
  return part({
    id: "piecewise",
    type: piecewise,
    prompt: words,
    format: words,
    points: 1,
    key: keyOf(cases, options.names ?? []),
    options,
    misconceptions: [],
    hints: [],
    solution: words,
  }).grade;
}

export const ofMax: readonly Case[] = [
  ["x_i > m", "1"],
  ["x_i < m", "0"],
  ["x_i = m", null],
];
export const gradeMax = grader(ofMax, { names: ["x_i", "m"] });
export const codes = (verdict: Verdict): readonly string[] => verdict.feedback.map(({ code }) => code);
