import "server-only";
import type { AskedQuestion } from "./asked-parts";
import { countingDecision } from "./counting-decision";
import { type AnswerPath, type GradebookAttempt, partKey } from "./gradebook-rows";
import { partPoints } from "./part-view";
import { type Gradable, type Standing, standing, sum } from "./points";
import { type QuizKind, windowState } from "./quiz-state";
import { type Accommodation, type Exception, type QuizRules, type Sitting, sitting } from "./sitting";
import { type Penalties, quizTerms } from "./terms";
import type { QuizScore } from "./totals";

export interface ScoredQuiz extends QuizRules, Penalties {
  readonly id: string;
  readonly kind: QuizKind;
  readonly counted: boolean;
  readonly questions: readonly AskedQuestion[];
}

export interface ScoredPart {
  readonly slug: string;
  readonly part: string;
  readonly points: number;
  readonly standing: Standing;
  /**
   * Number of the answer that waits for a person. The one definition of waiting: of a first attempt, by a student who is not
   * excused, where a person's word can still change what counts. Everything that counts what waits counts these.
   */
  readonly waits: number | null;
  /** A person has decided on an answer that the machine could not. */
  readonly decided: boolean;
  /** Something that was handed in came late. */
  readonly late: boolean;
  readonly answered: boolean;
  /** How the student came to an answer; null where there is none, or where that was not asked for. */
  readonly path: AnswerPath | null;
}

/** How one student stands in one quiz, part by part, by the one rule. */
export interface ScoredAttempt extends QuizScore {
  readonly attemptId: string | null;
  readonly lastActivity: Date | null;
  /** Empty where no attempt was begun. */
  readonly parts: readonly ScoredPart[];
}

function isDecidedByPerson({ outcome, decisions }: Gradable): boolean {
  return outcome === "undecided" && countingDecision(decisions) !== null;
}

/** The parts that a quiz asks with their points: the same for every student, and drawn only once a quiz. */
export function askedOutline(quiz: Pick<ScoredQuiz, "questions">) {
  return quiz.questions.flatMap((question) =>
    partPoints(question).map(({ id, ...part }) => ({ slug: question.slug, part: id, ...part })),
  );
}

/** How an attempt stands part by part; `own`: its student's window. */
export function scoredParts(
  quiz: ScoredQuiz,
  outline: ReturnType<typeof askedOutline>,
  own: Sitting,
  attempt: GradebookAttempt,
): readonly ScoredPart[] {
  const terms = { ...quizTerms(quiz), endsAt: own.endsAt };
  return outline.map(({ slug, part, points, written }): ScoredPart => {
    const record = attempt.parts.get(partKey(slug, part));
    const submissions = record?.submissions ?? [];
    const hintsTakenAt = record?.hintsTakenAt ?? [];
    const stands = standing(submissions, { points, written }, { ...terms, hintsTakenAt });
    return {
      slug,
      part,
      points,
      standing: stands,
      waits: own.excused ? null : stands.waits,
      decided: submissions.some(isDecidedByPerson),
      late: record?.late ?? false,
      answered: submissions.length > 0,
      path: record?.path ?? null,
    };
  });
}

export function scoredAttempt(
  quiz: ScoredQuiz,
  outline: ReturnType<typeof askedOutline>,
  student: { readonly accommodation: Accommodation; readonly exception: Exception | null },
  attempt: GradebookAttempt | undefined,
  now: Date,
): ScoredAttempt {
  const own = sitting(quiz, { ...student, startedAt: attempt?.startedAt ?? null });
  const parts = attempt === undefined ? [] : scoredParts(quiz, outline, own, attempt);
  return {
    quizId: quiz.id,
    kind: quiz.kind,
    counted: quiz.counted,
    excused: own.excused,
    over: windowState(own, now) === "closed",
    earned: sum(parts.map(({ standing: { earned } }) => earned)),
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    attemptId: attempt?.id ?? null,
    lastActivity: attempt?.lastActivity ?? null,
    parts,
  };
}
