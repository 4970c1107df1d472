import "server-only";
import { cache } from "react";
import { findQuestion } from "@/grading";
import { chosenParts } from "./asked-parts";
import { database } from "./database";
import { fixedParts } from "./fixed-parts";
import { everybodysTerms } from "./own-sitting";
import { release } from "./quiz-state";
import { type Failure, failed } from "./result";
import type { PartPlace } from "./review-cards";
import { everybodyEnds } from "./sitting";

/** Milliseconds, longer than anybody's time runs past a close. */
const afterClose = 14 * 24 * 60 * 60 * 1000;

/**
 * While an exam goes on that asks a part with one answer for everybody, no such part is told of in practice, of whatever question and to
 * whomever: were it only those that the exam asks, practice would say what it asks; were it only the course's members, they would look without
 * signing in. It lasts until everybody's time is over: what is told from then on helps nobody. Looked up
 * once for a page whose pieces ask of one moment.
 */
export const practiceRests = cache(async (now: Date): Promise<boolean> => {
  const since = new Date(now.getTime() - afterClose);
  const open = await database().quiz.findMany({
    where: {
      draft: false,
      kind: { not: "practice" },
      course: { archivedAt: null },
      AND: [
        // What is sat in one go.
        { OR: [{ kind: "exam" }, { timeLimit: { not: null } }] },
        { OR: [{ opensAt: { lte: now } }, { exceptions: { some: { opensAt: { lte: now } } } }] },
        { OR: [{ closesAt: { gte: since } }, { exceptions: { some: { closesAt: { gte: since } } } }] },
      ],
    },
    include: { ...everybodysTerms, questions: true },
  });
  return open.some((quiz) => {
    if (!quiz.questions.some(asksFixedPart) || release(quiz, null, now).truth) return false;
    return now.getTime() <= everybodyEnds(quiz, quiz.exceptions, quiz.course.enrollments).getTime();
  });
});

/** Of a question, the parts that rest now. */
export async function restingParts(slug: string, now: Date): Promise<ReadonlySet<string>> {
  const question = findQuestion(slug);
  if (question === undefined || fixedParts(question).size === 0) return new Set();
  return (await practiceRests(now)) ? fixedParts(question) : new Set();
}

/** Why nothing is told of a part now; null where it is. */
export async function restOf({ question, part }: PartPlace, now: Date): Promise<Failure | null> {
  return isFixedPart({ question, part }) && (await practiceRests(now)) ? rests : null;
}

/** Whether a part's answer is the same for everybody. */
export function isFixedPart({ question: slug, part }: PartPlace): boolean {
  const question = findQuestion(slug);
  return question !== undefined && fixedParts(question).has(part);
}

export const rests = failed(
  "resting",
  "An exam is on. The answer to this part is the same for everybody, so practice tells nothing of it until the exam is over. The other parts go on.",
  "正在考试。这一小题的答案对所有人都相同，所以在考试结束之前，练习中不判定、不提示、也不给出解答。其他小题照常。",
);

function asksFixedPart({ slug, parts }: { readonly slug: string; readonly parts: unknown }): boolean {
  const question = findQuestion(slug);
  if (question === undefined) return false;
  const fixed = fixedParts(question);
  return parts === null ? fixed.size > 0 : chosenParts.parse(parts).some(({ id }) => fixed.has(id));
}
