import "server-only";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { isWritten, wordsOf } from "./erased-words";
import { eraseCourseWords, erasePerson } from "./erasure";
import { titleOf } from "./membership";

/** What would go of a person: everything (`erase`), or what they wrote in the old courses (`words`) because they are still here. */
export interface Leaving {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly does: "erase" | "words";
  /** Of the old courses, those in which something of this person is left. */
  readonly courses: readonly string[];
  /** Rows that would go or lose their words, by kind, in those courses. */
  readonly rows: Rows;
}

type Rows = Readonly<
  Record<"drafts" | "earlierTexts" | "prose" | "messages" | "notes" | "announcements" | "studentNumbers", number>
>;

export interface RetentionPlan {
  /** What ended before this goes. */
  readonly before: Date;
  readonly courses: readonly { readonly id: string; readonly title: Bilingual; readonly endedAt: Date }[];
  readonly people: readonly Leaving[];
}

const day = 24 * 3_600_000;

/**
 * Who and what is kept longer than `days` after a course has ended. Students who are in no younger course, teach nowhere and have not been here
 * since are erased; of those who are still here, what they wrote in the old courses goes. Staff stay: they answer for grades.
 */
export async function retentionPlan(days: number, now: Date): Promise<RetentionPlan> {
  const before = new Date(now.getTime() - days * day);
  const ends = await courseEnds();
  const courses = ends.filter(({ endedAt }) => endedAt < before);
  const old = courses.map(({ id }) => id);
  const people = await database().user.findMany({
    where: {
      erasedAt: null,
      OR: [
        { enrollments: { some: { courseId: { in: old }, role: "student" } } },
        { attempts: { some: { quiz: { courseId: { in: old } } } } },
      ],
    },
    select: { id: true, email: true, name: true },
    orderBy: { id: "asc" },
  });
  const leaving: Leaving[] = [];
  for (const { id: userId, email, name } of people) {
    const does = (await isStillHere(userId, old, before)) ? "words" : "erase";
    const left = await Promise.all(old.map(async (courseId) => ({ courseId, rows: await rowsOf(userId, courseId) })));
    const some = left.filter(({ rows }) => Object.values(rows).some((count) => count > 0));
    if (does === "words" && some.length === 0) continue;
    const rows = some.reduce((sum, each) => added(sum, each.rows), nothing);
    leaving.push({ userId, email, name, does, courses: some.map(({ courseId }) => courseId), rows });
  }
  return { before, courses, people: leaving };
}

/** Does what the plan says, a person a transaction: what was done stays done where it is stopped, and is no part of the next plan. */
export async function applyRetention({ people }: RetentionPlan, now: Date): Promise<void> {
  for (const { userId, does, courses } of people) {
    if (does === "erase") await erasePerson(userId, now);
    else for (const courseId of courses) await eraseCourseWords(userId, courseId, now);
  }
}

/** When each course was last of use: its latest end of a quiz, for whomever, or the latest answer. */
async function courseEnds() {
  const courses = await database().course.findMany({
    include: { quizzes: { include: { exceptions: { select: { closesAt: true, lateUntil: true } } } } },
    orderBy: { createdAt: "asc" },
  });
  return Promise.all(
    courses.map(async (course) => {
      const inCourse = { quiz: { courseId: course.id } };
      const { _max: attempts } = await database().attempt.aggregate({
        where: inCourse,
        _max: { startedAt: true, submittedAt: true },
      });
      const { _max: answers } = await database().submission.aggregate({
        where: { attempt: inCourse },
        _max: { arrivedAt: true },
      });
      const closes = course.quizzes.flatMap(({ closesAt, lateUntil, exceptions }) => [
        ...[closesAt, lateUntil],
        ...exceptions.flatMap((each) => [each.closesAt, each.lateUntil]),
      ]);
      const moments = [course.createdAt, ...closes, attempts.startedAt, attempts.submittedAt, answers.arrivedAt];
      const endedAt = new Date(Math.max(...moments.flatMap((at) => at?.getTime() ?? [])));
      return { id: course.id, title: titleOf(course), endedAt };
    }),
  );
}

/** Whether a person is in a course that is not old, teaches anywhere, or was here since. */
async function isStillHere(userId: string, old: readonly string[], before: Date): Promise<boolean> {
  const elsewhere = { notIn: [...old] };
  const found = await database().user.findFirst({
    where: {
      id: userId,
      OR: [
        { enrollments: { some: { OR: [{ courseId: elsewhere }, { role: { not: "student" } }] } } },
        { attempts: { some: { quiz: { courseId: elsewhere } } } },
        { sessions: { some: { lastSeenAt: { gte: before } } } },
        { practiceAnswers: { some: { answeredAt: { gte: before } } } },
        // Who decided, answered or announced anything answers for it, whatever their role is now.
        { decisions: { some: {} } },
        { regrades: { some: {} } },
        { answerRules: { some: {} } },
        { lateTextsLookedAt: { some: {} } },
      ],
    },
    select: { id: true },
  });
  return found !== null;
}

const nothing: Rows = {
  drafts: 0,
  earlierTexts: 0,
  prose: 0,
  messages: 0,
  notes: 0,
  announcements: 0,
  studentNumbers: 0,
};

function added(a: Rows, b: Rows): Rows {
  return {
    drafts: a.drafts + b.drafts,
    earlierTexts: a.earlierTexts + b.earlierTexts,
    prose: a.prose + b.prose,
    messages: a.messages + b.messages,
    notes: a.notes + b.notes,
    announcements: a.announcements + b.announcements,
    studentNumbers: a.studentNumbers + b.studentNumbers,
  };
}

async function rowsOf(userId: string, courseId: string): Promise<Rows> {
  const { texts, messages, notes, announcements, numbers } = wordsOf({ userId, courses: { courseId } });
  const submissions = await database().submission.findMany({
    where: texts,
    select: { question: true, part: true, text: true },
  });
  return {
    drafts: await database().draft.count({ where: texts }),
    earlierTexts:
      (await database().draftRevision.count({ where: texts })) + (await database().lateText.count({ where: texts })),
    prose: submissions.filter(isWritten).length,
    messages: await database().requestMessage.count({ where: messages }),
    notes: await database().quizException.count({ where: notes }),
    announcements: await database().announcement.count({ where: announcements }),
    studentNumbers: await database().enrollment.count({ where: numbers }),
  };
}
