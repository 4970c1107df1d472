import "server-only";
import type { Outcome, Part } from "@/grading";
import { partOf } from "./answer-place";
import type { Transaction } from "./database";
import { addWords } from "./decision-words";
import { machineName, type Named, plainText, tell } from "./group-name";
import { keyClass } from "./key-classes";
import { storedVerdict } from "./stored-verdict";

/** What a rule says of the answers that it is about; a row of AnswerRule has it all. */
export interface RuleSubject {
  readonly seed: string | null;
  readonly text: string | null;
  readonly misconception: string | null;
}

/** One answer with the part that it was given to. */
export interface Answered extends Named {
  readonly part: Part;
  readonly slug: string;
  readonly version: number;
  readonly seed: string;
  readonly text: string;
}

/**
 * Whether a rule is about an answer: by the machine's name for it, or because it is proved to be the rule's own answer to the same
 * drawn key.
 */
export function isAbout(rule: RuleSubject, answer: Answered): boolean {
  if (rule.misconception !== null) return (machineName(answer) ?? tell(answer)) === rule.misconception;
  const { seed, text } = rule;
  if (seed === null || text === null || machineName(answer) !== null) return false;
  const isSameText = plainText(text) === plainText(answer.text);
  if (answer.outcome === "invalid") return isSameText && (!/\d/.test(text) || hasKeyOf(seed, answer));
  return hasKeyOf(seed, answer) && (isSameText || answer.part.sameAnswer(text, answer.text));
}

function hasKeyOf(seed: string, { seed: own, slug, version, part }: Answered): boolean {
  if (seed === own) return true;
  const other = partOf({ slug, version, part: part.id }, seed);
  return other !== null && keyClass(other) === keyClass(part);
}

/** A submission's row that is being written. */
interface Arrival {
  readonly id: string;
  readonly question: string;
  readonly version: number;
  readonly seed: string;
  readonly part: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly score: number | null;
  readonly misconception: string | null;
  readonly feedback: unknown;
  readonly evidence: unknown;
  readonly arrivedAt: Date;
}

/**
 * What staff decided of all answers that mean the same holds for those that arrive: it is said in the transaction of their rows. Whether
 * anything was said.
 */
export async function decideByRule(
  transaction: Transaction,
  quizId: string,
  arrivals: readonly Arrival[],
): Promise<boolean> {
  const rules = await transaction.answerRule.findMany({
    where: { quizId, question: { in: arrivals.map(({ question }) => question) }, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  if (rules.length === 0) return false;
  let said = false;
  for (const row of arrivals) {
    const { id: submissionId, question: slug, version, seed, arrivedAt } = row;
    const part = partOf({ slug, version, part: row.part }, seed);
    if (part === null) continue;
    const answer = { ...row, ...storedVerdict(row), slug, part };
    const rule = rules.find((each) => each.question === slug && each.part === row.part && isAbout(each, answer));
    if (rule === undefined) continue;
    const { score, reason, createdById: deciderId, batchId } = rule;
    await addWords(transaction, [{ submissionId, score, reason, deciderId, origin: "group", batchId }], arrivedAt);
    said = true;
  }
  return said;
}
