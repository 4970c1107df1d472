import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import type { AskedQuestion } from "./asked-parts";
import type { Grain } from "./gradebook-query";
import { titleOf } from "./membership";
import { partPoints } from "./part-view";
import type { QuizKind } from "./quiz-state";

export interface GradebookColumn {
  readonly quizId: string;
  readonly quizTitle: Bilingual;
  /** Null where a column is a whole quiz. */
  readonly slug: string | null;
  readonly part: string | null;
  /** The part's place among those asked, from 0; null where a column is no part. */
  readonly partIndex: number | null;
  /** "A6.1"; empty for a quiz, which has its title. */
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
}

interface ColumnQuiz {
  readonly id: string;
  readonly kind: QuizKind;
  readonly titleEn: string;
  readonly titleZhCn: string;
  readonly questions: readonly AskedQuestion[];
}

/** The columns of one quiz. */
export function columnsOf(quiz: ColumnQuiz, grain: Grain): readonly GradebookColumn[] {
  const title = titleOf(quiz);
  const common = { quizId: quiz.id, quizTitle: title };
  if (grain === "quiz") {
    const points = quiz.questions.reduce((total, question) => total + question.points, 0);
    return [{ ...common, slug: null, part: null, partIndex: null, number: "", title, points }];
  }
  return quiz.questions.flatMap((question): readonly GradebookColumn[] => {
    const { slug } = question;
    const { number, title } = questionHead(slug);
    if (grain === "question")
      return [{ ...common, slug, part: null, partIndex: null, number, title, points: question.points }];
    return partPoints(question).map(({ id, points }, index) => ({
      ...common,
      slug,
      part: id,
      partIndex: index,
      number,
      title,
      points,
    }));
  });
}

/** A question's number and title, as the catalogue has them now; its slug where it has none. */
export function questionHead(slug: string): { readonly number: string; readonly title: Bilingual } {
  const question = findQuestion(slug);
  return { number: question?.number ?? slug, title: question?.title ?? { en: slug, "zh-CN": slug } };
}
