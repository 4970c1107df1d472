import { answerTypeNames } from "../answer-type";
import { variant } from "../question";
import type { Examples } from "../questions/example";
import { answered } from "../questions/examples";

/** What one kind of answer costs: from the text to its verdict, misconceptions included. */
export interface AnswerCost {
  readonly name: string;
  readonly answers: number;
  /** Milliseconds, of each answer's best of several runs. */
  readonly median: number;
  readonly p99: number;
}

const warm = 4;
const runs = 5;

/** The examples of the catalogue's parts, graded: answers as students write them, right, wrong and unreadable. */
export function answerCosts(): readonly AnswerCost[] {
  const times = new Map<string, number[]>();
  for (const [question, examples] of answered) {
    for (const part of variant(question, "examples").parts) {
      const list = times.get(part.type) ?? [];
      times.set(part.type, list);
      const texts = textsOf(examples[part.id] ?? {});
      for (let i = 0; i < warm; i += 1) for (const text of texts) part.grade(text);
      for (const text of texts) list.push(fastest(() => part.grade(text)));
    }
  }
  return answerTypeNames.flatMap((name) => {
    const sorted = (times.get(name) ?? []).sort((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return sorted.length === 0 ? [] : [{ name, answers: sorted.length, median: at(0.5), p99: at(0.99) }];
  });
}

/** The machine is shared: the fastest of a few runs is what the work itself costs. */
export function fastest(work: () => unknown, times = runs): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const textsOf = ({ correct = [], slips = {}, incorrect = [], invalid = [], undecided = [] }: Examples): string[] => [
  ...correct,
  ...Object.values(slips).flat(),
  ...incorrect,
  ...invalid,
  ...undecided,
];
