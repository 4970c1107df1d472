import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction, isDuplicate, type Transaction } from "./database";
import { instructedBy, titleOf } from "./membership";
import { badInput, done, failed, notFound, type Result } from "./result";
import { readRoster } from "./roster-file";
import { type Member, planRoster, type RosterPlan } from "./roster-plan";
import { newId } from "./secrets";
import { viewerOfToken } from "./sessions";
import { makeSignInLinks } from "./sign-in-links";
import type { Viewer } from "./viewer";

export interface RosterPreview {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly plan: RosterPlan;
  /** Of the plan: what is applied is what was shown, or it is shown again. */
  readonly digest: string;
}

const preview = z.strictObject({ courseId: z.string().max(100), text: z.string().max(2_000_000) });

/** Instructors only: what a file would change. `body`: `{ courseId, text }`. */
export async function previewRoster(viewer: Viewer, body: unknown): Promise<Result<RosterPreview>> {
  const parsed = preview.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, text } = parsed.data;
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return notFound;
  const plan = planRoster(readRoster(text), await membersOf(database(), courseId), viewer.userId);
  return done({ course: { id: courseId, title: titleOf(course) }, plan, digest: digestOf(plan) });
}

/** Whether a session's owner may import into a course, asked before its body is read. */
export async function mayImport(session: string, courseId: string): Promise<boolean> {
  const viewer = await viewerOfToken(session, new Date());
  if (viewer === null) return false;
  return (await database().course.count({ where: { id: courseId, ...instructedBy(viewer) } })) > 0;
}

export interface RosterApplied {
  readonly added: number;
  readonly changed: number;
  /** For those who had no account: one-time links for the instructor to pass on. */
  readonly invitations: readonly { readonly name: string; readonly email: string; readonly token: string }[];
}

const application = preview.extend({ digest: z.string().max(100) });

/**
 * Applies a file as it was previewed, all of it or nothing; the same file again changes nothing. Lines with errors are
 * left out, as the preview said. Whoever has an account already is enrolled, and gets no link.
 */
export async function applyRoster(viewer: Viewer, body: unknown, now: Date): Promise<Result<RosterApplied>> {
  const parsed = application.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, text, digest } = parsed.data;
  const course = await database().course.findFirst({ where: { id: courseId, ...instructedBy(viewer) } });
  if (course === null) return notFound;
  const file = readRoster(text);
  try {
    return await inTransaction(async (transaction) => {
      const plan = planRoster(file, await membersOf(transaction, courseId), viewer.userId);
      if (digestOf(plan) !== digest) return changedMeanwhile;
      const invitations = await addAll(transaction, courseId, plan.added, now);
      for (const { userId, line } of plan.changed) {
        const { role, section, number, timeFactor } = line;
        await transaction.enrollment.update({
          where: { courseId_userId: { courseId, userId } },
          data: {
            role,
            ...(section === undefined ? {} : { section }),
            ...(number === undefined ? {} : { studentNumber: number }),
            ...(timeFactor === undefined ? {} : { timeFactor }),
          },
        });
      }
      const [added, changed] = [plan.added.length, plan.changed.length];
      await audit(transaction, {
        at: now,
        actorId: viewer.userId,
        courseId,
        action: "roster-imported",
        subject: `course:${courseId}`,
        detail: { added, changed, unchanged: plan.unchanged, errors: plan.errors.length },
      });
      return done({ added, changed, invitations });
    });
  } catch (error) {
    // Somebody joined or was made at the same moment.
    if (isDuplicate(error)) return changedMeanwhile;
    throw error;
  }
}

const changedMeanwhile = failed(
  "revision-conflict",
  "The course changed since you looked: look at the preview once more.",
  "课程名单在此期间有变化：请重新查看预览。",
);

async function addAll(
  transaction: Transaction,
  courseId: string,
  added: RosterPlan["added"],
  now: Date,
): Promise<RosterApplied["invitations"]> {
  const emails = added.map(({ email }) => email);
  const known = new Map<string, string>();
  for (let from = 0; from < emails.length; from += 1000) {
    const found = await transaction.user.findMany({
      where: { email: { in: emails.slice(from, from + 1000) } },
      select: { id: true, email: true },
    });
    for (const { id, email } of found) known.set(email, id);
  }
  const people = added.map((line) => ({ line, userId: known.get(line.email) ?? newId() }));
  const fresh = people.filter(({ line }) => !known.has(line.email));
  await transaction.user.createMany({
    data: fresh.map(({ line: { email, name }, userId }) => ({ id: userId, email, name, createdAt: now })),
  });
  await transaction.enrollment.createMany({
    data: people.map(({ line, userId }) => ({
      id: newId(),
      courseId,
      userId,
      role: line.role,
      section: line.section ?? null,
      studentNumber: line.number ?? null,
      timeFactor: line.timeFactor ?? 1,
      createdAt: now,
    })),
  });
  const ids = fresh.map(({ userId }) => userId);
  const tokens = await makeSignInLinks(transaction, ids, now);
  return fresh.map(({ line: { name, email } }, index) => ({ name, email, token: tokens[index] ?? "" }));
}

async function membersOf(transaction: Transaction, courseId: string): Promise<readonly Member[]> {
  const enrollments = await transaction.enrollment.findMany({
    where: { courseId },
    include: { user: { select: { email: true } } },
  });
  return enrollments.map(({ userId, role, section, studentNumber, timeFactor, user }) => ({
    userId,
    email: user.email,
    role,
    section,
    number: studentNumber,
    timeFactor,
  }));
}

const digestOf = ({ added, changed }: RosterPlan) =>
  createHash("sha256")
    .update(JSON.stringify([added, changed]))
    .digest("base64url");
