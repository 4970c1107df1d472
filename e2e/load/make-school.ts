/** Makes the school that e2e/load/school.ts asks for, through the product's own functions where they are quick enough. */
import { json } from "node:stream/consumers";
import { courseQuestions } from "@/grading";
import { database, inTransaction } from "@/lib/database";
import { newCourse, newQuiz } from "@/lib/new-course";
import { drawnQuestion } from "@/lib/part-view";
import { hashPassword } from "@/lib/passwords";
import { newId, newToken, tokenHash } from "@/lib/secrets";
import { databaseUrl } from "@/prisma/database-url";
import { migrate } from "@/prisma/migrate";
import { type School, schoolPlan, type Task } from "./school";

const plan = schoolPlan.parse(await json(process.stdin));
const now = new Date();
const password = "a quiet green descent";

await migrate(databaseUrl());
const passwordHash = await hashPassword(password);
const { courseId } = await inTransaction((transaction) =>
  newCourse(transaction, { en: "Deep Learning", "zh-CN": "深度学习" }, now),
);
const quizId = await inTransaction((transaction) =>
  newQuiz(
    transaction,
    {
      courseId,
      kind: plan.kind,
      title: { en: "Under load", "zh-CN": "压力测试" },
      opensAt: new Date(now.getTime() - 3_600_000),
      closesAt: new Date(now.getTime() + plan.closesIn * 1000),
      lateUntil: null,
      attemptsAllowed: plan.attemptsAllowed,
      feedback: plan.kind === "exam" ? "afterClose" : "immediate",
      questions: courseQuestions.map(({ slug }) => slug),
    },
    now,
  ),
);
const questions = await database().quizQuestion.findMany({ where: { quizId }, orderBy: { position: "asc" } });

/** The parts that stand by themselves: a later answer to another part changes nothing about theirs. */
function tasks(seed: string): readonly Task[] {
  return questions.flatMap((row) =>
    drawnQuestion({ seed }, row)
      .parts.filter(({ part }) => part.follows.length === 0 && part.type !== "text" && part.type !== "choice")
      .map(({ part }) => ({ question: row.slug, part: part.id, key: part.answer.text })),
  );
}

const people = Array.from({ length: plan.students + 1 }, (_, index) => {
  const userId = newId();
  return {
    userId,
    email: `${userId}@school.example.com`,
    token: newToken(),
    seed: newToken(),
    attemptId: newId(),
    index,
  };
});
const session = 24 * 3_600_000;
await database().user.createMany({
  data: people.map(({ userId: id, email, index }) => {
    return { id, email, name: `Student ${index}`, passwordHash, createdAt: now, activatedAt: now };
  }),
});
await database().session.createMany({
  data: people.map(({ userId, token }) => {
    const expiresAt = new Date(now.getTime() + session);
    return { id: newId(), tokenHash: tokenHash(token), userId, createdAt: now, lastSeenAt: now, expiresAt };
  }),
});
await database().enrollment.createMany({
  data: people.map(({ userId, index }) => {
    return {
      id: newId(),
      courseId,
      userId,
      role: index === 0 ? ("instructor" as const) : ("student" as const),
      createdAt: now,
    };
  }),
});
const students = people.slice(1);
if (plan.begun) {
  await database().attempt.createMany({
    data: students.map(({ userId, attemptId: id, seed }) => ({ id, quizId, userId, number: 1, seed, startedAt: now })),
  });
}
await database().$disconnect();
const cookie = (token: string) => `session=${token}`;
const made: School = {
  courseId,
  quizId,
  password,
  teacher: cookie(people[0]?.token ?? ""),
  pupils: students.map(({ userId, email, token, attemptId, seed }) => ({
    userId,
    email,
    cookie: cookie(token),
    attemptId: plan.begun ? attemptId : "",
    tasks: plan.begun ? [...tasks(seed)] : [],
  })),
};
console.log(JSON.stringify(made));
