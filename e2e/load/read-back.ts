/** Reads the database and compares it with the ledger on standard input: what is lost, doubled, phantom, or graded otherwise. */
import { json } from "node:stream/consumers";
import { z } from "zod";
import { database } from "@/lib/database";
import { drawnQuestion } from "@/lib/part-view";
import { entry } from "./ledger";

const entries = z.array(entry).parse(await json(process.stdin));
const attempts = new Set(entries.map(({ attemptId }) => attemptId));
const revisions = (await database().draftRevision.findMany()).filter(({ attemptId }) => attempts.has(attemptId));
const drafts = (await database().draft.findMany()).filter(({ attemptId }) => attempts.has(attemptId));
const submissions = (
  await database().submission.findMany({
    // What was put there before the measurement (add-submissions.ts) bears this version, and no grader's.
    where: { graderVersion: { not: "0" } },
    include: { attempt: { include: { quiz: { include: { questions: true } } } } },
    orderBy: { number: "asc" },
  })
).filter(({ attemptId }) => attempts.has(attemptId));

const at = (row: { readonly attemptId: string; readonly question: string; readonly part: string }, text: string) =>
  `${row.attemptId} ${row.question} ${row.part} ${text}`;
const sent = new Map(entries.map((entry) => [`${entry.kind} ${at(entry, entry.text)}`, entry]));
const stored = new Map<string, number>();
for (const row of revisions) count(`save ${at(row, row.text)}`);
for (const row of submissions.filter(({ fromDraft }) => !fromDraft)) count(`submit ${at(row, row.text)}`);

function count(key: string): void {
  stored.set(key, (stored.get(key) ?? 0) + 1);
}

const revisionOf = new Map(revisions.map((row) => [`${at(row, row.text)} ${row.revision}`, row]));
const keyOf = new Map(submissions.map((row) => [`${at(row, row.text)} ${row.idempotencyKey}`, row]));
const newest = new Map(drafts.map((row) => [at(row, ""), row.revision]));

const lost = entries.filter((entry) => {
  if (entry.outcome !== "ok") return false;
  const place = at(entry, entry.text);
  if (entry.kind === "submit") return keyOf.get(`${place} ${entry.key}`)?.number !== entry.revision;
  return !revisionOf.has(`${place} ${entry.revision}`) || (newest.get(at(entry, "")) ?? 0) < entry.revision;
});
const doubled = [...stored].filter(([, times]) => times > 1).map(([key]) => key);
const phantom = [...stored.keys()].filter((key) => {
  const entry = sent.get(key);
  return entry === undefined || entry.outcome === "fail";
});
// What counts is what was saved last.
const last = new Map<string, number>();
for (const row of revisions) last.set(at(row, ""), Math.max(row.revision, last.get(at(row, "")) ?? 0));
const behind = drafts.filter((row) => row.revision !== last.get(at(row, "")));
// What was saved last when an attempt ended is what was handed in.
const ended = new Set(
  (await database().attempt.findMany({ where: { submittedAt: { not: null } } })).map(({ id }) => id),
);
const handedIn = new Map(submissions.map((row) => [at(row, ""), row.text]));
const unhanded = drafts.filter((row) => ended.has(row.attemptId) && handedIn.get(at(row, "")) !== row.text);
const misgraded = submissions.filter((row) => {
  const question = row.attempt.quiz.questions.find(({ slug }) => slug === row.question);
  const found = question && drawnQuestion(row.attempt, question).parts.find(({ part }) => part.id === row.part);
  if (found === undefined) return true;
  const { outcome, score } = found.part.grade(row.text, { earlier: new Map() });
  return outcome !== row.outcome || score !== row.score;
});
await database().$disconnect();
console.log(
  JSON.stringify({
    lost: [...lost, ...behind, ...unhanded].map((row) => at(row, row.text)),
    doubled,
    phantom,
    misgraded: misgraded.map((row) => at(row, row.text)),
    saves: revisions.length,
    submissions: submissions.length,
  }),
);
