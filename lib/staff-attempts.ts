import "server-only";
import type { AnswerTypeName, Bilingual, Part } from "@/grading";
import { database } from "./database";
import { questionHead } from "./gradebook-columns";
import { type GradeLine, gradeLines } from "./grades";
import { taughtBy, titleOf } from "./membership";
import { wholeAttempt } from "./own-attempt";
import { isOf } from "./part-standing";
import { drawnQuestion } from "./part-view";
import { standing, sum } from "./points";
import { type QuizHeader, quizHeader } from "./quiz-state";
import { type StaffSubmission, staffSubmission } from "./staff-submission";
import { type StrayRow, strayRows } from "./stray-rows";
import { partTerms } from "./terms";
import type { Viewer } from "./viewer";
import { isWritten } from "./written";

export interface StaffPart {
  readonly id: string;
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly points: number;
  readonly earned: number | null;
  /** The right answer; for staff alone. */
  readonly answer: { readonly text: string; readonly latex: string };
  readonly solution: Bilingual;
  /** By which a person grades a written answer; empty for the others. */
  readonly rubric: Part["rubric"];
  /** Oldest first. */
  readonly submissions: readonly StaffSubmission[];
  readonly draft: { readonly text: string; readonly savedAt: Date } | null;
}

/** One student's attempt with every submission, verdict, evidence and time. */
export interface StaffAttempt {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  readonly student: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly section: string | null;
  };
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly earned: number;
  readonly points: number;
  readonly questions: readonly {
    readonly slug: string;
    readonly number: string;
    readonly title: Bilingual;
    readonly points: number;
    readonly earned: number | null;
    readonly statement: Bilingual;
    readonly parts: readonly StaffPart[];
  }[];
  readonly lines: readonly GradeLine[];
  /** What is stored of this attempt and belongs to nothing that was asked. */
  readonly strays: readonly StrayRow[];
}

/** For staff of `courseId`; null for everyone else, and where the attempt is not of that course. */
export async function staffAttempt(
  viewer: Viewer,
  courseId: string,
  attemptId: string,
  now: Date,
): Promise<StaffAttempt | null> {
  const where = { id: attemptId, quiz: { courseId, course: taughtBy(viewer) } };
  const attempt = await database().attempt.findFirst({
    where,
    include: {
      ...wholeAttempt,
      user: { select: { id: true, name: true, email: true, enrollments: { where: { courseId } } } },
    },
  });
  if (attempt === null) return null;
  const { quiz, user } = attempt;
  const { id, name, email } = user;
  const lines = gradeLines(attempt);
  const questions = quiz.questions.map((row) => {
    const drawn = drawnQuestion(attempt, row);
    const parts = drawn.parts.map(({ part, points }): StaffPart => {
      const mine = isOf(row.slug, part.id);
      const submissions = attempt.submissions.filter(mine);
      const draft = attempt.drafts.find(mine);
      return {
        id: part.id,
        type: part.type,
        prompt: part.prompt,
        points,
        earned: standing(submissions, { points, written: isWritten(part) }, partTerms(attempt, row.slug, part.id))
          .earned,
        answer: part.answer,
        solution: part.solution,
        rubric: part.rubric,
        submissions: submissions.map((each) => staffSubmission({ ...each, attempt }, row, quiz.rubricItems)),
        draft: draft === undefined ? null : { text: draft.text, savedAt: draft.savedAt },
      };
    });
    return {
      slug: row.slug,
      ...questionHead(row.slug),
      points: row.points,
      earned: sum(parts.map(({ earned }) => earned)),
      statement: drawn.statement,
      parts,
    };
  });
  return {
    id: attempt.id,
    course: { id: quiz.course.id, title: titleOf(quiz.course) },
    quiz: quizHeader(quiz, now),
    student: { id, name, email, section: user.enrollments[0]?.section ?? null },
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt,
    earned: sum(lines.map(({ earned }) => earned)) ?? 0,
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    questions,
    lines,
    strays: strayRows(attempt),
  };
}
