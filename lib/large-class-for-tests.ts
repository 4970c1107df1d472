import { questions } from "@/grading";
import { draw, questionSeed } from "./catalogue";
import { later, noon, person } from "./class-for-tests";
import { database } from "./database";
import { newId } from "./secrets";
import type { Viewer } from "./viewer";

export interface LargeClass {
  /** Two more than this are there: the models from which the others are copied. */
  readonly students: number;
  readonly parts: number;
  /** Submissions of each student to each part: wrong ones first, and for every second student a right one last. */
  readonly tries: number;
}

/** A class with more rows than one would write one by one: the database copies two model students. */
export async function largeClass({ students, parts, tries }: LargeClass): Promise<{
  readonly courseId: string;
  readonly quizId: string;
  readonly ta: Viewer;
}> {
  const [courseId, quizId] = [newId(), newId()];
  const asked = questions
    .flatMap((question) => draw(question, "outline").parts.map(({ id }) => ({ question, part: id })))
    .slice(0, parts);
  const chosen = [...new Set(asked.map(({ question }) => question))];
  await database().course.create({ data: { id: courseId, titleEn: "Large", titleZhCn: "大班", createdAt: noon } });
  await database().quiz.create({
    data: {
      id: quizId,
      courseId,
      kind: "homework",
      titleEn: "Homework 1",
      titleZhCn: "作业一",
      opensAt: later(-60),
      closesAt: later(600),
      feedback: "immediate",
      latePenalty: 0.1,
      hintPenalty: 0.1,
      createdAt: noon,
      questions: {
        create: chosen.map((question, index) => {
          const ids = asked.filter((each) => each.question === question).map(({ part }) => ({ id: part, points: 1 }));
          const { slug, version } = question;
          return { id: newId(), slug, version, position: index + 1, points: ids.length, parts: ids };
        }),
      },
    },
  });
  const member = async (name: string, role: "ta" | "student") => {
    const viewer = await person(name);
    const section = role === "ta" ? null : "1";
    await database().enrollment.create({
      data: { id: newId(), courseId, userId: viewer.userId, role, section, createdAt: noon },
    });
    return viewer;
  };
  const ta = await member("TA", "ta");
  for (const [half, right] of [
    ["even", true],
    ["odd", false],
  ] as const) {
    const { userId } = await member(`Student ${half}`, "student");
    const attemptId = newId();
    await database().attempt.create({
      data: { id: attemptId, quizId, userId, number: 1, seed: attemptId, startedAt: noon },
    });
    await database().submission.createMany({
      data: asked.flatMap(({ question: { slug, version }, part }, place) =>
        Array.from({ length: tries }, (_, t) => {
          const correct = right && t === tries - 1;
          return {
            id: newId(),
            attemptId,
            question: slug,
            version,
            seed: questionSeed(attemptId, slug),
            part,
            text: `${t}`,
            readAs: `${t}`,
            outcome: correct ? ("correct" as const) : ("incorrect" as const),
            score: correct ? 1 : 0,
            feedback: [],
            evidence: { method: "exact" },
            misconception: t === 0 ? "some" : null,
            graderVersion: "1",
            idempotencyKey: newId(),
            number: t + 1,
            tryNumber: t + 1,
            late: false,
            arrivedAt: later(1 + place + t / 10),
          };
        }),
      ),
    });
    await copies(attemptId, userId, Math.floor(students / 2));
  }
  return { courseId, quizId, ta };
}

/** As many more students with the same attempt; the statements are the same in both databases' language. Answers are written in the order in which they came, as the product writes them. */
async function copies(attemptId: string, userId: string, count: number): Promise<void> {
  await database().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO "User" ("id", "email", "name", "createdAt")
    SELECT u."id" || '/' || CAST(i AS TEXT), CAST(i AS TEXT) || u."email", u."name" || ' ' || CAST(i AS TEXT), u."createdAt"
    FROM "User" u, n WHERE u."id" = ${userId}`;
  await database().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO "Enrollment" ("id", "courseId", "userId", "role", "section", "createdAt")
    SELECT e."id" || '/' || CAST(i AS TEXT), e."courseId", e."userId" || '/' || CAST(i AS TEXT), e."role", e."section", e."createdAt"
    FROM "Enrollment" e, n WHERE e."userId" = ${userId}`;
  await database().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO "Attempt" ("id", "quizId", "userId", "number", "seed", "startedAt")
    SELECT a."id" || '/' || CAST(i AS TEXT), a."quizId", a."userId" || '/' || CAST(i AS TEXT), 1, a."seed", a."startedAt"
    FROM "Attempt" a, n WHERE a."id" = ${attemptId}`;
  await database().$executeRaw`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO "Submission" ("id", "attemptId", "question", "version", "seed", "part", "text", "readAs", "outcome", "score",
      "feedback", "evidence", "misconception", "graderVersion", "idempotencyKey", "number", "tryNumber", "late", "arrivedAt")
    SELECT s."id" || '/' || CAST(i AS TEXT), s."attemptId" || '/' || CAST(i AS TEXT), s."question", s."version", s."seed",
      s."part", s."text", s."readAs", s."outcome", s."score", s."feedback", s."evidence", s."misconception",
      s."graderVersion", s."idempotencyKey", s."number", s."tryNumber", s."late", s."arrivedAt"
    FROM "Submission" s, n WHERE s."attemptId" = ${attemptId} ORDER BY s."arrivedAt"`;
}
