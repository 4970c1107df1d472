import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { type Agreement, cohensKappa, meanDifference } from "./agreement";
import { countingDecision } from "./counting-decision";
import { database } from "./database";
import { grouped } from "./grouped";
import { type PartOfQuiz, submissionsOf } from "./part-submissions";
import { rubricScore } from "./rubric-score";
import { rubricOf } from "./rubrics";
import { type TaughtPart, taughtPart } from "./taught-part";
import type { Viewer } from "./viewer";

export interface DoubleMarking extends TaughtPart {
  readonly lines: readonly { readonly id: string; readonly text: Bilingual; readonly agreement: Agreement }[];
  /** Of the shares of the points, each value a category. */
  readonly scores: Agreement;
  /** Mean absolute difference, in points. */
  readonly difference: number | null;
  /** Who graded how many answers with a mark that counts. */
  readonly graders: readonly { readonly name: string; readonly answers: number; readonly meanScore: number }[];
}

const ids = z.array(z.string());

/** How far the first and the second marker agree, line by line. For staff of `courseId`; null for everyone else. */
export async function doubleMarking(
  viewer: Viewer,
  courseId: string,
  place: PartOfQuiz,
): Promise<DoubleMarking | null> {
  const taught = await taughtPart(viewer, courseId, place);
  if (taught === null) return null;
  const [lines, rows] = await Promise.all([
    rubricOf(database(), place, taught),
    database().decision.findMany({
      where: { submission: submissionsOf(place, courseId) },
      include: { decider: { select: { name: true } } },
      orderBy: [{ decidedAt: "desc" }, { id: "asc" }],
    }),
  ]);
  const pairs = [...grouped(rows, ({ submissionId }) => submissionId).values()].flatMap((decisions) => {
    const first = countingDecision(decisions);
    const second = decisions.find(({ counts, deciderId }) => !counts && deciderId !== first?.deciderId);
    if (first === null || second === undefined || second.score === null) return [];
    return [{ first: marked(first), second: marked({ ...second, score: second.score }) }];
  });
  // At the rubric's prices of today on both sides: a changed price is no disagreement.
  const worthOf = ({ items, adjustment, score }: ReturnType<typeof marked>): number =>
    items === null ? score : rubricScore(lines, items, adjustment, taught.points);
  const shares = pairs.map(({ first, second }) => [worthOf(first), worthOf(second)] as const);
  const said = (items: readonly string[] | null, id: string) => (items?.includes(id) ? "yes" : "no");
  return {
    ...taught,
    lines: lines.map(({ id, text }) => ({
      id,
      text,
      agreement: cohensKappa(pairs.map(({ first, second }) => [said(first.items, id), said(second.items, id)])),
    })),
    scores: cohensKappa(shares.map(([first, second]) => [`${first}`, `${second}`])),
    difference: meanDifference(shares.map(([first, second]) => [first * taught.points, second * taught.points])),
    graders: gradersOf(rows),
  };
}

interface Mark {
  readonly items: unknown;
  readonly adjustment: number;
  readonly score: number;
}

/** `items`: null where the mark was given without the rubric. */
function marked({ items, adjustment, score }: Mark) {
  const read = ids.safeParse(items);
  return { score, adjustment, items: read.success ? read.data : null };
}

function gradersOf(
  rows: readonly {
    readonly submissionId: string;
    readonly score: number | null;
    readonly counts: boolean;
    readonly decider: { readonly name: string };
  }[],
) {
  const counting = [...grouped(rows, ({ submissionId }) => submissionId).values()].flatMap(
    (decisions) => countingDecision(decisions) ?? [],
  );
  return [...grouped(counting, ({ decider }) => decider.name)].map(([name, words]) => ({
    name,
    answers: words.length,
    meanScore: words.reduce((sum, { score }) => sum + score, 0) / words.length,
  }));
}
