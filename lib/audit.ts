import "server-only";
import type { Transaction } from "./database";
import { newId } from "./secrets";

/** Every act that is ever written down; the audit page has words for each in both languages, and a test holds it. */
export const auditActions = [
  "account-created",
  "password-changed",
  "signed-in",
  "sign-in-link-made",
  "sign-in-link-used",
  "course-created",
  "course-changed",
  "course-copied",
  "quiz-created",
  "quiz-changed",
  "quiz-copied",
  "exception-granted",
  "exception-withdrawn",
  "roster-imported",
  "enrollment-changed",
  "member-removed",
  "joined",
  "invited",
  "attempt-started",
  "attempt-begun-for",
  "attempt-finished",
  "attempt-reopened",
  "time-given",
  "quiz-opened",
  "quiz-closed",
  "results-released",
  "release-taken-back",
  "announced",
  "announcement-withdrawn",
  "decided",
  "answer-entered",
  "late-texts-looked-at",
  "group-decided",
  "group-undone",
  "rubric-changed",
  "graded",
  "second-marked",
  "regrade-started",
  "answers-skipped",
  "regrade-applied",
  "regrade-reverted",
  "request-made",
  "request-answered",
  "request-withdrawn",
  "grades-exported",
  "audit-exported",
  "person-exported",
  "person-signed-out",
  "person-erased",
  "words-erased",
] as const;

export type AuditAction = (typeof auditActions)[number];

/** What is written down for ever: who did what to what, and when. Never an answer, a token or a password. */
export interface AuditRecord {
  readonly at: Date;
  /** Null: the system itself. */
  readonly actorId: string | null;
  readonly courseId: string | null;
  readonly action: AuditAction;
  /** Kind and identifier: "submission:…". */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Adds an entry, in the transaction of what it tells of. */
export async function audit(transaction: Transaction, record: AuditRecord): Promise<void> {
  const { at, actorId, courseId, action, subject, detail = {} } = record;
  await transaction.auditEntry.create({ data: { id: newId(), at, actorId, courseId, action, subject, detail } });
}
