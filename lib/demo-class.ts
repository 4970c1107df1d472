import "server-only";
import { courseQuestions, findQuestion } from "@/grading";
import { random } from "@/grading/random";
import { finishAttempt, startAttempt } from "./attempts";
import { draw } from "./catalogue";
import { database, inTransaction, type Transaction } from "./database";
import { demoAnswers } from "./demo-answers";
import { answerTheOlderGrader } from "./demo-older-grader";
import { demoPeople, demoStudents } from "./demo-people";
import { practiseDemo } from "./demo-practice";
import { saveDraft } from "./drafts";
import { fixedParts } from "./fixed-parts";
import type { Role } from "./membership";
import { newCourse, newQuiz, pointsEach } from "./new-course";
import { drawnQuestion } from "./part-view";
import { askAgain } from "./requests";
import { newId } from "./secrets";
import { handIn } from "./submissions";
import type { Viewer } from "./viewer";

const day = 24 * 60 * 60 * 1000;

/**
 * Fills an empty database with a class whose answers go through the real door: right, wrong by each misconception,
 * unreadable and late ones. Does nothing where there is a course already. The same class each time, but for identifiers and dates.
 */
export async function seedDemo(now: Date, progress: (done: number, of: number) => void): Promise<void> {
  if ((await database().course.count()) > 0) return;
  const slugs = courseQuestions.map(({ slug }) => slug);
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const common = { kind: "homework" as const, attemptsAllowed: 5, feedback: "immediate" as const };
  const { courseId, past, present, exam } = await inTransaction(async (transaction) => {
    const made = await newCourse(transaction, { en: "Deep Learning", "zh-CN": "深度学习" }, ago(60));
    const { courseId } = made;
    // Closed a day ago: what came after the end and before the last call is late.
    const exercise = {
      ...common,
      courseId,
      title: { en: "Exercise 5", "zh-CN": "练习五" },
      opensAt: ago(12),
      closesAt: ago(3),
      lateUntil: ago(1),
      questions: slugs.slice(0, 1),
    };
    const homework = {
      ...common,
      courseId,
      title: { en: "Homework 6", "zh-CN": "作业六" },
      opensAt: ago(6),
      closesAt: ago(-14),
      lateUntil: ago(-16),
      questions: slugs,
    };
    const past = await newQuiz(transaction, exercise, ago(12));
    const present = await newQuiz(transaction, homework, ago(6));
    // Open since an hour, for two weeks: whoever looks in finds some at work, and may sit it.
    const midterm = {
      kind: "exam" as const,
      attemptsAllowed: null,
      feedback: "onRelease" as const,
      courseId,
      title: { en: "Midterm (access code: demo)", "zh-CN": "期中测验（口令：demo）" },
      opensAt: ago(1 / 24),
      closesAt: ago(-14),
      lateUntil: null,
      questions: slugs,
    };
    const exam = await newQuiz(transaction, midterm, ago(6));
    await transaction.quiz.update({
      where: { id: exam },
      data: { accessCode: "demo", timeLimit: 45 * 60, grace: 10 },
    });
    await askDrawnParts(transaction, exam);
    return { courseId, past, present, exam };
  });
  await enroll(courseId, demoPeople.instructor, "苏老师", "instructor", null, ago(60));
  await enroll(courseId, demoPeople.ta, "秦助教", "ta", null, ago(60));
  const students = demoStudents();
  for (const [index, { name, email, section }] of students.entries()) {
    const viewer = await enroll(courseId, email, name, "student", section, ago(50));
    // One in ten hands in after the end.
    const start = index % 10 === 4 ? ago(2.5) : ago(11 - (index % 7));
    if (index % 15 !== 14) await sit(viewer, past, start, `demo-past-${index}`, 1);
    // The one whom visitors become has done a third, and may do the rest.
    const share = index === 0 ? 0.35 : 0.1 + 0.06 * ((index * 13) % 10);
    if (index % 6 === 5) await writeExam(viewer, exam, new Date(now.getTime() - (5 + index / 2) * 60_000), index);
    await sit(viewer, present, ago(5 - (index % 5)), `demo-present-${index}`, share);
    if (index === 0) await practiseDemo(viewer, courseId, now);
    if (index === 2) await askForASecondLook(viewer, ago(1));
    progress(index + 1, students.length);
  }
  await answerTheOlderGrader(past, ago(3.1));
}

/** One student does not agree with a verdict, and waits for an answer. */
async function askForASecondLook(viewer: Viewer, now: Date): Promise<void> {
  const wrong = await database().submission.findFirst({
    where: { attempt: { userId: viewer.userId }, outcome: "incorrect" },
    orderBy: { arrivedAt: "asc" },
  });
  if (wrong === null) return;
  await askAgain(viewer, { submissionId: wrong.id, text: "我觉得思路是对的，只差最后一步，能再看一下吗？" }, now);
}

async function enroll(
  courseId: string,
  email: string,
  name: string,
  role: Role,
  section: string | null,
  at: Date,
): Promise<Viewer> {
  const userId = newId();
  await inTransaction(async (transaction) => {
    await transaction.user.create({ data: { id: userId, email, name, createdAt: at, activatedAt: at } });
    await transaction.enrollment.create({ data: { id: newId(), courseId, userId, role, section, createdAt: at } });
  });
  return { userId, sessionId: "", name, email, hasPassword: false };
}

/** Only what has numbers of its own: the exam is open all the time, and practice would tell nothing of the other parts meanwhile. */
async function askDrawnParts(transaction: Transaction, quizId: string): Promise<void> {
  for (const { id, slug } of await transaction.quizQuestion.findMany({ where: { quizId } })) {
    const question = findQuestion(slug);
    if (question === undefined) continue;
    const drawn = draw(question, "sample").parts.filter((part) => !fixedParts(question).has(part.id));
    const parts = drawn.map((part) => ({ id: part.id, points: pointsEach / drawn.length }));
    await transaction.quizQuestion.update({ where: { id }, data: { parts } });
  }
}

/** One student's sitting, minute by minute; each part is tried with the chance `share`. */
async function sit(viewer: Viewer, quizId: string, from: Date, seed: string, share: number): Promise<void> {
  const luck = random(seed);
  const started = await startAttempt(viewer, quizId, from);
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const attempt = await database().attempt.update({
    where: { id: attemptId },
    data: { seed },
    include: { quiz: { include: { questions: { orderBy: { position: "asc" } } } } },
  });
  const skill = 0.25 + (0.7 * luck.integer(0, 100)) / 100;
  const parts = attempt.quiz.questions.flatMap((row) =>
    drawnQuestion(attempt, row).parts.map(({ part }) => ({ question: row.slug, part })),
  );
  let minutes = 2;
  for (const { question, part } of parts) {
    if (luck.integer(0, 99) >= 100 * share) continue;
    for (const text of demoAnswers(part, skill, luck)) {
      minutes += luck.integer(1, 6);
      const now = new Date(from.getTime() + minutes * 60_000);
      const place = { attemptId, question, part: part.id };
      const result = await handIn(viewer, { ...place, text, idempotencyKey: newId() }, now);
      if (!result.ok && result.error.code !== "no-tries-left")
        throw new Error(`${question}/${part.id}: ${result.error.message.en}`);
    }
  }
}

/** One student at work on the exam: some answers are saved; every other one has handed in. */
async function writeExam(viewer: Viewer, quizId: string, from: Date, index: number): Promise<void> {
  const luck = random(`demo-exam-${index}`);
  const started = await startAttempt(viewer, quizId, from, "demo");
  if (!started.ok) throw new Error(started.error.message.en);
  const { attemptId } = started.value;
  const attempt = await database().attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { quiz: { include: { questions: { orderBy: { position: "asc" } } } } },
  });
  const at = new Date(from.getTime() + 4 * 60_000);
  for (const row of attempt.quiz.questions.slice(0, 1 + (index % 3))) {
    for (const { part } of drawnQuestion(attempt, row).parts.slice(0, 2)) {
      const [text = "?"] = demoAnswers(part, 0.6, luck);
      const place = { attemptId, question: row.slug, part: part.id };
      const saved = await saveDraft(viewer, { ...place, text, revision: 0 }, at);
      if (!saved.ok) throw new Error(saved.error.message.en);
    }
  }
  if (index % 12 === 5) await finishAttempt(viewer, attemptId, at);
}
