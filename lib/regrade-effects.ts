import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import { countingDecision } from "./counting-decision";
import { database } from "./database";
import { grouped } from "./grouped";
import { titleOf } from "./membership";
import { partPoints } from "./part-view";
import { counting, worth } from "./points";
import { inScope } from "./regrades";
import { isSatInOneGo } from "./sitting";

/** What a regrade does to one student's points in one quiz. */
export interface Effect {
  readonly attemptId: string;
  readonly name: string;
  readonly quiz: Bilingual;
  /** Points of the parts that are touched, before anything is taken off for lateness or hints. */
  readonly before: number;
  readonly after: number;
}

interface QuizRow {
  readonly id: string;
  readonly titleEn: string;
  readonly titleZhCn: string;
  readonly kind: string;
  readonly timeLimit: number | null;
  readonly questions: readonly AskedQuestion[];
}

type Scope = Parameters<typeof inScope>[0] & { readonly id: string };

/**
 * Whose points change, those who lose most first. `made`: the new shares of the submissions whose change is made or would be.
 * A part is worth its best submission, before and after; or its last, where the quiz is sat in one go.
 */
export async function regradeEffects(
  regrade: Scope,
  quizzes: readonly QuizRow[],
  made: ReadonlyMap<string, number>,
): Promise<readonly Effect[]> {
  if (made.size === 0) return [];
  const touched = { regradeChanges: { some: { regradeId: regrade.id } } };
  const scope = inScope(regrade);
  const where = { ...scope, attempt: { ...scope.attempt, submissions: { some: touched } } };
  const [rows, decisions, attempts] = await Promise.all([
    database().submission.findMany({
      where,
      select: { id: true, attemptId: true, question: true, part: true, score: true, outcome: true },
      orderBy: { number: "asc" },
    }),
    database().decision.findMany({
      where: { submission: where, OR: [{ batchId: null }, { batchId: { not: regrade.id } }] },
      select: { submissionId: true, score: true, counts: true },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    }),
    database().attempt.findMany({
      where: where.attempt,
      select: { id: true, quizId: true, user: { select: { name: true } } },
    }),
  ]);
  const words = grouped(decisions, ({ submissionId }) => submissionId);
  const quizOf = new Map(quizzes.map((quiz) => [quiz.id, quiz]));
  const pointsOf = new Map<string, number>(
    quizzes.flatMap(({ id, questions }) =>
      questions
        .filter(({ slug }) => findQuestion(slug) !== undefined)
        .flatMap((asked) => partPoints(asked).map((part) => [`${id} ${asked.slug} ${part.id}`, part.points] as const)),
    ),
  );
  const ofAttempt = grouped(rows, ({ attemptId }) => attemptId);
  const effects = attempts.flatMap(({ id, quizId, user }): Effect[] => {
    const quiz = quizOf.get(quizId);
    if (quiz === undefined) return [];
    let [before, after] = [0, 0];
    for (const [place, part] of grouped(ofAttempt.get(id) ?? [], (row) => `${quizId} ${row.question} ${row.part}`)) {
      if (!part.some((row) => made.has(row.id))) continue;
      const points = pointsOf.get(place) ?? 0;
      const answers = part.map((row) => ({ ...row, decisions: words.get(row.id) ?? [] }));
      const lastCounts = isSatInOneGo(quiz);
      const now = counting(answers, lastCounts).map(share);
      // What a regrade gives a share can be read from then on.
      const read = answers.map((row) => (made.has(row.id) ? { ...row, outcome: "partial" as const } : row));
      const then = counting(read, lastCounts).map((row) => made.get(row.id) ?? share(row));
      before += worth(Math.max(...now), points);
      after += worth(Math.max(...then), points);
    }
    if (before === after) return [];
    return [{ attemptId: id, name: user.name, quiz: titleOf(quiz), before: worth(before, 1), after: worth(after, 1) }];
  });
  return effects.sort((a, b) => a.after - a.before - (b.after - b.before) || (a.attemptId < b.attemptId ? -1 : 1));
}

/** What an answer is worth before the regrade, as a share of its part's points. */
function share({ decisions, score }: Answer): number {
  return countingDecision(decisions)?.score ?? score ?? 0;
}

interface Answer {
  readonly decisions: Parameters<typeof countingDecision>[0];
  readonly score: number | null;
}
