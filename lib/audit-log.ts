import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { Prisma } from "@/prisma/generated/client/client";
import { type AuditAction, audit, auditActions } from "./audit";
import { database, inTransaction } from "./database";
import { questionHead } from "./gradebook-columns";
import { allStudents } from "./gradebook-students";
import { instructedBy, titleOf } from "./membership";
import { byName } from "./names";
import { partTitle } from "./part-title";
import { csvOf } from "./spreadsheet";
import type { Viewer } from "./viewer";

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  /** Null: the system itself. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Null where an older or newer version of the product wrote it. */
  readonly action: AuditAction | null;
  readonly written: string;
  /** What it was done to, as far as it can still be named. */
  readonly subject: AuditSubject;
  readonly detail: readonly (readonly [key: string, value: string])[];
}

export type AuditSubject =
  | {
      readonly kind: "submission";
      readonly attemptId: string;
      readonly student: string;
      readonly number: string;
      readonly id: string;
      readonly part: Bilingual;
    }
  | { readonly kind: "attempt"; readonly attemptId: string; readonly student: string; readonly quiz: Bilingual }
  | { readonly kind: "person"; readonly name: string }
  | { readonly kind: "quiz"; readonly id: string; readonly title: Bilingual }
  | { readonly kind: "other"; readonly text: string };

export interface AuditLog {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly query: AuditQuery;
  /** Newest first, 100 a page. */
  readonly lines: readonly AuditLine[];
  readonly page: number;
  readonly pages: number;
  readonly matching: number;
  /** Who has done something in this course. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly students: readonly { readonly id: string; readonly name: string }[];
}

const schema = z.object({
  action: z.enum(auditActions).nullable().catch(null),
  actor: z.string().min(1).max(100).nullable().catch(null),
  student: z.string().min(1).max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});

export type AuditQuery = z.infer<typeof schema>;

const pageSize = 100;

/** For an instructor of the course; null for everyone else. `asked`: `{ action?, actor?, student?, page? }`. */
export async function auditLog(viewer: Viewer, courseId: string, asked: unknown): Promise<AuditLog | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return null;
  const parsed = schema.safeParse(asked);
  const query = parsed.success ? parsed.data : schema.parse({});
  const where = await entriesWhere(courseId, query);
  const [matching, entries, actors, students] = await Promise.all([
    database().auditEntry.count({ where }),
    entriesOf(where, (query.page - 1) * pageSize, pageSize),
    actorsOf(courseId),
    allStudents(courseId),
  ]);
  return {
    course: { id: courseId, title: titleOf(course) },
    query,
    lines: await named(entries),
    page: query.page,
    pages: Math.max(1, Math.ceil(matching / pageSize)),
    matching,
    actors: [...actors].sort(byName),
    students: [...students].sort(byName).map(({ userId, name }) => ({ id: userId, name })),
  };
}

const person = z.object({ id: z.string(), name: z.string() });

async function actorsOf(courseId: string) {
  const rows = await database().$queryRaw`
    SELECT DISTINCT u."id", u."name" FROM "AuditEntry" e JOIN "User" u ON u."id" = e."actorId"
    WHERE e."courseId" = ${courseId}`;
  return z.array(person).parse(rows);
}

/** A student's entries are what was done by them, to them, and to their attempts and answers. */
async function entriesWhere(courseId: string, { action, actor, student }: AuditQuery) {
  const chosen = { courseId, ...(action === null ? {} : { action }), ...(actor === null ? {} : { actorId: actor }) };
  if (student === null) return chosen;
  const attempts = await database().attempt.findMany({
    where: { userId: student, quiz: { courseId } },
    select: { id: true, submissions: { select: { id: true } } },
  });
  const subjects = [
    `user:${student}`,
    ...attempts.flatMap(({ id, submissions }) => [
      `attempt:${id}`,
      ...submissions.map((each) => `submission:${each.id}`),
    ]),
  ];
  return { ...chosen, OR: [{ actorId: student }, { subject: { in: subjects } }] };
}

function entriesOf(where: Awaited<ReturnType<typeof entriesWhere>>, skip: number, take: number) {
  return database().auditEntry.findMany({
    where,
    include: { actor: { select: { id: true, name: true } } },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    skip,
    take,
  });
}

type Entry = Awaited<ReturnType<typeof entriesOf>>[number];

const known: ReadonlySet<string> = new Set(auditActions);
const isKnown = (action: string): action is AuditAction => known.has(action);
const details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});

/** Names what the entries are about: one query for each kind of thing. */
async function named(entries: readonly Entry[]): Promise<readonly AuditLine[]> {
  const idsOf = (kind: string) =>
    entries.flatMap(({ subject }) => (subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : []));
  const [submissions, attempts, people, quizzes] = await Promise.all([
    submissionSubjects(idsOf("submission")),
    attemptSubjects(idsOf("attempt")),
    database().user.findMany({ where: { id: { in: idsOf("user") } }, select: { id: true, name: true } }),
    database().quiz.findMany({
      where: { id: { in: idsOf("quiz") } },
      select: { id: true, titleEn: true, titleZhCn: true },
    }),
  ]);
  const subjects = new Map<string, AuditSubject>([
    ...submissions.map(({ id, question, part, attemptId, student }): [string, AuditSubject] => {
      const { number } = questionHead(question);
      return [
        `submission:${id}`,
        { kind: "submission", attemptId, student, number, id: part, part: partTitle(question, part) },
      ];
    }),
    ...attempts.map(({ id, student, titleEn, titleZhCn }): [string, AuditSubject] => [
      `attempt:${id}`,
      { kind: "attempt", attemptId: id, student, quiz: titleOf({ titleEn, titleZhCn }) },
    ]),
    ...people.map(({ id, name }): [string, AuditSubject] => [`user:${id}`, { kind: "person", name }]),
    ...quizzes.map((quiz): [string, AuditSubject] => [
      `quiz:${quiz.id}`,
      { kind: "quiz", id: quiz.id, title: titleOf(quiz) },
    ]),
  ]);
  return entries.map(({ id, at, actor, action, subject, detail }) => ({
    id,
    at,
    actor,
    action: isKnown(action) ? action : null,
    written: action,
    subject: subjects.get(subject) ?? { kind: "other", text: subject },
    detail: Object.entries(details.parse(detail)).flatMap(([key, value]) =>
      value === null ? [] : [[key, `${value}`] as const],
    ),
  }));
}

const submissionRow = z.object({
  id: z.string(),
  question: z.string(),
  part: z.string(),
  attemptId: z.string(),
  student: z.string(),
});

async function submissionSubjects(ids: readonly string[]) {
  const rows = await database().$queryRaw`
    SELECT s."id", s."question", s."part", s."attemptId", u."name" AS "student"
    FROM "Submission" s JOIN "Attempt" a ON a."id" = s."attemptId" JOIN "User" u ON u."id" = a."userId"
    WHERE s."id" IN (${Prisma.join([...ids, ""])})`;
  return z.array(submissionRow).parse(rows);
}

const attemptRow = z.object({ id: z.string(), student: z.string(), titleEn: z.string(), titleZhCn: z.string() });

async function attemptSubjects(ids: readonly string[]) {
  const rows = await database().$queryRaw`
    SELECT a."id", u."name" AS "student", q."titleEn", q."titleZhCn"
    FROM "Attempt" a JOIN "User" u ON u."id" = a."userId" JOIN "Quiz" q ON q."id" = a."quizId"
    WHERE a."id" IN (${Prisma.join([...ids, ""])})`;
  return z.array(attemptRow).parse(rows);
}

/** The whole log that matches, oldest last, as CSV; null for everyone who is not an instructor. Exporting is written down too. */
export async function auditCsv(
  viewer: Viewer,
  courseId: string,
  asked: unknown,
  now: Date,
): Promise<{ readonly filename: string; readonly csv: string } | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return null;
  const parsed = schema.safeParse(asked);
  const where = await entriesWhere(courseId, parsed.success ? parsed.data : schema.parse({}));
  const lines: AuditLine[] = [];
  const step = 1000;
  for (let from = 0; ; from += step) {
    const entries = await entriesOf(where, from, step);
    lines.push(...(await named(entries)));
    if (entries.length < step) break;
  }
  await inTransaction((transaction) =>
    audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "audit-exported",
      subject: `course:${courseId}`,
      detail: { entries: lines.length },
    }),
  );
  const heads = ["at", "by", "action", "subject", "detail"];
  const rows = lines.map(({ at, actor, written, subject, detail }) => [
    at.toISOString(),
    actor?.name ?? null,
    written,
    subjectText(subject),
    detail.map(([key, value]) => `${key}=${value}`).join("; "),
  ]);
  return { filename: `audit-${now.toISOString().slice(0, 10)}.csv`, csv: csvOf({ heads, rows }) };
}

function subjectText(subject: AuditSubject): string {
  switch (subject.kind) {
    case "submission":
      return `${subject.student}, ${subject.number} ${subject.id}`;
    case "attempt":
      return `${subject.student}, ${subject.quiz.en}`;
    case "person":
      return subject.name;
    case "quiz":
      return subject.title.en;
    case "other":
      return subject.text;
  }
}
