import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import { draw } from "./catalogue";
import { database } from "./database";
import { attendedBy } from "./membership";
import { everybodysTerms } from "./own-sitting";
import { release } from "./quiz-state";
import type { PartPlace } from "./review-cards";
import type { Viewer } from "./viewer";

/** A misconception that somebody's answers have shown, and how often. */
export interface Met extends PartPlace {
  readonly misconception: string;
  readonly times: number;
}

/** All that the viewer has met, in practice and in what was handed in, as far as its verdict may be told; of one part, if given. */
export async function metMisconceptions(viewer: Viewer, now: Date, place?: PartPlace): Promise<readonly Met[]> {
  const { userId } = viewer;
  const [practised, handedIn] = await Promise.all([
    database().practiceAnswer.groupBy({
      by: ["question", "part", "misconception"],
      where: { userId, misconception: { not: null }, ...place },
      _count: true,
    }),
    database().submission.findMany({
      where: { attempt: { userId, quiz: { course: attendedBy(viewer) } }, misconception: { not: null }, ...place },
      select: {
        question: true,
        part: true,
        misconception: true,
        attempt: { select: { submittedAt: true, quiz: { include: everybodysTerms } } },
      },
    }),
  ]);
  const met = new Map<string, Met>();
  const add = (row: PartPlace & { readonly misconception: string | null }, times: number): void => {
    const { question, part, misconception } = row;
    if (misconception === null) return;
    const key = `${question} ${part} ${misconception}`;
    met.set(key, { question, part, misconception, times: times + (met.get(key)?.times ?? 0) });
  };
  for (const row of practised) add(row, row._count);
  for (const row of handedIn) if (release(row.attempt.quiz, row.attempt, now).verdicts) add(row, 1);
  return [...met.values()];
}

/** A misconception's name: the same in all variants of its part; null where the catalogue has it no more. */
export function misconceptionName({ question, part, misconception }: PartPlace & { readonly misconception: string }) {
  const known = findQuestion(question);
  const asked = known === undefined ? undefined : draw(known, "sample").parts.find(({ id }) => id === part);
  const name: Bilingual | undefined = asked?.misconceptions.find(({ id }) => id === misconception)?.name;
  return name ?? null;
}
