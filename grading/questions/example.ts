import type { Outcome } from "../verdict";

/** An answer as a real student writes it, and the verdict that it must get. */
export interface Example {
  /** Id of the part. */
  readonly part: string;
  readonly text: string;
  readonly outcome: Outcome;
  /** Id of the misconception that must be named, where one must. */
  readonly misconception?: string;
}
