import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { audit } from "./audit";
import { database, inTransaction } from "./database";
import { instructedBy, type Role, taughtBy, titleOf } from "./membership";
import { byName, isMeant } from "./names";
import { badInput, done, failed, notFound, type Result } from "./result";
import { storable } from "./storable";
import type { Viewer } from "./viewer";

export interface CourseMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly section: string | null;
  readonly number: string | null;
  readonly timeFactor: number;
  readonly untimed: boolean;
  /** Whether they have ever signed in. */
  readonly arrived: boolean;
}

export interface Members {
  readonly course: { readonly id: string; readonly title: Bilingual };
  readonly mayChange: boolean;
  /** Instructors, assistants, students, each by name; 200 a page. */
  readonly members: readonly CourseMember[];
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
  readonly search: string;
}

const pageSize = 200;
const ranks: Readonly<Record<Role, number>> = { instructor: 0, ta: 1, student: 2 };
const asked = z.object({
  search: z.string().trim().max(100).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** For staff of the course; null for everyone else. `query`: `{ search?, page? }` as it stands in an address. */
export async function courseMembers(viewer: Viewer, courseId: string, query: unknown): Promise<Members | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: { enrollments: { where: { userId: viewer.userId } } },
  });
  if (course === null) return null;
  const parsed = asked.safeParse(query);
  const { search, page } = parsed.success ? parsed.data : { search: "", page: 1 };
  // No database knows the order of names; of a class of ten thousand the names are soon read.
  const everybody = await database().enrollment.findMany({
    where: { courseId },
    select: { id: true, role: true, studentNumber: true, user: { select: { name: true, email: true } } },
  });
  const found = everybody
    .map(({ user, studentNumber: number, ...each }) => ({ ...each, ...user, number }))
    .filter((each) => isMeant(search, each))
    .sort((a, b) => ranks[a.role] - ranks[b.role] || byName(a, b));
  const shown = found.slice((page - 1) * pageSize, page * pageSize).map(({ id }) => id);
  const rows = await database().enrollment.findMany({ where: { id: { in: shown } }, include: { user: true } });
  rows.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id));
  const matching = found.length;
  return {
    course: { id: courseId, title: titleOf(course) },
    mayChange: course.enrollments[0]?.role === "instructor",
    members: rows.map(({ user, role, section, studentNumber, timeFactor, untimed }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role,
      section,
      number: studentNumber,
      timeFactor,
      untimed,
      arrived: user.activatedAt !== null,
    })),
    matching,
    page,
    pages: Math.max(1, Math.ceil(matching / pageSize)),
    search,
  };
}

const short = z
  .string()
  .trim()
  .max(50)
  .transform((text) => (text === "" ? null : storable(text)));

const change = z.strictObject({
  courseId: z.string().max(100),
  userId: z.string().max(100),
  role: z.enum(["student", "ta", "instructor"]),
  section: short,
  number: short,
  timePercent: z.coerce.number().min(50).max(1000),
  untimed: z.literal("on").optional(),
});

/** An instructor changes what somebody is in the course. `body`: a form's texts; nobody changes their own role. */
export async function changeMember(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = change.safeParse(body);
  if (!parsed.success) {
    return parsed.error.issues[0]?.path[0] === "timePercent"
      ? failed("bad-input", "Time in percent: from 50 to 1000.", "时间百分比：50 到 1000。")
      : badInput;
  }
  const { courseId, userId, role, section, number, timePercent, untimed } = parsed.data;
  const there = await enrollmentFor(viewer, courseId, userId);
  if (there === null) return notFound;
  if (userId === viewer.userId && role !== there.role) return notOneself;
  const data = {
    role,
    section,
    studentNumber: number,
    timeFactor: timePercent / 100,
    untimed: untimed === "on",
  };
  await inTransaction(async (transaction) => {
    await transaction.enrollment.update({ where: { id: there.id }, data });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "enrollment-changed",
      subject: `user:${userId}`,
      detail: { before: there.role, after: role, timeFactor: data.timeFactor, untimed: data.untimed },
    });
  });
  return done(null);
}

const removal = z.strictObject({ courseId: z.string().max(100), userId: z.string().max(100) });

/** Somebody leaves the course, from the next request on. What they handed in stays, and is there again if they come back. */
export async function removeMember(viewer: Viewer, body: unknown, now: Date): Promise<Result<null>> {
  const parsed = removal.safeParse(body);
  if (!parsed.success) return badInput;
  const { courseId, userId } = parsed.data;
  const there = await enrollmentFor(viewer, courseId, userId);
  if (there === null) return notFound;
  if (userId === viewer.userId) return notOneself;
  await inTransaction(async (transaction) => {
    await transaction.enrollment.delete({ where: { id: there.id } });
    await audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "member-removed",
      subject: `user:${userId}`,
      detail: { before: there.role },
    });
  });
  return done(null);
}

function enrollmentFor(viewer: Viewer, courseId: string, userId: string) {
  return database().enrollment.findFirst({ where: { courseId, userId, course: instructedBy(viewer) } });
}

const notOneself = failed(
  "bad-input",
  "This is you: another instructor can change that, so that a course never loses its last one.",
  "这是你自己：需由另一位教师更改，以免课程没有教师。",
);
