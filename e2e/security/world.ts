/**
 * Makes a database with two courses, their people and their work, through the product's own functions, and prints what a
 * test must know of it as one line of JSON. Run with `--conditions=react-server --import tsx`; DATABASE_URL names the file.
 */
import { courseQuestions } from "@/grading";
import { startAttempt } from "@/lib/attempts";
import { database, inTransaction } from "@/lib/database";
import { saveDraft } from "@/lib/drafts";
import type { Role } from "@/lib/membership";
import { newCourse, newQuiz, type QuizPlan } from "@/lib/new-course";
import { drawnQuestion } from "@/lib/part-view";
import { hashPassword } from "@/lib/passwords";
import { answerPractice } from "@/lib/practice-answers";
import { newId } from "@/lib/secrets";
import { startSession } from "@/lib/sessions";
import { makeSignInLink } from "@/lib/sign-in-links";
import { handIn } from "@/lib/submissions";
import type { Viewer } from "@/lib/viewer";
import { databaseUrl } from "@/prisma/database-url";
import { migrate } from "@/prisma/migrate";
import type { Attempted, Person, World } from "./known";
import { workElsewhere } from "./world-elsewhere";
import { worldOfMarking } from "./world-of-marking";

const now = new Date();
const minute = 60_000;
const at = (minutes: number) => new Date(now.getTime() + minutes * minute);
const password = "a quiet green descent";

await migrate(databaseUrl());
const passwordHash = await hashPassword(password);

async function person(name: string): Promise<Person & { readonly viewer: Viewer }> {
  const userId = newId();
  const email = `${name.toLowerCase()}@world.example.com`;
  const session = await inTransaction(async (transaction) => {
    await transaction.user.create({
      data: { id: userId, email, name, passwordHash, createdAt: now, activatedAt: now },
    });
    return startSession(transaction, userId, now);
  });
  const viewer = { userId, sessionId: "", name, email, hasPassword: true };
  return { userId, email, password, cookie: `session=${session.token}`, viewer };
}

async function enroll(courseId: string, { userId }: Person, role: Role): Promise<void> {
  await database().enrollment.create({ data: { id: newId(), courseId, userId, role, createdAt: now } });
}

async function attempt(who: Viewer, quizId: string): Promise<Attempted> {
  const started = await startAttempt(who, quizId, now);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const row = await database().attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { quiz: { include: { questions: { orderBy: { position: "asc" } } } } },
  });
  const parts = row.quiz.questions.flatMap((question) =>
    drawnQuestion(row, question).parts.map(({ part }) => {
      const { id, type, prompt, format, options, answer, solution, misconceptions } = part;
      const shown = JSON.stringify([prompt, format, options]);
      return { question: question.slug, part: id, type, shown, key: answer.text, solution, misconceptions };
    }),
  );
  return { attemptId, seed: row.seed, parts };
}

async function answer(who: Viewer, { attemptId, parts }: Attempted, many: number): Promise<readonly string[]> {
  const typed = parts.filter(({ type }) => type !== "choice" && type !== "text");
  for (const { question, part, key } of typed.slice(0, many)) {
    const result = await handIn(who, { attemptId, question, part, text: key, idempotencyKey: newId() }, now);
    if (!result.ok) throw new Error(result.error.message.en);
  }
  const [last] = typed.slice(many);
  if (last !== undefined) await save(who, attemptId, { ...last, text: "a draft" });
  const rows = await database().submission.findMany({ where: { attemptId }, orderBy: { arrivedAt: "asc" } });
  return rows.map(({ id }) => id);
}

/** An exam is typed and saved, not handed in one by one. */
async function save(
  who: Viewer,
  attemptId: string,
  { question, part, text }: { readonly question: string; readonly part: string; readonly text: string },
): Promise<void> {
  const saved = await saveDraft(who, { attemptId, question, part, text, revision: 0 }, now);
  if (!saved.ok) throw new Error(saved.error.message.en);
}

const { courseId, joinCode } = await inTransaction((transaction) =>
  newCourse(transaction, { en: "Deep Learning", "zh-CN": "深度学习" }, now),
);
const other = await inTransaction((transaction) =>
  newCourse(transaction, { en: "Another Course", "zh-CN": "另一门课" }, now),
);
const slugs = courseQuestions.map(({ slug }) => slug);
const plan = (more: Partial<QuizPlan>): QuizPlan => ({
  courseId,
  kind: "homework",
  title: { en: "Homework 6", "zh-CN": "作业六" },
  opensAt: at(-60),
  closesAt: at(600),
  lateUntil: null,
  attemptsAllowed: 5,
  feedback: "immediate",
  questions: slugs,
  ...more,
});
const quiz = (more: Partial<QuizPlan>) => inTransaction((transaction) => newQuiz(transaction, plan(more), now));
const homework = await quiz({});
const exam = await quiz({ kind: "exam", title: { en: "Exam", "zh-CN": "考试" }, feedback: "onRelease" });
const draft = await quiz({ title: { en: "Draft", "zh-CN": "草稿" } });
await database().quiz.update({ where: { id: draft }, data: { draft: true } });
const foreign = await quiz({ courseId: other.courseId });

const own = await person("Own");
const classmate = await person("Classmate");
const stranger = await person("Stranger");
const ta = await person("Ta");
const taElsewhere = await person("TaElsewhere");
const instructor = await person("Instructor");
const instructorElsewhere = await person("InstructorElsewhere");
for (const student of [own, classmate]) await enroll(courseId, student, "student");
await enroll(courseId, ta, "ta");
await enroll(courseId, instructor, "instructor");
await enroll(other.courseId, stranger, "student");
await enroll(other.courseId, taElsewhere, "ta");
await enroll(other.courseId, instructorElsewhere, "instructor");

const ownHomework = await attempt(own.viewer, homework);
const ownSubmissions = await answer(own.viewer, ownHomework, 10);
const [firstPart] = ownHomework.parts;
const practised = await answerPractice(
  own.viewer,
  {
    ...{ slug: firstPart?.question ?? "", seed: "world", part: firstPart?.part ?? "", text: "1" },
    ...{ idempotencyKey: "practised", hintsUsed: 0, solutionSeen: false, seconds: null },
  },
  now,
);
const ownPractice = practised.ok ? (practised.value.plan?.answerId ?? "") : "";
const ownExam = await attempt(own.viewer, exam);
for (const { question, part } of ownExam.parts.filter(({ type }) => type !== "choice" && type !== "text")) {
  // No key, which would be found again on the student's own page.
  await save(own.viewer, ownExam.attemptId, { question, part, text: "271828" });
}
const classmateHomework = await attempt(classmate.viewer, homework);
await answer(classmate.viewer, classmateHomework, 2);
// Words that came after the end: each who may look at them has an attempt of their own.
const lateWords = { question: "q", part: "p", number: 1, text: "late words", arrivedAt: now };
await database().lateText.createMany({
  data: [ownHomework, classmateHomework].map(({ attemptId }) => ({ id: newId(), attemptId, ...lateWords })),
});
const strangerHomework = await attempt(stranger.viewer, foreign);
const newcomer = await person("Newcomer");
await enroll(courseId, newcomer, "student");
const links = await Promise.all(
  [1, 2, 3].map(() => inTransaction((transaction) => makeSignInLink(transaction, newcomer.userId, now))),
);

const announcements = ["The first word.", "The second word."].map((text) => ({
  id: newId(),
  quizId: exam,
  text,
  createdById: ta.userId,
  createdAt: now,
}));
await database().announcement.createMany({ data: announcements });

const marking = await worldOfMarking({
  courseId,
  draft,
  ownHomework,
  ownSubmissions,
  own: own.viewer,
  staff: { ta: ta.viewer, instructor: instructor.viewer },
  authors: {
    ta: ta.viewer,
    instructor: instructor.viewer,
    taElsewhere: taElsewhere.viewer,
    instructorElsewhere: instructorElsewhere.viewer,
  },
  now,
});

const lastTerm = await inTransaction((transaction) =>
  newCourse(transaction, { en: "Deep Learning, last term", "zh-CN": "深度学习（上学期）" }, now),
);
const alumna = await person("Alumna");
await enroll(lastTerm.courseId, alumna, "student");
await enroll(lastTerm.courseId, ta, "ta");
await enroll(lastTerm.courseId, instructor, "instructor");
const work = (where: string, student: Viewer, teacher: Viewer) =>
  workElsewhere({ plan: plan({ courseId: where }), student, instructor: teacher, attempt, answer, now });
const elsewhere = {
  otherCourse: await work(other.courseId, stranger.viewer, instructorElsewhere.viewer),
  lastTerm: await work(lastTerm.courseId, alumna.viewer, instructor.viewer),
  classmate: await work(courseId, classmate.viewer, instructor.viewer),
};

const known = ({ userId, email, password: secret, cookie }: Person): Person => ({
  userId,
  email,
  password: secret,
  cookie,
});
const world: World = {
  courseId,
  otherCourseId: other.courseId,
  joinCode: joinCode,
  otherJoinCode: other.joinCode,
  quizzes: { homework, exam, draft, foreign },
  people: {
    own: known(own),
    classmate: known(classmate),
    stranger: known(stranger),
    ta: known(ta),
    taElsewhere: known(taElsewhere),
    instructor: known(instructor),
    instructorElsewhere: known(instructorElsewhere),
  },
  newcomer: known(newcomer),
  ownHomework,
  ownExam,
  classmateHomework,
  strangerHomework,
  ownSubmissions,
  ownPractice,
  marking,
  elsewhere,
  signInTokens: links.map(({ token }) => token),
  announcements: announcements.map(({ id }) => id),
};
await database().$disconnect();
console.log(JSON.stringify(world));
