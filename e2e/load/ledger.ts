import { z } from "zod";

/**
 * What a simulated student knows of one thing that was sent. `ok`: a complete answer said that it is kept. `fail`: a
 * complete answer said that it is not, or it was never sent. `info`: no complete answer came, so nobody knows.
 */
const outcome = z.enum(["ok", "fail", "info"]);

export const entry = z.object({
  kind: z.enum(["save", "submit"]),
  attemptId: z.string(),
  question: z.string(),
  part: z.string(),
  /** No other entry has the same. */
  text: z.string(),
  /** The submission's idempotency key; empty for a save. */
  key: z.string(),
  outcome,
  /** What the server said: the revision of a save, the number of a submission; 0 before it did. */
  revision: z.number(),
  /** When it was acknowledged, in milliseconds since 1970; 0 where it was not. */
  acknowledgedAt: z.number(),
});

export type Outcome = z.infer<typeof outcome>;
export type Entry = z.infer<typeof entry>;

export class Ledger {
  readonly entries: Entry[] = [];
  #last = 0;

  /** A text that nobody else sends: a number, which every type of answer reads or refuses in its own way. */
  newText(): string {
    this.#last += 1;
    return `${this.#last}.5`;
  }

  invoke(entry: Omit<Entry, "outcome" | "revision" | "acknowledgedAt">): Entry {
    const noted: Entry = { ...entry, outcome: "info", revision: 0, acknowledgedAt: 0 };
    this.entries.push(noted);
    return noted;
  }

  /** What was tried several times is one thing: of its tries, the one that came furthest. */
  onePerText(): Ledger {
    const rank = { ok: 2, info: 1, fail: 0 } as const;
    const best = new Map<string, Entry>();
    for (const each of this.entries) {
      const before = best.get(each.text);
      if (before === undefined || rank[each.outcome] > rank[before.outcome]) best.set(each.text, each);
    }
    const ledger = new Ledger();
    ledger.entries.push(...best.values());
    return ledger;
  }

  count(outcome: Outcome, kind?: Entry["kind"]): number {
    return this.entries.filter((each) => each.outcome === outcome && (kind === undefined || each.kind === kind)).length;
  }
}

export function acknowledged(entry: Entry, revision: number): void {
  entry.outcome = "ok";
  entry.revision = revision;
  entry.acknowledgedAt = Date.now();
}
