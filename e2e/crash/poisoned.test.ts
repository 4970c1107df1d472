import { randomUUID } from "node:crypto";
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
