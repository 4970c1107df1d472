import "server-only";
import type { AskedQuestion } from "./asked-parts";
import { drawnQuestion } from "./part-view";
import { newId } from "./secrets";
import { type Sitting, sittingState } from "./sitting";
import { submissionRow } from "./submission-row";

/** What must be read of an attempt to know which saved texts were not handed in. */
export const lastTexts = {
  drafts: true,
  submissions: {
    select: { question: true, part: true, text: true, number: true, tryNumber: true, outcome: true },
    orderBy: { number: "asc" as const },
  },
};

interface Place {
  readonly question: string;
  readonly part: string;
}

interface SavedText extends Place {
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  readonly savedAt: Date;
}

/** An attempt's saved texts beside what was handed in, oldest first. */
export interface LastText {
  readonly drafts: readonly SavedText[];
  readonly submissions: readonly (Place & {
    readonly text: string;
    readonly number: number;
    readonly tryNumber: number | null;
    readonly outcome: string;
  })[];
}

const samePlace = (a: Place) => (b: Place) => a.question === b.question && a.part === b.part;

/** The saved texts that say something and differ from what was handed in last for their part. */
export function unhandedDrafts({ drafts, submissions }: LastText): readonly SavedText[] {
  return drafts.filter(
    (draft) => draft.text.trim() !== "" && submissions.findLast(samePlace(draft))?.text !== draft.text,
  );
}

/**
 * The submissions that an attempt's saved texts become when it ends, each as if it had arrived when it was saved. A part
 * that builds on another is graded with the other's text, so the parts go in their author's order.
 */
export function handedInDrafts(
  attempt: LastText & {
    readonly id: string;
    readonly seed: string;
    readonly quiz: { readonly questions: readonly AskedQuestion[] };
  },
  texts: readonly SavedText[],
  window: Sitting,
) {
  return attempt.quiz.questions.flatMap((asked) => {
    const here = texts.filter(({ question }) => question === asked.slug);
    if (here.length === 0) return [];
    const { slug: question, version, seed, parts } = drawnQuestion(attempt, asked);
    const earlier = new Map<string, string>();
    for (const { question: of, part, text, outcome } of attempt.submissions) {
      if (of === question && outcome !== "invalid") earlier.set(part, text);
    }
    return parts.flatMap(({ part }) => {
      const saved = here.find((each) => each.part === part.id);
      if (saved === undefined) return [];
      const { text } = saved;
      const verdict = part.grade(text, { earlier });
      if (verdict.outcome !== "invalid") earlier.set(part.id, text);
      const before = attempt.submissions.filter(samePlace(saved));
      const state = sittingState(window, saved.savedAt);
      return [
        submissionRow(verdict, {
          id: newId(),
          attemptId: attempt.id,
          question,
          version,
          seed,
          part: part.id,
          text,
          // One saved text is handed in once. No browser makes such a key: theirs have no slash.
          idempotencyKey: `saved/${question}/${part.id}/${saved.revision}`,
          number: before.length + 1,
          tryNumber: 1 + before.filter(({ tryNumber }) => tryNumber !== null).length,
          late: state === "late",
          afterEnd: state === "grace" || state === "over",
          fromDraft: true,
          arrivedAt: saved.savedAt,
        }),
      ];
    });
  });
}
