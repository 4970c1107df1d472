import { unsavedOfAttempt } from "@/app/components/answer-field/local-draft";
import { markKey } from "./marks";

/** The parts with words on this computer that the server has not confirmed, as the answer fields note them. */
export function unsavedParts(userId: string, attemptId: string): ReadonlySet<string> {
  return new Set(unsavedOfAttempt(userId, attemptId).map(({ question, part }) => markKey(question, part)));
}
