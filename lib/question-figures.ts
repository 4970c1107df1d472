import "server-only";
import type { Bilingual } from "@/grading";
import { questionHead } from "./gradebook-columns";
import type { askedOutline, ScoredAttempt } from "./gradebook-scores";
import { type Bin, correlation, histogram, mean } from "./item-statistics";

/** A question as a whole: what its parts come to together. */
export interface QuestionFigures {
  readonly slug: string;
  readonly number: string;
  readonly title: Bilingual;
  readonly points: number;
  /** Students of whom some answer to it waits for a person. */
  readonly waiting: number;
  /** Mean share of its points, of the students without a waiting answer to it: near 1 is easy. */
  readonly difficulty: number | null;
  /** How its points go with those of all other questions, −1 to 1; null where there is no other. */
  readonly discrimination: number | null;
  /** Everybody who has begun, with what they have so far. */
  readonly bins: readonly Bin[];
}

/** Each question's figures, in the quiz's order. Lateness and hints are left out: they say nothing of the question. */
export function questionFigures(
  attempts: readonly ScoredAttempt[],
  outline: ReturnType<typeof askedOutline>,
): readonly QuestionFigures[] {
  const slugs = [...new Set(outline.map(({ slug }) => slug))];
  const settled = attempts.filter((attempt) => !isOpen(attempt.parts));
  return slugs.map((slug): QuestionFigures => {
    const points = outline.reduce((sum, part) => sum + (part.slug === slug ? part.points : 0), 0);
    const own = ({ parts }: ScoredAttempt) => parts.filter((part) => part.slug === slug);
    const share = (attempt: ScoredAttempt) => (points === 0 ? 0 : earned(own(attempt)) / points);
    const judged = attempts.filter((attempt) => !isOpen(own(attempt)));
    const hasAnswered = (attempt: ScoredAttempt) => own(attempt).some(({ answered }) => answered);
    const rest = (attempt: ScoredAttempt) => earned(attempt.parts.filter((part) => part.slug !== slug));
    return {
      slug,
      ...questionHead(slug),
      points,
      waiting: attempts.length - judged.length,
      // Where whoever answered waits, those who left it out say nothing of how hard it is.
      difficulty: judged.length < attempts.length && !judged.some(hasAnswered) ? null : mean(judged.map(share)),
      discrimination: slugs.length < 2 ? null : correlation(settled.map(share), settled.map(rest)),
      bins: histogram(attempts.map(share)),
    };
  });
}

const isOpen = (parts: ScoredAttempt["parts"]): boolean => parts.some(({ waits }) => waits !== null);

const earned = (parts: ScoredAttempt["parts"]): number =>
  parts.reduce((sum, { standing }) => sum + (standing.before ?? 0), 0);
