import { grade } from "../requests/grade";

export type Case = { readonly when: string; readonly then: string | null };
export type Answer = { readonly outcome: string; readonly feedback: readonly { readonly code: string }[] };

export function graded(answer: string, reference: readonly Case[], names: readonly string[]): Answer {
  const variables = Object.fromEntries(names.map((name) => [name, { domain: "real" }]));
  const result = grade({ id: 1, type: "piecewise", answer, reference, variables });
  if (!result.ok) throw new Error(result.error);
  return result.answer as Answer;
}

export const outcome = (answer: string, reference: readonly Case[], ...names: readonly string[]): string =>
  graded(answer, reference, names.length === 0 ? ["x"] : names).outcome;

export const above: readonly Case[] = [
  { when: "x > 0", then: "1" },
  { when: "x <= 0", then: "0" },
];
export const hinge: readonly Case[] = [
  { when: "x > 0", then: "x" },
  { when: "x < 0", then: "-x" },
  { when: "x = 0", then: null },
];
export const three: readonly Case[] = [
  { when: "x > 1", then: "3" },
  { when: "0 < x <= 1", then: "2" },
  { when: "x <= 0", then: "7" },
];
export const turned = (cases: readonly Case[]): readonly Case[] =>
  cases.map((each, i) => ({ ...each, then: cases[(i + 1) % cases.length]?.then ?? null }));
