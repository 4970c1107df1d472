import "server-only";
import { z } from "zod";
import { limits, type Part, type Verdict } from "@/grading";
import { findPart } from "./catalogue";
import { place, practised } from "./practice-variants";
import { done, failed, notFound, type Result } from "./result";
import { storable } from "./storable";
import { type VerdictView, verdictView } from "./verdict-view";

/** What is sent with each answer in practice: strings, but for `earlier`: the own answers to earlier parts by the part's id. */
export const answerFields = {
  ...place,
  text: z.string().transform(storable),
  earlier: z.record(z.string().max(100), z.string()).optional(),
};

const answer = z.object(answerFields);

export interface PracticeVerdict {
  readonly readAs: string | null;
  readonly verdict: VerdictView;
}

export interface Asked {
  readonly part: Part;
  /** The question's, now. */
  readonly version: number;
  /** Pure and bounded. */
  readonly grade: () => Verdict;
}

/** The part that an answer is for, and how it is graded; or why it is none. The same road with and without an account. */
export function askedPart(body: z.infer<typeof answer>): Result<Asked> {
  const { text, earlier = {} } = body;
  if (text.trim() === "") return failed("empty-answer", "Type an answer first.", "请先输入答案。");
  if (text.length > limits.characters) {
    return failed(
      "answer-too-long",
      `This answer is too long: at most ${limits.characters} characters.`,
      `答案太长：最多 ${limits.characters} 个字符。`,
    );
  }
  const found = practised(body.slug, body.seed);
  const part = found === null ? null : findPart(found.drawn, body.part);
  if (found === null || part === null) return notFound;
  // What is too long to be an answer is none.
  const given = Object.entries(earlier).filter(([, each]) => each.length <= limits.characters);
  return done({ part, version: found.question.version, grade: () => part.grade(text, { earlier: new Map(given) }) });
}

export function misconceptionOf(verdict: Verdict): string | null {
  return "misconception" in verdict ? (verdict.misconception ?? null) : null;
}

/** In practice nothing is withheld. */
export function practiceVerdict(verdict: Verdict, part: Part): PracticeVerdict {
  const shown = verdictView(verdict, misconceptionOf(verdict), part, part.points, true);
  return { readAs: verdict.readAs, verdict: shown };
}
