import type { Feedback } from "../verdict";

/**
 * Thrown inside the reader alone, and caught by `read`: the first thing that keeps a text from being an answer.
 * Not an Error, since nobody needs its stack and taking one costs more than reading the answer.
 */
export class Refusal {
  constructor(readonly feedback: Feedback) {}
}
