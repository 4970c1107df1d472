import "server-only";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { attendedBy, titleOf } from "./membership";
import { partPoints } from "./part-view";
import { type FeedbackPolicy, type QuizHeader, quizHeader } from "./quiz-state";
import { isSatInOneGo, ordinary, type Sitting, type SittingState, sitting, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

/** What a student should know before an exam begins. */
export interface Lobby {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  readonly questions: number;
  readonly parts: number;
  readonly points: number;
  readonly feedback: FeedbackPolicy;
  /** The window that this student would have who begins now. */
  readonly window: Sitting;
  readonly state: SittingState;
  /** Whether the close would cut the student's own time limit. */
  readonly cut: boolean;
  /** Whether who begins by the close has the whole time limit; null where there is none, so that all end at the close. */
  readonly fullTime: boolean | null;
  readonly asksForCode: boolean;
  readonly inOneGo: boolean;
  /** The latest sitting; null where none has begun. */
  readonly attempt: { readonly id: string; readonly submittedAt: Date | null; readonly number: number } | null;
  /** Sittings that may still be begun; null: as many as one likes. */
  readonly sittingsLeft: number | null;
  readonly now: Date;
}

/** Null for everyone who is not in the course, and for drafts. */
export async function lobby(viewer: Viewer, courseId: string, quizId: string, now: Date): Promise<Lobby | null> {
  const { userId } = viewer;
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, draft: false, course: attendedBy(viewer) },
    include: {
      questions: true,
      exceptions: { where: { userId } },
      attempts: { where: { userId }, orderBy: { number: "desc" }, take: 1 },
      course: { include: { enrollments: { where: { userId } } } },
    },
  });
  if (quiz === null) return null;
  const accommodation = quiz.course.enrollments[0] ?? ordinary;
  const exception = quiz.exceptions[0] ?? null;
  const from = now < quiz.opensAt ? quiz.opensAt : now;
  const window = sitting(quiz, { accommodation, exception, startedAt: from });
  const last = quiz.attempts[0];
  const used = last?.number ?? 0;
  return {
    course: { id: quiz.course.id, title: titleOf(quiz.course) },
    quiz: quizHeader(quiz, now, sitting(quiz, { accommodation, exception, startedAt: null })),
    questions: quiz.questions.length,
    parts: quiz.questions.reduce((total, question) => total + partPoints(question).length, 0),
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    feedback: quiz.feedback,
    window,
    state: sittingState(window, now),
    cut: window.timeLimit !== null && window.lastsUntil.getTime() < from.getTime() + window.timeLimit * 1000,
    fullTime: quiz.timeLimit === null ? null : quiz.fullTime,
    asksForCode: quiz.accessCode !== null,
    inOneGo: isSatInOneGo(quiz),
    attempt: last === undefined ? null : { id: last.id, submittedAt: last.submittedAt, number: last.number },
    sittingsLeft: quiz.sittingsAllowed === null ? null : Math.max(0, quiz.sittingsAllowed - used),
    now,
  };
}
