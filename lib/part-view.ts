import "server-only";
import type { AnswerTypeName, Bilingual, Figure, Part } from "@/grading";
import { type AskedQuestion, askedParts } from "./asked-parts";
import { findVariant, questionSeed } from "./catalogue";
import { solutionFigures, statementFigures } from "./figures";
import { hintsView } from "./hints-taken";
import type { AttemptRow } from "./own-attempt";
import { type Circumstances, isOf, type PartStanding, partStanding } from "./part-standing";
import { rubricRows } from "./rubric-rows";
import { type SubmissionView, submissionView } from "./verdict-view";
import { isWritten } from "./written";

/** One part as a student sees it: own words, own submissions, no key. */
export interface PartView extends PartStanding {
  readonly type: AnswerTypeName;
  readonly prompt: Bilingual;
  readonly format: Bilingual;
  /** What the browser needs to read an answer for the preview; plain data, no key. */
  readonly options: unknown;
  /** Those that were taken; all of them once the solution is told. */
  readonly hints: readonly Bilingual[];
  /** How many more may be taken. */
  readonly hintsLeft: number;
  /** Points that each costs. */
  readonly hintPrice: number;
  /** Oldest first. */
  readonly submissions: readonly SubmissionView[];
  /** Only once the quiz's policy lets it be seen. */
  readonly solution: Bilingual | null;
  /** The pictures that belong to the solution; none before it may be seen. */
  readonly figures: readonly Figure[];
}

/** A question of an attempt with its numbers drawn; `parts` is empty where its version is no longer in the catalogue. */
export interface DrawnQuestion {
  readonly slug: string;
  readonly version: number;
  readonly seed: string;
  readonly points: number;
  readonly statement: Bilingual;
  /** The pictures beside the statement. */
  readonly figures: () => readonly Figure[];
  readonly parts: readonly DrawnPart[];
}

export interface DrawnPart {
  readonly part: Part;
  readonly points: number;
  /** The pictures of its worked solution, made when they are asked for. */
  readonly figures: () => readonly Figure[];
}

const gone: Bilingual = {
  en: "This version of the question is no longer here. What was handed in is kept; ask your instructor.",
  "zh-CN": "这道题的这个版本已不在题库中。已提交的内容都保留着，请联系老师。",
};

/**
 * Which parts a question has and what each is worth in a quiz. All variants of a version have the same parts at the same
 * points (the catalogue's contract test holds it), so one of them tells for all students.
 */
export function partPoints(
  question: AskedQuestion,
): readonly { readonly id: string; readonly points: number; readonly written: boolean }[] {
  const { parts } = drawnQuestion({ seed: "outline" }, question);
  return parts.map(({ part, points }) => ({ id: part.id, points, written: isWritten(part) }));
}

/** A quiz may weigh a question otherwise than its author did: its parts keep their shares. */
export function drawnQuestion(attempt: { readonly seed: string }, question: AskedQuestion): DrawnQuestion {
  const { slug, version, points } = question;
  const seed = questionSeed(attempt.seed, slug);
  const drawn = findVariant(slug, version, seed);
  const asked = drawn === null ? [] : askedParts(drawn, question);
  const parts = asked.map(({ part, points }) => ({ part, points, figures: () => solutionFigures(drawn, part.id) }));
  const statement = drawn?.statement ?? gone;
  return { slug, version, seed, points, statement, figures: () => statementFigures(drawn), parts };
}

/** Whether a question of a quiz asks a part, whoever's variant it is. */
export function asksPart(question: AskedQuestion, part: string): boolean {
  return partPoints(question).some(({ id }) => id === part);
}

export function partView(attempt: AttemptRow, slug: string, drawn: DrawnPart, here: Circumstances): PartView {
  const { part, points } = drawn;
  const { id, type, prompt, format, options } = part;
  const { quiz } = attempt;
  const { released } = here;
  const stands = partStanding(attempt, slug, { id, points, written: isWritten(part) }, here);
  const rubric = rubricRows(quiz.rubricItems, { quizId: quiz.id, question: slug }, part, points);
  const solved = released.truth || (quiz.kind === "practice" && stands.triesUsed > 0);
  return {
    ...stands,
    type,
    prompt,
    format,
    options,
    ...hintsView(attempt, { question: slug, part, points, solved }),
    submissions: attempt.submissions
      .filter(isOf(slug, id))
      .map((row) => submissionView(row, part, points, released, rubric)),
    solution: solved ? part.solution : null,
    figures: solved ? drawn.figures() : [],
  };
}
