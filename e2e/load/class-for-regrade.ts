/**
 * Fills the database of DATABASE_URL with a homework whose answers were all judged wrong by an older grader: every second one is
 * right. Each student has numbers of their own and answers every part that needs no person.
 * Prints the course, the quiz and who teaches it as JSON.
 */
import { json } from "node:stream/consumers";
import { z } from "zod";
import { courseQuestions } from "@/grading";
import { database, inTransaction } from "@/lib/database";
import { newCourse, newQuiz } from "@/lib/new-course";
import { drawnQuestion } from "@/lib/part-view";
import { newId } from "@/lib/secrets";
import { submissionRow } from "@/lib/submission-row";
import { databaseUrl } from "@/prisma/database-url";
import { migrate } from "@/prisma/migrate";

const { submissions } = z.object({ submissions: z.number() }).parse(await json(process.stdin));
const now = new Date();
const rowsAtOnce = 200;

await migrate(databaseUrl());
const title = { en: "Homework", "zh-CN": "作业" };
const { courseId } = await inTransaction((transaction) => newCourse(transaction, title, now));
const quizId = await inTransaction((transaction) =>
  newQuiz(
    transaction,
    {
      courseId,
      kind: "homework",
      title,
      opensAt: new Date(now.getTime() - 3_600_000),
      closesAt: new Date(now.getTime() + 3_600_000),
      lateUntil: null,
      attemptsAllowed: 5,
      feedback: "immediate",
      questions: courseQuestions.map(({ slug }) => slug),
    },
    now,
  ),
);
const asked = await database().quizQuestion.findMany({ where: { quizId }, orderBy: { position: "asc" } });

async function person(role: "ta" | "student", number: number): Promise<string> {
  const id = newId();
  await database().user.create({
    data: {
      id,
      email: `${id}@class.example.com`,
      name: `${role} ${number}`,
      createdAt: now,
      enrollments: { create: { id: newId(), courseId, role, createdAt: now } },
    },
  });
  return id;
}

const ta = await person("ta", 0);
const place = { late: false, afterEnd: false, fromDraft: false, arrivedAt: now, number: 1, tryNumber: 1 } as const;
let [made, student] = [0, 0];
while (made < submissions) {
  student += 1;
  const userId = await person("student", student);
  const [attemptId, attemptSeed] = [newId(), newId()];
  await database().attempt.create({
    data: { id: attemptId, quizId, userId, number: 1, seed: attemptSeed, startedAt: now },
  });
  const rows = asked.flatMap((row) => {
    const { slug: question, version, seed, parts } = drawnQuestion({ seed: attemptSeed }, row);
    return parts
      .filter(({ part }) => part.type !== "text")
      .map(({ part }, at) => {
        const text = (at + student) % 2 === 0 ? part.answer.text : (part.misconceptions[0]?.text ?? part.answer.text);
        const row = { id: newId(), attemptId, question, version, seed, part: part.id, text, idempotencyKey: newId() };
        const old = {
          outcome: "incorrect",
          score: 0,
          readAs: text,
          feedback: [],
          evidence: { method: "exact" },
        } as const;
        return { ...submissionRow(old, { ...row, ...place }), graderVersion: "0" };
      });
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await database().submission.createMany({ data: rows.slice(from, from + rowsAtOnce) });
  }
  made += rows.length;
}
await database().$disconnect();
console.log(JSON.stringify({ courseId, quizId, ta }));
