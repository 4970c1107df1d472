import "server-only";
import { z } from "zod";
import type { Bilingual } from "@/grading";
import { database } from "./database";
import { whole } from "./database-values";
import { questionHead } from "./gradebook-columns";
import { everybody } from "./gradebook-students";
import { grouped } from "./grouped";
import { attendedBy, type Role, studentsOf, taughtBy, titleOf } from "./membership";
import type { Viewer } from "./viewer";
import { personsParts } from "./waiting";

export interface CourseCard {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: Role;
}

/** The courses that the viewer is in. */
export async function myCourses(viewer: Viewer): Promise<readonly CourseCard[]> {
  const enrollments = await database().enrollment.findMany({
    where: { userId: viewer.userId },
    include: { course: true },
    orderBy: { createdAt: "asc" },
  });
  return enrollments.map(({ course, role }) => ({ id: course.id, title: titleOf(course), role }));
}

/** One of the viewer's own courses by name; null for everyone who is not in it. */
export async function myCourse(
  viewer: Viewer,
  courseId: string,
): Promise<{ readonly id: string; readonly title: Bilingual } | null> {
  const course = await database().course.findFirst({ where: { id: courseId, ...attendedBy(viewer) } });
  return course === null ? null : { id: course.id, title: titleOf(course) };
}

/** For staff: what waits, and who is there. */
export interface TeachingOverview {
  readonly id: string;
  readonly title: Bilingual;
  readonly role: "ta" | "instructor";
  /** Null where joining by code is off. The page is `/join/{joinCode}`. */
  readonly joinCode: string | null;
  readonly students: number;
  readonly staff: readonly { readonly name: string; readonly email: string; readonly role: "ta" | "instructor" }[];
  readonly quizzes: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly draft: boolean;
    readonly opensAt: Date;
    readonly closesAt: Date;
    readonly started: number;
    readonly submissions: number;
    /** Students' parts that wait for a person. */
    readonly undecided: number;
    readonly questions: readonly {
      readonly slug: string;
      /** As the course numbers it: "A6.1". */
      readonly number: string;
      readonly title: Bilingual;
      readonly submissions: number;
      readonly undecided: number;
    }[];
  }[];
}

/** Null for everyone who is not staff of this course. */
export async function teachingOverview(viewer: Viewer, courseId: string): Promise<TeachingOverview | null> {
  const course = await database().course.findFirst({
    where: { id: courseId, ...taughtBy(viewer) },
    include: {
      quizzes: {
        include: {
          questions: { orderBy: { position: "asc" } },
          exceptions: true,
          _count: { select: { attempts: { where: { number: 1, user: studentsOf(courseId) } } } },
        },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  if (course === null) return null;
  const people = await everybody(courseId);
  const staff = people.flatMap(({ userId, name, email, role }) =>
    role === "student" ? [] : [{ id: userId, name, email, role }],
  );
  const role = staff.find(({ id }) => id === viewer.userId)?.role;
  if (role === undefined) return null;
  const students = people.filter((each) => each.role === "student");
  const [counts, persons] = await Promise.all([
    submissionCounts(courseId),
    personsParts(courseId, course.quizzes, students),
  ]);
  const waiting = grouped(
    persons.filter(({ waits }) => waits !== null),
    ({ quizId, slug }) => `${quizId} ${slug}`,
  );
  return {
    id: course.id,
    title: titleOf(course),
    role,
    joinCode: course.joinCode,
    students: students.length,
    staff: staff.map(({ name, email, role }) => ({ name, email, role })),
    quizzes: course.quizzes.map((quiz) => {
      const questions = quiz.questions.map(({ slug }) => {
        const key = `${quiz.id} ${slug}`;
        const [submissions, undecided] = [counts.get(key) ?? 0, waiting.get(key)?.length ?? 0];
        return { slug, ...questionHead(slug), submissions, undecided };
      });
      return {
        id: quiz.id,
        title: titleOf(quiz),
        draft: quiz.draft,
        opensAt: quiz.opensAt,
        closesAt: quiz.closesAt,
        started: quiz._count.attempts,
        submissions: questions.reduce((total, { submissions }) => total + submissions, 0),
        undecided: questions.reduce((total, { undecided }) => total + undecided, 0),
        questions,
      };
    }),
  };
}

/** How many answers students have handed in, under "quiz question"; what staff try out themselves is nobody's grade. */
async function submissionCounts(courseId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await database().$queryRaw`
    SELECT a."quizId", t."question", SUM(t."answers") AS "count"
    FROM "Quiz" q JOIN "Attempt" a ON a."quizId" = q."id"
      JOIN "Enrollment" e ON e."courseId" = q."courseId" AND e."userId" = a."userId" AND e."role" = 'student'
      JOIN "PartTally" t ON t."attemptId" = a."id"
    WHERE q."courseId" = ${courseId}
    GROUP BY a."quizId", t."question"`;
  return new Map(
    z
      .array(counted)
      .parse(rows)
      .map(({ quizId, question, count }) => [`${quizId} ${question}`, count]),
  );
}

const counted = z.object({ quizId: z.string(), question: z.string(), count: whole });
