import { startAttempt } from "./attempts";
import { later, noon } from "./class-for-tests";
import { newId } from "./secrets";
import { submit } from "./submissions";
import type { Viewer } from "./viewer";

/** A student's attempt with a way to hand in: gives the submission's id. */
export async function sitting(viewer: Viewer, quizId: string, question: string) {
  const started = await startAttempt(viewer, quizId, noon);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const answer = async (part: string, text: string, now: Date = later(1)): Promise<string> => {
    const result = await submit(viewer, { attemptId, question, part, text, idempotencyKey: newId() }, now);
    if (!result.ok) throw new Error(result.error.message.en);
    return result.value.submission.id;
  };
  return { attemptId, answer };
}
