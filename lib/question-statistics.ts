import "server-only";
import type { Bilingual } from "@/grading";
import { type WrongForm, wrongForms } from "./answer-figures";
import { database } from "./database";
import { bySize, corrected, type Fairness, fairness, type SizeGroup } from "./fairness";
import { grouped } from "./grouped";
import { drawnQuestion } from "./part-view";
import { earnedShare, type QuizStatistics, quizStatistics, satAttempts, waits } from "./quiz-statistics";
import type { Viewer } from "./viewer";

export interface QuestionStatistics {
  readonly statistics: QuizStatistics;
  readonly parts: QuizStatistics["parts"];
  /** Most first. */
  readonly forms: readonly WrongForm[];
}

/** One question's parts with the wrong answers that were given alike; null for everyone who is not staff. */
export async function questionStatistics(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  slug: string,
  now: Date,
): Promise<QuestionStatistics | null> {
  const statistics = await quizStatistics(viewer, courseId, quizId, now);
  const parts = statistics?.parts.filter((part) => part.slug === slug) ?? [];
  if (statistics === null || parts.length === 0) return null;
  return { statistics, parts, forms: await wrongForms(quizId, slug) };
}

export interface PartFairness extends Fairness {
  readonly part: string;
  /** Corrected for the number of parts that were tested. */
  readonly correctedP: number | null;
  /** Mean share of each variant that two students or more had, hardest first. */
  readonly shared: readonly { readonly variant: string; readonly students: number; readonly mean: number }[];
  /** From the smallest numbers to the largest, where sizes were compared. */
  readonly sizes: readonly SizeGroup[];
}

/**
 * Whether some numbers of a question were harder than others, part by part. Every student's variant is drawn again for it:
 * asked for on its own, since that takes a moment.
 */
export async function questionFairness(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  slug: string,
  now: Date,
): Promise<readonly PartFairness[] | null> {
  const sat = await satAttempts(viewer, courseId, quizId, now);
  const row = sat?.quiz.questions.find((question) => question.slug === slug);
  if (sat === null || row === undefined) return null;
  const seeds = await database().attempt.findMany({ where: { quizId, number: 1 }, select: { id: true, seed: true } });
  const seedOf = new Map(seeds.map(({ id, seed }) => [id, seed]));
  const drawn = sat.attempts.flatMap((attempt) => {
    const seed = seedOf.get(attempt.attemptId ?? "");
    return seed === undefined ? [] : [{ attempt, question: drawnQuestion({ seed }, row) }];
  });
  const parts = drawn[0]?.question.parts.map(({ part }) => part.id) ?? [];
  const tested = parts.map((part) => {
    const scores = drawn.flatMap(({ attempt, question }) => {
      const own = attempt.parts.find((each) => each.slug === slug && each.part === part);
      const asked = question.parts.find((each) => each.part.id === part)?.part;
      if (own === undefined || asked === undefined || waits(own)) return [];
      const others = attempt.parts.filter((each) => each !== own && !waits(each));
      const rest = others.length === 0 ? 0 : others.reduce((sum, each) => sum + earnedShare(each), 0) / others.length;
      const variant = variantName(asked.prompt, asked.answer.text);
      return [{ variant, size: sizeOf(asked.prompt.en), share: earnedShare(own), rest }];
    });
    return { part, scores, ...fairness(scores) };
  });
  const ps = corrected(tested.map(({ p }) => p));
  return tested.map(({ scores, ...each }, index) => ({
    ...each,
    correctedP: ps[index] ?? null,
    shared: sharedVariants(scores),
    sizes: each.by === "size" ? bySize(scores) : [],
  }));
}

/** Whoever was asked the same and must answer the same had the same variant, whatever their seeds were. */
const variantName = (prompt: Bilingual, answer: string) => `${prompt.en}\n${answer}`;

/** The mean logarithm of the numbers that stand in what is asked. */
function sizeOf(prompt: string): number | null {
  const numbers = [...prompt.matchAll(/\d+(?:\.\d+)?/g)].map(([text]) => Number(text)).filter((number) => number > 0);
  return numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + Math.log(each), 0) / numbers.length;
}

function sharedVariants(scores: readonly { readonly variant: string; readonly share: number }[]) {
  return [...grouped(scores, ({ variant }) => variant).entries()]
    .filter(([, group]) => group.length > 1)
    .map(([variant, group]) => ({
      variant: variant.split("\n").at(-1) ?? "",
      students: group.length,
      mean: group.reduce((sum, { share }) => sum + share, 0) / group.length,
    }))
    .sort((a, b) => a.mean - b.mean)
    .slice(0, 12);
}
