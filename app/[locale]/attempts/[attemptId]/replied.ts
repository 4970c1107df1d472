import type { Drawn } from "./redrawn";

/** The server's reply to one press of the button. */
export interface Replied {
  readonly ok: boolean;
  /** Why it was refused; empty where it was not. */
  readonly message: string;
  readonly text: string;
  /** Number of the submission within its part; null where refused. */
  readonly number: number | null;
  /** What the submission has changed of the page, for a page that asked for that alone; null where the page is drawn whole. */
  readonly drawn: Drawn | null;
}

export type Submit = (before: Replied | null, form: FormData) => Promise<Replied>;
