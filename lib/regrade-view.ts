import "server-only";
import { z } from "zod";
import { type Bilingual, findQuestion, type Outcome } from "@/grading";
import { database } from "./database";
import { grouped } from "./grouped";
import { taughtBy, titleOf } from "./membership";
import { partTitle } from "./part-title";
import { drawnQuestion } from "./part-view";
import { worth } from "./points";
import { type Effect, regradeEffects } from "./regrade-effects";
import type { RegradeLine } from "./regrade-list";
import { type Standing, standingOf } from "./regrade-plan";
import { regradeTotals, type TotalEffect } from "./regrade-totals";
import type { Viewer } from "./viewer";

export interface ChangeView {
  readonly submissionId: string;
  readonly student: { readonly name: string; readonly attemptId: string };
  readonly number: string;
  readonly part: string;
  readonly partTitle: Bilingual;
  readonly text: string;
  readonly oldOutcome: Outcome;
  readonly oldPoints: number | null;
  readonly newOutcome: Outcome;
  readonly newPoints: number | null;
  readonly why: readonly Bilingual[];
  readonly standing: Standing;
  readonly applied: boolean;
}

export interface RegradeView extends RegradeLine {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly counts: Readonly<Record<Standing, number>>;
  /** Fifty a page. */
  readonly list: readonly ChangeView[];
  readonly page: number;
  readonly pages: number;
  /** Students whose points change, those who lose most first; the first hundred. */
  readonly effects: readonly (Effect & { readonly total: TotalEffect | null })[];
  readonly affected: number;
  /** Attempts with answers that could not be graded again, and how many of each; the first hundred. */
  readonly skipped: readonly { readonly attemptId: string; readonly name: string; readonly answers: number }[];
}

const pageSize = 50;
const mostEffects = 100;
const pageOf = z.coerce.number().int().min(1).max(100_000).catch(1);
const verdictSchema = z.object({
  feedback: z.array(z.object({ message: z.object({ en: z.string(), "zh-CN": z.string() }) })),
});

const decisionsFirst = {
  select: { score: true, counts: true, origin: true, reason: true },
  orderBy: [{ decidedAt: "desc" as const }, { id: "asc" as const }],
};

/** One regrade: what would change or has changed, and for whom. For staff of `courseId`; null for everyone else. */
export async function regradeView(
  viewer: Viewer,
  courseId: string,
  id: string,
  asked: unknown,
  now: Date,
): Promise<RegradeView | null> {
  const regrade = await database().regrade.findFirst({
    where: { id, courseId, course: taughtBy(viewer) },
    include: { course: true, createdBy: { select: { name: true } } },
  });
  if (regrade === null) return null;
  const page = pageOf.parse(asked);
  const [light, quizzes] = await Promise.all([
    database().regradeChange.findMany({
      where: { regradeId: id },
      select: { submissionId: true, oldScore: true, newScore: true },
      orderBy: { id: "asc" },
    }),
    database().quiz.findMany({ where: { courseId }, include: { questions: true } }),
  ]);
  const touched = { regradeChanges: { some: { regradeId: id } } };
  const decisions = await database().decision.findMany({
    where: { submission: touched },
    select: { submissionId: true, ...decisionsFirst.select },
    orderBy: decisionsFirst.orderBy,
  });
  const words = grouped(decisions, ({ submissionId }) => submissionId);
  const standings = new Map(
    light.map((change) => {
      // What this regrade itself has said is not what it found.
      const before = (words.get(change.submissionId) ?? []).filter(({ origin }) => origin !== "regrade");
      return [change.submissionId, standingOf(change, before)] as const;
    }),
  );
  const counts = { raise: 0, lower: 0, same: 0, open: 0, kept: 0 };
  for (const each of standings.values()) counts[each] += 1;
  const rows = await database().regradeChange.findMany({
    where: { regradeId: id },
    include: { submission: { include: { attempt: { include: { user: { select: { name: true } } } } } } },
    orderBy: { id: "asc" },
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  const quizOf = new Map(quizzes.map((quiz) => [quiz.id, quiz]));
  const list = rows.map(({ submission, verdict, ...change }): ChangeView => {
    const { attempt, question, part, text } = submission;
    const asking = quizOf.get(attempt.quizId)?.questions.find(({ slug }) => slug === question);
    const drawn =
      asking === undefined ? undefined : drawnQuestion(attempt, asking).parts.find((each) => each.part.id === part);
    const points = drawn?.points ?? 0;
    const said = verdictSchema.safeParse(verdict);
    return {
      submissionId: submission.id,
      student: { name: attempt.user.name, attemptId: attempt.id },
      number: findQuestion(question)?.number ?? question,
      part,
      partTitle: partTitle(question, part),
      text,
      oldOutcome: change.oldOutcome,
      oldPoints: change.oldScore === null ? null : worth(change.oldScore, points),
      newOutcome: change.newOutcome,
      newPoints: change.newScore === null ? null : worth(change.newScore, points),
      why: said.success ? said.data.feedback.map(({ message }) => message) : [],
      standing: standings.get(submission.id) ?? "same",
      applied: change.appliedAt !== null && change.revertedAt === null,
    };
  });
  const made = light.flatMap(({ submissionId, newScore }) => {
    const standing = standings.get(submissionId);
    return newScore !== null && (standing === "raise" || standing === "lower")
      ? [[submissionId, newScore] as const]
      : [];
  });
  const effects = await regradeEffects(regrade, quizzes, new Map(made));
  const shown = effects.slice(0, mostEffects);
  const attemptIds = shown.map(({ attemptId }) => attemptId);
  const totals = await regradeTotals(viewer, courseId, { regradeId: id, attemptIds, made: new Map(made) }, now);
  return {
    id,
    course: { id: courseId, title: titleOf(regrade.course) },
    quiz: regrade.quizId === null ? null : titleOf(quizOf.get(regrade.quizId) ?? regrade.course),
    question: regrade.question === null ? null : (findQuestion(regrade.question)?.number ?? regrade.question),
    part: regrade.part,
    reason: regrade.reason,
    state: regrade.state,
    total: regrade.total,
    done: regrade.done,
    graderVersion: regrade.graderVersion,
    by: regrade.createdBy.name,
    at: regrade.createdAt,
    changes: light.length,
    counts,
    list,
    page,
    pages: Math.max(1, Math.ceil(light.length / pageSize)),
    effects: shown.map((effect) => ({ ...effect, total: totals.get(effect.attemptId) ?? null })),
    affected: effects.length,
    skipped: await skippedIn(regrade),
  };
}

const skippedDetail = z.object({ regrade: z.string(), skipped: z.number() });

/** Which answers a dry run left out, as its job wrote down. */
async function skippedIn(regrade: { readonly id: string; readonly courseId: string; readonly createdAt: Date }) {
  const { id, courseId, createdAt } = regrade;
  const entries = await database().auditEntry.findMany({
    where: { courseId, action: "answers-skipped", at: { gte: createdAt } },
    select: { subject: true, detail: true },
    orderBy: { at: "asc" },
  });
  const answers = new Map(
    entries.flatMap(({ subject, detail }) => {
      const read = skippedDetail.safeParse(detail);
      if (!read.success || read.data.regrade !== id) return [];
      return [[subject.replace("attempt:", ""), read.data.skipped] as const];
    }),
  );
  const attempts = await database().attempt.findMany({
    where: { id: { in: [...answers.keys()].slice(0, mostEffects) } },
    select: { id: true, user: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return attempts.map(({ id: attemptId, user: { name } }) => ({
    attemptId,
    name,
    answers: answers.get(attemptId) ?? 0,
  }));
}
