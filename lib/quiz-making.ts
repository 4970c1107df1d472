import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import { audit } from "./audit";
import { database, inTransaction, type Transaction } from "./database";
import { publish } from "./events";
import { askedOutline } from "./gradebook-scores";
import { instructedBy } from "./membership";
import { type Begun, differences, refusedChanges } from "./quiz-changes";
import { type DesignReading, type FieldErrors, type QuizDesign, readDesign } from "./quiz-design";
import { type QuizEffects, quizEffects } from "./quiz-effects";
import { scaleRubric } from "./rubrics";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

export type QuizMade =
  | { readonly kind: "done"; readonly quizId: string }
  | { readonly kind: "refused"; readonly errors: FieldErrors }
  /** Nothing is changed yet: totals would, and whoever changes them has not seen which. */
  | ({ readonly kind: "effects" } & QuizEffects)
  /** Not there, or not theirs to change. */
  | { readonly kind: "not-found" };

const nothing: QuizMade = { kind: "not-found" };

/** An instructor makes a quiz. `fields`: a form's, as `readDesign` reads them. */
export async function makeQuiz(viewer: Viewer, courseId: string, fields: unknown, now: Date): Promise<QuizMade> {
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return nothing;
  if (course.archivedAt !== null) return { kind: "refused", errors: { questions: archived } };
  const reading = readDesign(fields, new Map());
  if (!reading.ok) return { kind: "refused", errors: reading.errors };
  const quizId = newId();
  await inTransaction(async (transaction) => {
    await createQuiz(transaction, { quizId, courseId, design: reading.design, now });
    const { kind, draft } = reading.design;
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "quiz-created",
      subject: `quiz:${quizId}`,
      detail: { kind, draft },
    });
  });
  return { kind: "done", quizId };
}

const archived: Bilingual = {
  en: "This course is archived: nothing new is made in it.",
  "zh-CN": "这门课程已归档，不能再新建内容。",
};

export async function createQuiz(
  transaction: Transaction,
  made: { readonly quizId: string; readonly courseId: string; readonly design: QuizDesign; readonly now: Date },
): Promise<void> {
  const { quizId, courseId, design, now } = made;
  const { questions, ...columns } = design;
  await transaction.quiz.create({
    data: { id: quizId, courseId, createdAt: now, ...columns, questions: { create: questionRows(questions) } },
  });
}

function questionRows(questions: QuizDesign["questions"]) {
  return questions.map(({ slug, version, points, parts }, index) => ({
    id: newId(),
    slug,
    version,
    points,
    parts: parts.map((part) => ({ ...part })),
    position: index + 1,
  }));
}

/**
 * An instructor changes a quiz, as far as what students have done allows. Where totals would change, it first says which;
 * it is done once the fields have what stands for these very effects under "seen".
 */
export async function changeQuiz(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  fields: unknown,
  now: Date,
): Promise<QuizMade> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: instructedBy(viewer) },
    include: { questions: true },
  });
  if (quiz === null) return nothing;
  const reading: DesignReading = readDesign(
    fields,
    new Map(quiz.questions.map(({ slug, version }) => [slug, version])),
  );
  if (!reading.ok) return { kind: "refused", errors: reading.errors };
  const { questions, ...columns } = reading.design;
  if (Object.keys(refusedChanges(quiz, reading.design, await begunOf(database(), quizId), now)).length === 0) {
    const told = await quizEffects(viewer, courseId, quizId, reading.design, now);
    if (told.effects.length > 0 && seenOf(fields) !== told.seen) return { kind: "effects", ...told };
  }
  const made = await inTransaction(async (transaction): Promise<QuizMade> => {
    // Read here, not before: whoever begins in between is seen.
    const begun = await begunOf(transaction, quizId);
    const errors = refusedChanges(quiz, reading.design, begun, now);
    if (Object.keys(errors).length > 0) return { kind: "refused", errors };
    await transaction.quiz.update({ where: { id: quizId }, data: columns });
    await scaleRubrics(transaction, quizId, quiz.questions, questions);
    await transaction.quizQuestion.deleteMany({ where: { quizId } });
    await transaction.quizQuestion.createMany({
      data: questionRows(questions).map((row) => ({ ...row, quizId })),
    });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "quiz-changed",
      subject: `quiz:${quizId}`,
      detail: { begun: begun.attempts, changed: differences(quiz, reading.design).join("; ") },
    });
    return { kind: "done", quizId };
  });
  await publish(`quiz:${quizId}`);
  return made;
}

/** Rubrics are in the quiz's points: they follow where those of their part change. */
async function scaleRubrics(
  transaction: Transaction,
  quizId: string,
  before: readonly AskedQuestion[],
  after: readonly AskedQuestion[],
): Promise<void> {
  const old = askedOutline({ questions: before });
  for (const { slug: question, part, points } of askedOutline({ questions: after })) {
    const was = old.find((each) => each.slug === question && each.part === part)?.points ?? points;
    if (was > 0 && was !== points) await scaleRubric(transaction, { quizId, question, part }, points / was);
  }
}

/** What students have done of a quiz so far. */
export async function begunOf(transaction: Transaction, quizId: string): Promise<Begun> {
  const attempts = await transaction.attempt.aggregate({ where: { quizId }, _count: true, _min: { startedAt: true } });
  const parts = await transaction.submission.groupBy({
    by: ["question", "part"],
    where: { attempt: { quizId } },
    _max: { tryNumber: true },
  });
  return {
    attempts: attempts._count,
    firstStart: attempts._min.startedAt,
    answered: new Set(parts.map(({ question, part }) => `${question}/${part}`)),
    mostTries: Math.max(0, ...parts.map(({ _max }) => _max.tryNumber ?? 0)),
  };
}

const seenField = z.object({ seen: z.string().max(100) });

function seenOf(fields: unknown): string | null {
  const parsed = seenField.safeParse(fields);
  return parsed.success ? parsed.data.seen : null;
}
