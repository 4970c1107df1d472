import "server-only";
import type { Part } from "@/grading";
import type { RubricItemRow } from "./rubric-lines";
import type { RubricLine } from "./rubric-score";

interface Place {
  readonly quizId: string;
  readonly question: string;
}

/** A part's lines as its author wrote them, in the quiz's points. Their identifiers say whose they are: two who begin at once begin with the same. */
export function authorLines({ quizId, question }: Place, part: Part, points: number): readonly RubricLine[] {
  const scale = part.points === 0 ? 1 : points / part.points;
  return part.rubric.map((item): RubricLine => {
    const own = Math.round(item.points * scale * 10_000) / 10_000;
    return { id: `${quizId}/${question}/${part.id}/${item.id}`, text: item.text, points: own };
  });
}

/** What is read of a quiz's rubrics, of all of its parts. */
export type StoredRubric = readonly (RubricItemRow & { readonly question: string; readonly part: string })[];

/** A part's lines as a mark is shown with them: what staff made of them, or its author's as long as nobody changed them. */
export function rubricRows(stored: StoredRubric, place: Place, part: Part, points: number): readonly RubricItemRow[] {
  const own = stored.filter((item) => item.question === place.question && item.part === part.id);
  if (own.length > 0) return own;
  return authorLines(place, part, points).map(({ id, text, points: worth }) => {
    return { id, textEn: text.en, textZhCn: text["zh-CN"], points: worth };
  });
}
