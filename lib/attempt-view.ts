import "server-only";
import type { Bilingual, Figure } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import { type EndedBy, endedBy } from "./ending";
import { questionHead } from "./gradebook-columns";
import { titleOf } from "./membership";
import { type AttemptRow, ownAttempt } from "./own-attempt";
import { type Circumstances, circumstances, type PartStanding, partStanding } from "./part-standing";
import { drawnQuestion, type PartView, partPoints, partView } from "./part-view";
import { sum } from "./points";
import { type FeedbackPolicy, type QuizHeader, quizHeader } from "./quiz-state";
import { isSatInOneGo, type Sitting, type SittingState, sittingState } from "./sitting";
import type { Viewer } from "./viewer";

/** A question as far as the list of questions needs it: what it asks is not in it, and no variant was drawn. */
export interface QuestionOutline {
  readonly slug: string;
  /** As the course numbers it: "A6.1". */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
  readonly earned: number | null;
  readonly parts: readonly PartStanding[];
}

export interface QuestionView extends QuestionOutline {
  readonly statement: Bilingual;
  /** The pictures beside the statement. */
  readonly figures: readonly Figure[];
  readonly parts: readonly PartView[];
}

export interface AttemptOutline {
  readonly id: string;
  readonly course: { readonly id: string; readonly title: Bilingual };
  /** 1 for the first sitting. */
  readonly number: number;
  /** With this student's own window. */
  readonly quiz: QuizHeader;
  readonly window: Sitting;
  readonly state: SittingState;
  /** As an exam is: one types, and what was saved last is handed in at the end. */
  readonly inOneGo: boolean;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** Null while it goes on. */
  readonly endedBy: EndedBy | null;
  readonly feedback: FeedbackPolicy;
  /** Whether verdicts and points may be seen now. */
  readonly released: boolean;
  /** Whether an answer may still be handed in. */
  readonly answerable: boolean;
  /** Null while verdicts are withheld. */
  readonly earned: number | null;
  readonly points: number;
  readonly questions: readonly QuestionOutline[];
  /** The server's clock when this was made. */
  readonly now: Date;
}

export interface AttemptView extends AttemptOutline {
  readonly questions: readonly QuestionView[];
}

/** An attempt as its pages show it: where one stands everywhere, and one question whole. */
export interface AttemptPage {
  readonly attempt: AttemptOutline;
  readonly question: QuestionView;
}

/** Where the viewer stands; null where it does not exist or is not their own. */
export async function attemptOutline(viewer: Viewer, attemptId: string, now: Date): Promise<AttemptOutline | null> {
  const attempt = await ownAttempt(viewer, attemptId);
  return attempt === null ? null : outline(attempt, circumstances(attempt, now), now);
}

/** With the question asked for, or the first; null also where the quiz has no question. */
export async function attemptPage(
  viewer: Viewer,
  attemptId: string,
  asked: unknown,
  now: Date,
): Promise<AttemptPage | null> {
  const attempt = await ownAttempt(viewer, attemptId);
  const rows = attempt?.quiz.questions ?? [];
  const row = rows.find(({ slug }) => slug === asked) ?? rows[0];
  if (attempt === null || row === undefined) return null;
  const here = circumstances(attempt, now);
  return { attempt: outline(attempt, here, now), question: questionView(attempt, row, here) };
}

/** With all of its questions. */
export async function attemptView(viewer: Viewer, attemptId: string, now: Date): Promise<AttemptView | null> {
  const attempt = await ownAttempt(viewer, attemptId);
  if (attempt === null) return null;
  const here = circumstances(attempt, now);
  const questions = attempt.quiz.questions.map((row) => questionView(attempt, row, here));
  return { ...outline(attempt, here, now), questions };
}

function questionOutline(attempt: AttemptRow, row: AskedQuestion, here: Circumstances): QuestionOutline {
  const parts = partPoints(row).map((part) => partStanding(attempt, row.slug, part, here));
  return {
    slug: row.slug,
    ...questionHead(row.slug),
    points: row.points,
    earned: sum(parts.map(({ earned }) => earned)),
    parts,
  };
}

function questionView(attempt: AttemptRow, row: AskedQuestion, here: Circumstances): QuestionView {
  const { statement, figures, parts } = drawnQuestion(attempt, row);
  return {
    ...questionOutline(attempt, row, here),
    statement,
    figures: figures(),
    parts: parts.map((part) => partView(attempt, row.slug, part, here)),
  };
}

function outline(attempt: AttemptRow, here: Circumstances, now: Date): AttemptOutline {
  const { quiz } = attempt;
  const { window, released } = here;
  const state = sittingState(window, now);
  const { verdicts } = released;
  const questions = quiz.questions.map((row) => questionOutline(attempt, row, here));
  return {
    id: attempt.id,
    course: { id: quiz.course.id, title: titleOf(quiz.course) },
    number: attempt.number,
    quiz: quizHeader(quiz, now, window),
    window,
    state,
    inOneGo: isSatInOneGo(quiz),
    startedAt: attempt.startedAt,
    submittedAt: attempt.submittedAt,
    endedBy: endedBy(attempt.endedBy),
    feedback: quiz.feedback,
    released: verdicts,
    answerable: attempt.submittedAt === null && (state === "open" || state === "late"),
    earned: verdicts ? (sum(questions.map(({ earned }) => earned)) ?? 0) : null,
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    questions,
    now,
  };
}
