import "server-only";
import { findQuestion, type Outcome, variant } from "@/grading";
import { questionSeed } from "./catalogue";
import { storable } from "./storable";

/** Why a stored text cannot be graded: it came past the door, is of another version, or holds what no database keeps as it was typed. */
export const strayReasons = ["question", "version", "part", "numbers", "length", "characters"] as const;

export type StrayReason = (typeof strayReasons)[number];

interface StoredText {
  readonly question: string;
  readonly part: string;
  readonly text: string;
  /** Of a submission alone. */
  readonly version?: number;
  readonly seed?: string;
  readonly outcome?: Outcome;
}

/** More than any door lets in. */
const longest = 4000;

/**
 * What is wrong with a stored text; null where nothing is. Nobody reads a verdict into such a row: whoever meets it skips it, and says
 * which it was.
 */
export function strayReason(attempt: { readonly seed: string }, row: StoredText): StrayReason | null {
  const question = findQuestion(row.question);
  if (question === undefined) return "question";
  if (row.version !== undefined && row.version !== question.version) return "version";
  // All variants of a question have the same parts.
  if (!partsOf(row.question).has(row.part)) return "part";
  if (row.seed !== undefined && row.seed !== questionSeed(attempt.seed, row.question)) return "numbers";
  if (row.text.length > longest) return "length";
  if (storable(row.text) !== row.text || (row.text.includes("\uFFFD") && wasRead(row))) return "characters";
  return null;
}

/** The door itself writes U+FFFD for what no database keeps, and no reader takes it: whose text was read once has it from a broken store. */
const wasRead = ({ outcome }: StoredText): boolean =>
  outcome === "correct" || outcome === "partial" || outcome === "incorrect";

const known = new Map<string, ReadonlySet<string>>();

function partsOf(slug: string): ReadonlySet<string> {
  const question = findQuestion(slug);
  if (question === undefined) return new Set();
  const key = `${slug}/${question.version}`;
  const parts = known.get(key) ?? new Set(variant(question, "outline").parts.map(({ id }) => id));
  known.set(key, parts);
  return parts;
}

/** A stray row as staff see it. */
export interface StrayRow {
  readonly id: string;
  readonly kind: "submission" | "draft";
  readonly question: string;
  readonly part: string;
  readonly reason: StrayReason;
  /** How it begins. */
  readonly text: string;
  readonly length: number;
}

interface Stored extends StoredText {
  readonly id: string;
}

const shown = 80;

/** An attempt's rows that belong to nothing, with the reason of each. */
export function strayRows(attempt: {
  readonly seed: string;
  readonly submissions: readonly Stored[];
  readonly drafts: readonly Stored[];
}): readonly StrayRow[] {
  const of = (kind: StrayRow["kind"]) => (row: Stored) => {
    const reason = strayReason(attempt, row);
    if (reason === null) return [];
    const { id, question, part, text } = row;
    return [{ id, kind, question, part, reason, text: storable(text.slice(0, shown)), length: text.length }];
  };
  return [...attempt.submissions.flatMap(of("submission")), ...attempt.drafts.flatMap(of("draft"))];
}
