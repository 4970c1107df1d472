import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { schoolSetting } from "./setting";

const setting = schoolSetting({ students: 5 });
/** As the database keeps times. */
const now = new Date().toISOString().replace("Z", "+00:00");

/** What could never come through the door, put into the tables past it. */
const poisons: readonly { readonly text: string; readonly question?: string; readonly part?: string }[] = [
  { text: "1+".repeat(1_400_000) },
  { text: "(".repeat(100_000) },
  { text: "broken \ud800 half of a character" },
  { text: "\u0000\u202e\u2066 nothing to see" },
  { text: "1", part: "no-such-part" },
  { text: "1", question: "no-such-question" },
];

test("a poisoned row in the store stops no page, no export and no hand-in (R12)", async () => {
  const { start, students, client, school, file } = setting();
  const database = new Database(file);
  const insert = database.prepare(
    `INSERT INTO "Submission" (id, "attemptId", question, version, seed, part, text, outcome, score, feedback, evidence, "graderVersion",
      "idempotencyKey", number, "tryNumber", late, "arrivedAt") VALUES (?, ?, ?, 1, 'seed', ?, ?, 'incorrect', 0, '[]', '{}', '0', ?, ?, ?, 0, ?)`,
  );
  const draft = database.prepare(
    `INSERT INTO "Draft" (id, "attemptId", question, part, text, revision, "savedAt") VALUES (?, ?, ?, ?, ?, 1, ?)`,
  );
  const victim = students[0]?.pupil;
  const task = victim?.tasks[0];
  if (victim === undefined || task === undefined) throw new Error("There is no student.");
  poisons.forEach(({ text, question = task.question, part = task.part }, index) => {
    insert.run(randomUUID(), victim.attemptId, question, part, text, randomUUID(), index + 1, index + 1, now);
  });
  const [place, other] = [victim.tasks[1], victim.tasks[2]];
  for (const spot of [place, other]) {
    if (spot !== undefined) draft.run(randomUUID(), victim.attemptId, spot.question, spot.part, poisons[0]?.text, now);
  }
  database.close();
  const server = await start();
  const staff = (path: string) => client.call({ path, cookie: school.teacher });
  const teach = `/en/teach/${school.courseId}`;
  const paths = [
    teach,
    `${teach}/gradebook`,
    `${teach}/attempts/${victim.attemptId}`,
    ...new Set(victim.tasks.map(({ question }) => `${teach}/questions/${school.quizId}/${question}`)),
    `/api/v1/courses/${school.courseId}/grades.csv?language=en`,
  ];
  for (const path of paths) expect(`${path} ${(await staff(path)).status}`).toBe(`${path} 200`);
  expect((await students[0]?.look(task.question))?.status).toBe(200);
  // Everybody else works on as if nothing were there.
  const neighbour = students[1];
  expect((await neighbour?.submit(neighbour.task(0)))?.reply.status).toBe(200);
  await server.end("SIGKILL");
});

const exam = schoolSetting({ students: 5, kind: "exam" });

test("poisoned texts stop neither the end of an exam nor a regrade: each is judged unreadable, and the others as ever (R12)", async () => {
  const { start, students, school, file } = exam();
  const database = new Database(file, { timeout: 20_000 });
  const draft = database.prepare(
    `INSERT INTO "Draft" (id, "attemptId", question, part, text, revision, "savedAt") VALUES (?, ?, ?, ?, ?, 1, ?)`,
  );
  const victim = students[0]?.pupil;
  if (victim === undefined) throw new Error("There is no student.");
  const own = poisons.filter(({ question, part }) => question === undefined && part === undefined);
  for (const [index, { text }] of own.entries()) {
    const { question, part } = victim.tasks[index] ?? { question: "", part: "" };
    draft.run(randomUUID(), victim.attemptId, question, part, text, now);
  }
  // And places that the exam does not ask.
  draft.run(randomUUID(), victim.attemptId, "no-such-question", "no-such-part", "1", now);
  const server = await start();
  for (const student of students.slice(1)) {
    const { key, ...task } = student.task(0);
    expect((await student.save({ ...task, key }, key))?.status).toBe(200);
  }
  const past = new Date(Date.now() - 1_000).toISOString().replace("Z", "+00:00");
  database.prepare('UPDATE "Quiz" SET "closesAt" = ?, grace = 0 WHERE id = ?').run(past, school.quizId);
  const open = database.prepare('SELECT count(*) FROM "Attempt" WHERE "submittedAt" IS NULL').pluck();
  for (let tries = 0; Number(open.get()) > 0 && tries < 240; tries += 1) await wait(500);
  expect(open.get()).toBe(0);
  const graded = database
    .prepare('SELECT outcome FROM "Submission" WHERE "attemptId" = ?')
    .pluck()
    .all(victim.attemptId);
  expect(graded).toEqual(own.map(() => "invalid"));
  const others = database.prepare('SELECT outcome, count(*) FROM "Submission" WHERE "attemptId" <> ? GROUP BY 1').raw();
  expect(others.all(victim.attemptId)).toEqual([["correct", students.length - 1]]);

  await server.end("SIGKILL");
  const teacher = database.prepare(`SELECT "userId" FROM "Enrollment" WHERE role <> 'student'`).pluck().get();
  const total = Number(database.prepare('SELECT count(*) FROM "Submission"').pluck().get());
  database
    .prepare(
      `INSERT INTO "Regrade" (id, "courseId", reason, "graderVersion", state, total, done, "createdById", "createdAt")
       VALUES ('poisoned', ?, 'a newer grader', '0', 'running', ?, 0, ?, ?)`,
    )
    .run(school.courseId, total, teacher, now);
  // Soon after a start the job takes up what is not done.
  const again = await start();
  const regrade = database.prepare(`SELECT state, done FROM "Regrade" WHERE id = 'poisoned'`).raw();
  for (let tries = 0; !String(regrade.get()).startsWith("ready") && tries < 300; tries += 1) await wait(500);
  expect(regrade.get()).toEqual(["ready", total]);
  database.close();
  await again.end("SIGKILL");
});
