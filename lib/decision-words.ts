import "server-only";
import type { Transaction } from "./database";
import { newId } from "./secrets";

/** Where a word on a submission came from; the same as in the database. */
export type Origin = "person" | "group" | "rubric" | "regrade" | "request";

/** One word of many that are said together. */
export interface Word {
  readonly submissionId: string;
  /** Share of the part's points, 0 to 1; null takes earlier words back. */
  readonly score: number | null;
  readonly reason: string;
  readonly deciderId: string;
  readonly origin: Origin;
  readonly batchId: string | null;
  readonly items?: readonly string[];
  readonly adjustment?: number;
  /** False for a second marker's word. */
  readonly counts?: boolean;
}

/** Rows of one statement: a database takes only so many parameters. */
const rowsAtOnce = 200;

/** Whether a person spoke of this one submission: no batch overrules that. */
export function isAboutOne(origin: Origin): boolean {
  switch (origin) {
    case "person":
    case "request":
    case "rubric":
      return true;
    case "group":
    case "regrade":
      return false;
  }
}

/** Adds many words at once. */
export async function addWords(transaction: Transaction, words: readonly Word[], decidedAt: Date): Promise<void> {
  for (let from = 0; from < words.length; from += rowsAtOnce) {
    const data = words.slice(from, from + rowsAtOnce).map(({ items, ...word }) => ({
      id: newId(),
      ...word,
      ...(items !== undefined && { items: [...items] }),
      decidedAt,
    }));
    await transaction.decision.createMany({ data });
  }
}
