import "server-only";
import { type Bilingual, findQuestion, type Part } from "@/grading";
import { type AskedQuestion, askedParts } from "./asked-parts";
import { draw } from "./catalogue";
import { database } from "./database";
import { taughtBy, titleOf } from "./membership";
import type { Viewer } from "./viewer";
import { isWritten } from "./written";

/** One part of one question in a quiz, for whoever teaches the course. */
export interface TaughtPart {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly quiz: { readonly id: string; readonly title: Bilingual; readonly blind: boolean };
  readonly row: AskedQuestion;
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  /** Of a sample variant: a student's own has other numbers. */
  readonly part: Part;
  readonly points: number;
  /** The question's parts that are asked, in order. */
  readonly parts: readonly { readonly id: string; readonly points: number; readonly written: boolean }[];
}

/** Null for everyone who does not teach the course, and where the quiz does not ask it. */
export async function taughtPart(
  viewer: Viewer,
  courseId: string,
  place: { readonly quizId: string; readonly question: string; readonly part: string },
): Promise<TaughtPart | null> {
  const { quizId, question: slug, part: id } = place;
  const quiz = await database().quiz.findFirst({
    where: { id: quizId, courseId, course: taughtBy(viewer), questions: { some: { slug } } },
    include: { course: true, questions: { where: { slug } } },
  });
  const row = quiz?.questions[0];
  const question = findQuestion(slug);
  if (quiz === null || row === undefined || question === undefined) return null;
  const parts = askedParts(draw(question, "sample"), row);
  const found = parts.find(({ part }) => part.id === id);
  if (found === undefined) return null;
  return {
    course: { id: courseId, title: titleOf(quiz.course) },
    quiz: { id: quizId, title: titleOf(quiz), blind: quiz.blind },
    row,
    slug,
    number: question.number,
    title: question.title,
    part: found.part,
    points: found.points,
    parts: parts.map(({ part, points }) => ({ id: part.id, points, written: isWritten(part) })),
  };
}
