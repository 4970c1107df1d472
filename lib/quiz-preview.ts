import "server-only";
import { type AnswerTypeName, type Bilingual, type Figure, graderVersion } from "@/grading";
import { database } from "./database";
import { questionHead } from "./gradebook-columns";
import { taughtBy, titleOf } from "./membership";
import { drawnQuestion } from "./part-view";
import { type QuizHeader, quizHeader } from "./quiz-state";
import type { Viewer } from "./viewer";

/** A quiz as a student will find it, with the numbers of an example. Nothing is begun, nothing is kept. */
export interface QuizPreview {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: QuizHeader;
  /** Seconds; null: none. */
  readonly timeLimit: number | null;
  readonly fullTime: boolean;
  readonly draft: boolean;
  readonly seed: string;
  readonly points: number;
  readonly questions: readonly {
    readonly slug: string;
    readonly number: string;
    readonly title: Bilingual;
    readonly points: number;
    readonly statement: Bilingual;
    readonly figures: readonly Figure[];
    readonly parts: readonly {
      readonly id: string;
      readonly type: AnswerTypeName;
      readonly prompt: Bilingual;
      readonly format: Bilingual;
      readonly points: number;
      readonly options: unknown;
    }[];
  }[];
}

/** For staff of the course; null for everyone else. `seed`: which example; another seed draws other numbers. */
export async function quizPreview(
  viewer: Viewer,
  courseId: string,
  quizId: string,
  seed: string,
  now: Date,
): Promise<QuizPreview | null> {
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: taughtBy(viewer) },
    include: { course: true, questions: { orderBy: { position: "asc" } } },
  });
  if (quiz === null) return null;
  // Never a student's seed: those are random, and this one is named after what it is for.
  const example = `preview/${graderVersion}/${quizId}/${seed}`;
  return {
    course: { id: quiz.courseId, title: titleOf(quiz.course) },
    quiz: quizHeader(quiz, now),
    timeLimit: quiz.timeLimit,
    fullTime: quiz.fullTime,
    draft: quiz.draft,
    seed,
    points: quiz.questions.reduce((total, { points }) => total + points, 0),
    questions: quiz.questions.map((row) => {
      const drawn = drawnQuestion({ seed: example }, row);
      return {
        slug: row.slug,
        ...questionHead(row.slug),
        points: row.points,
        statement: drawn.statement,
        figures: drawn.figures(),
        parts: drawn.parts.map(({ part: { id, type, prompt, format, options }, points }) => ({
          id,
          type,
          prompt,
          format,
          points,
          options,
        })),
      };
    }),
  };
}
