import "server-only";
import type { GradingContext, Part } from "@/grading";
import { database } from "./database";
import type { Viewer } from "./viewer";

/**
 * What the viewer has handed in, in one attempt, for the parts of a question on which a part builds: of each the latest
 * text that could be read.
 */
export async function earlierAnswers(
  viewer: Viewer,
  place: { readonly attemptId: string; readonly question: string },
  { follows }: Part,
): Promise<GradingContext> {
  if (follows.length === 0) return { earlier: new Map() };
  const { attemptId, question } = place;
  const rows = await database().submission.findMany({
    where: {
      question,
      part: { in: [...follows] },
      outcome: { not: "invalid" },
      attempt: { id: attemptId, userId: viewer.userId },
    },
    orderBy: { number: "asc" },
    select: { part: true, text: true },
  });
  return { earlier: new Map(rows.map(({ part, text }) => [part, text])) };
}
