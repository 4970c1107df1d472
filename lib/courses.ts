import "server-only";
import { type Bilingual, findQuestion } from "@/grading";
import { database } from "./database";
import { attendedBy, type Role, taughtBy, titleOf } from "./membership";
import type { Viewer } from "./viewer";

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
    /** Undecided submissions that wait for a person. */
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
      enrollments: { include: { user: true }, orderBy: { createdAt: "asc" } },
      quizzes: {
        include: { questions: { orderBy: { position: "asc" } }, _count: { select: { attempts: true } } },
        orderBy: { closesAt: "asc" },
      },
    },
  });
  if (course === null) return null;
  const staff = course.enrollments.flatMap(({ user, role }) =>
    role === "student" ? [] : [{ id: user.id, name: user.name, email: user.email, role }],
  );
  const role = staff.find(({ id }) => id === viewer.userId)?.role;
  if (role === undefined) return null;
  const counts = await Promise.all(course.quizzes.map(({ id }) => submissionCounts(id)));
  return {
    id: course.id,
    title: titleOf(course),
    role,
    joinCode: course.joinCode,
    students: course.enrollments.length - staff.length,
    staff: staff.map(({ name, email, role }) => ({ name, email, role })),
    quizzes: course.quizzes.map((quiz, index) => {
      const count = counts[index] ?? new Map<string, Count>();
      const questions = quiz.questions.map(({ slug }) => {
        const question = findQuestion(slug);
        const { submissions, undecided } = count.get(slug) ?? { submissions: 0, undecided: 0 };
        const title = question?.title ?? { en: slug, "zh-CN": slug };
        return { slug, number: question?.number ?? slug, title, submissions, undecided };
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

interface Count {
  readonly submissions: number;
  readonly undecided: number;
}

/** Students' submissions of a quiz by question. */
async function submissionCounts(quizId: string): Promise<ReadonlyMap<string, Count>> {
  const where = { attempt: { quizId } };
  const [all, waiting] = await Promise.all([
    database().submission.groupBy({ by: ["question"], where, _count: true }),
    database().submission.groupBy({
      by: ["question"],
      where: { ...where, outcome: "undecided", decisions: { none: {} } },
      _count: true,
    }),
  ]);
  const undecided = new Map(waiting.map(({ question, _count }) => [question, _count]));
  return new Map(
    all.map(({ question, _count }) => [question, { submissions: _count, undecided: undecided.get(question) ?? 0 }]),
  );
}
