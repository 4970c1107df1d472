import type { Evidence, Feedback } from "../verdict";
import { grade } from "./grade";

/** What is said of an answer, as a request to the library gets it. */
export interface Told {
  readonly outcome: string;
  readonly feedback: readonly Feedback[];
  readonly evidence: Evidence;
}

const isTold = (answer: object): answer is Told => "outcome" in answer && "feedback" in answer && "evidence" in answer;

export function told(request: object): Told {
  const result = grade({ id: 1, ...request });
  if (!result.ok || !isTold(result.answer)) throw new Error(JSON.stringify(result));
  return result.answer;
}
