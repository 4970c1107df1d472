import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import type { StrayReason } from "../../lib/stray-rows";
import { type Pupil, root } from "../load/school";
import type { Instance } from "../load/server";
import { held } from "./held";
import { schoolSetting } from "./setting";

const setting = schoolSetting({ students: 5 });
/** As the database keeps times. */
const now = new Date().toISOString().replace("Z", "+00:00");

/** What could never come through the door, put into the tables past it. */
const poisons: readonly Poison[] = [
  { text: "1+".repeat(1_400_000), reason: "length" },
  { text: "(".repeat(100_000), reason: "length" },
  { text: "broken \ud800 half of a character", reason: "characters" },
  { text: "\u0000\u202e\u2066 nothing to see", reason: "characters" },
  // No UTF-8: the tables hold bytes that are no text.
  { text: "", bytes: "31fffe32c0", reason: "characters" },
  { text: "1", part: "no-such-part", reason: "part" },
  { text: "1", question: "no-such-question", reason: "question" },
  { text: "1", version: 99, reason: "version" },
  { text: "1", seed: "no seed \u0000", reason: "numbers" },
  // What an unknown type of answer would leave: nothing that a verdict is read from.
  { text: "1", feedback: '{"of":"another type"}', evidence: '["strange"]' },
];

interface Poison {
  readonly text: string;
  readonly question?: string;
  readonly part?: string;
  readonly version?: number;
  readonly seed?: string;
  readonly feedback?: string;
  readonly evidence?: string;
  /** In place of the text, in hexadecimal. */
  readonly bytes?: string;
  /** What staff are told is wrong with it; where nothing is, its verdict alone cannot be read. */
  readonly reason?: StrayReason;
}

/** Puts a student's submissions, saved texts and earlier texts into the tables, one of each poison. */
function poison(database: Database.Database, victim: Pupil): void {
  const insert = database.prepare(
    `INSERT INTO "Submission" (id, "attemptId", question, version, seed, part, text, outcome, score, feedback, evidence, "graderVersion",
      "idempotencyKey", number, "tryNumber", late, "arrivedAt")
     VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), 'incorrect', 0, ?, ?, '0', ?, ?, ?, 0, ?)`,
  );
  const tables = (["Draft", "DraftRevision"] as const).map((table) =>
    database.prepare(
      `INSERT INTO "${table}" (id, "attemptId", question, part, text, revision, "savedAt") VALUES (?, ?, ?, ?, CAST(? AS TEXT), 1, ?)`,
    ),
  );
  const { attemptId } = victim;
  const seed = String(database.prepare('SELECT seed FROM "Attempt" WHERE id = ?').pluck().get(attemptId));
  const [task] = victim.tasks;
  poisons.forEach((each, index) => {
    const { question = task?.question ?? "", part = task?.part, version = 1, feedback = "[]", evidence = "{}" } = each;
    const own = createHash("sha256").update(`${seed}/${question}`).digest("hex").slice(0, 32);
    const text = each.bytes === undefined ? each.text : Buffer.from(each.bytes, "hex");
    const place = [randomUUID(), attemptId, question, version, each.seed ?? own, part, text];
    insert.run(...place, feedback, evidence, randomUUID(), index + 1, index + 1, now);
    const spot = victim.tasks[index + 1] ?? { question, part };
    for (const table of tables) {
      table.run(randomUUID(), attemptId, each.question ?? spot.question, each.part ?? spot.part, text, now);
    }
  });
}

/** How often the product has said that something failed. */
const failures = (server: Instance): readonly string[] =>
  server
    .said()
    .split("\n")
    .filter((line) => line.includes('"level":"error"'));

test("a poisoned row in the store stops no page, no export, no person's data and no hand-in, and staff are told which it is (R12)", async () => {
  const { start, students, client, school, file, url } = setting();
  const database = new Database(file);
  const [victim, neighbour] = students;
  const task = victim?.pupil.tasks[0];
  if (victim === undefined || task === undefined) throw new Error("There is no student.");
  poison(database, victim.pupil);
  database.close();
  const server = await start();
  const { courseId, quizId, teacher } = school;
  const teach = `/en/teach/${courseId}`;
  const { attemptId, userId, cookie, tasks } = victim.pupil;
  const { question, part } = task;
  const api = `/api/v1/courses/${courseId}`;
  const paths: readonly (readonly [string, string])[] = [
    ...[
      teach,
      `${teach}/gradebook`,
      `${teach}/gradebook?column=part`,
      `${teach}/gradebook/${userId}`,
      `${teach}/pending`,
    ],
    ...[`${teach}/statistics`, `${teach}/statistics/${quizId}`, `${teach}/live/${quizId}`, `${teach}/audit`],
    ...[...new Set(tasks.map((each) => each.question))].flatMap((slug) => [
      `${teach}/statistics/${quizId}/${slug}`,
      `${teach}/questions/${quizId}/${slug}`,
    ]),
    ...[`${teach}/groups/${quizId}/${question}/${part}`, `${teach}/grade/${quizId}/${question}/${part}`],
    ...[`${teach}/attempts/${attemptId}`, `${teach}/attempts/${attemptId}?saved=${question}%2F${part}`],
    ...[`${api}/grades.csv?language=en`, `${api}/grades.json`, `${api}/grades.xlsx?language=en`],
  ].map((path) => [path, teacher] as const);
  const own = [
    ...new Set(tasks.map((each) => `/en/attempts/${attemptId}?question=${each.question}`)),
    ...[`/en/courses/${courseId}`, `/en/courses/${courseId}/grades`, `/en/courses/${courseId}/mistakes`],
    ...tasks.map((each) => `/api/v1/attempts/${attemptId}/texts?question=${each.question}&part=${each.part}`),
  ].map((path) => [path, cookie] as const);
  for (const [path, who] of [...paths, ...own]) {
    const { status } = await client.call({ path, cookie: who });
    expect([path, status, failures(server)]).toEqual([path, 200, []]);
  }
  const page = (await client.call({ path: `${teach}/attempts/${attemptId}`, cookie: teacher })).body;
  for (const { reason } of poisons) if (reason !== undefined) expect(page).toContain(`data-reason="${reason}"`);
  // Everybody else works on as if nothing were there.
  expect((await neighbour?.submit(neighbour.task(0)))?.reply.status).toBe(200);
  await server.end("SIGKILL");
  const exported = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/person.ts", "export", victim.pupil.email],
    { cwd: root, env: { ...process.env, DATABASE_URL: url }, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  expect(exported.status).toBe(0);
  held({
    goal: "R12 poison in the store",
    what: `${poisons.length} kinds in three tables; ${paths.length + own.length} pages, files and exports`,
    besides: "each answered, each row named with its reason",
  });
  expect(JSON.parse(exported.stdout)).toMatchObject({ email: victim.pupil.email });
});

const exam = schoolSetting({ students: 5, kind: "exam" });

test("poisoned texts stop neither the end of an exam nor a regrade: each is judged unreadable, and the others as ever (R12)", async () => {
  const { start, students, school, file, client } = exam();
  const database = new Database(file, { timeout: 20_000 });
  const draft = database.prepare(
    `INSERT INTO "Draft" (id, "attemptId", question, part, text, revision, "savedAt") VALUES (?, ?, ?, ?, ?, 1, ?)`,
  );
  const victim = students[0]?.pupil;
  if (victim === undefined) throw new Error("There is no student.");
  const own = poisons.filter(
    ({ reason, bytes }) => bytes === undefined && (reason === "length" || reason === "characters"),
  );
  for (const [index, { text }] of own.entries()) {
    const { question, part } = victim.tasks[index] ?? { question: "", part: "" };
    draft.run(randomUUID(), victim.attemptId, question, part, text, now);
  }
  // And places that the exam does not ask.
  draft.run(randomUUID(), victim.attemptId, "no-such-question", "no-such-part", "1", now);
  const server = await start({ LOG_LEVEL: "warn" });
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

  // The log names the attempt, each row and what is wrong with it.
  const told = server
    .said()
    .split("\n")
    .filter((line) => line.includes("belong to nothing"));
  expect(told).toHaveLength(1);
  const line: unknown = JSON.parse(told[0] ?? "");
  expect(line).toMatchObject({
    attempt: victim.attemptId,
    reasons: expect.arrayContaining(["length", "characters", "question"]),
  });
  // Half of a character is kept as U+FFFD, as the door itself keeps it: such a text is unreadable, and belongs here.
  const strays = own.filter(({ text }) => !/\p{Surrogate}/u.test(text));
  expect(line).toHaveProperty("rows.length", strays.length + 1);

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
  const again = await start({ LOG_LEVEL: "warn" });
  const regrade = database.prepare(`SELECT state, done FROM "Regrade" WHERE id = 'poisoned'`).raw();
  for (let tries = 0; !String(regrade.get()).startsWith("ready") && tries < 300; tries += 1) await wait(500);
  expect(regrade.get()).toEqual(["ready", total]);
  expect(again.said()).toContain("Stored answers were skipped in a regrade");
  const path = `/en/teach/${school.courseId}/regrades/poisoned`;
  const page = (await client.call({ path, cookie: school.teacher })).body;
  expect(page).toContain(`/attempts/${victim.attemptId}#strays`);
  database.close();
  await again.end("SIGKILL");
});
