import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import Database from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseUrl } from "./database-url";
import { migrate } from "./migrate";

/** SQLite as any tool meets it: nothing but the file's own triggers stands in the way. */
let database: Database.Database;

beforeAll(async () => {
  const file = `${mkdtempSync(`${tmpdir()}/types-`)}/test.db`;
  await migrate(databaseUrl(`file:${file}`));
  database = new Database(file);
  database.pragma("foreign_keys = OFF");
});
afterAll(() => database.close());

const at = "2026-02-28T23:59:59.999+00:00";
const place = { attemptId: "a", question: "q", part: "p" };
type Row = Readonly<Record<string, unknown>>;

/** A row of each table as the product writes it. */
const good: Readonly<Record<string, Row>> = {
  Submission: {
    ...{ ...place, version: 1, seed: "s", text: "1", readAs: null, outcome: "correct", score: 1, feedback: "[]" },
    ...{ evidence: "{}", misconception: null, graderVersion: "1", idempotencyKey: "k", number: 1, tryNumber: null },
    ...{ late: 0, arrivedAt: at, afterEnd: 0, fromDraft: 1 },
  },
  Draft: { ...place, text: "1", revision: 1, savedAt: at },
  DraftRevision: { ...place, text: "1", revision: 1, savedAt: at },
  LateText: { ...place, number: 1, text: "1", arrivedAt: at, lookedAt: null, lookedById: null },
  Decision: {
    ...{ submissionId: "s", score: null, reason: "r", deciderId: "d", decidedAt: at, origin: "person", items: null },
    ...{ adjustment: 0, batchId: null, counts: 1 },
  },
  User: { email: "a@example.org", name: "A", passwordHash: null, createdAt: at, activatedAt: null, erasedAt: null },
  QuizException: {
    ...{ quizId: "z", userId: "u", opensAt: null, closesAt: at, lateUntil: null, attemptsAllowed: null },
    ...{ timeFactor: 1.5, untimed: 0, extraTime: -60, excused: 0, note: "ill", updatedAt: at },
  },
  Announcement: { quizId: "z", userId: null, text: "t", createdById: "u", createdAt: at, withdrawnAt: null },
  Comment: { courseId: "c", question: null, part: null, text: "t", authorId: "u", createdAt: at },
  AnswerRule: {
    ...{ quizId: "z", question: "q", part: "p", seed: null, text: "1", misconception: null, score: 0.5, reason: "r" },
    ...{ nameEn: null, nameZhCn: null, batchId: "b", createdById: "u", createdAt: at, revokedAt: null },
  },
  RequestMessage: { requestId: "r", authorId: "u", text: "t", at, decisionId: null },
  PracticeAnswer: {
    ...{ userId: "u", question: "q", version: 1, seed: "s", part: "p", text: "1", readAs: null, outcome: "correct" },
    ...{ score: 1, misconception: null, hintsUsed: 0, solutionSeen: 0, answeredAt: at, idempotencyKey: "k" },
  },
  RegressionCase: {
    ...{ question: "q", version: 1, seed: "s", part: "p", text: "1", outcome: "invalid", misconception: null },
    ...{ note: "", createdById: "u", createdAt: at },
  },
};

let count = 0;
function insert(table: string, values: Row): void {
  count += 1;
  const own = "attemptId" in values && typeof values["attemptId"] === "string" ? { attemptId: `a${count}` } : {};
  const unique = Object.fromEntries(
    ["email", "idempotencyKey", "batchId", "userId"].flatMap((name) =>
      typeof values[name] === "string" ? [[name, `${values[name]} ${count}`]] : [],
    ),
  );
  const row: Row = { id: `row-${count}`, ...values, ...own, ...unique };
  const columns = Object.keys(row);
  database
    .prepare(`INSERT INTO "${table}" (${columns.map((name) => `"${name}"`)}) VALUES (${columns.map(() => "?")})`)
    .run(Object.values(row));
}

const bytes = Buffer.from([49]);
const noTimes = [bytes, "yesterday", "", 1_790_000_000_000, 12.5, "2026-02-30T00:00:00.000+00:00", "2026-01-01", "now"];
const noJson = [bytes, "{", "", "[1", 7, "'a'", "NaN", "7"];
const noShares = [bytes, "much", "", -0.1, 1.5, Infinity, -Infinity];
const noWholes = [bytes, "one", 1.5, -1, 1e12, ""];
const noNumbers = [bytes, "one", 1.5, 1e12, ""];
const noFactors = [bytes, "much", "", Infinity, -Infinity];
const noTruths = [bytes, "maybe", 2, 0.5, -1];
const noTexts = [bytes];
const texts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, noTexts]));

/** What each column must not hold. */
const wrong: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  Submission: {
    ...texts("attemptId", "question", "seed", "part", "text", "readAs", "misconception", "graderVersion"),
    ...{ idempotencyKey: noTexts, outcome: ["strange", "", 1, bytes, "Correct"], score: noShares, feedback: noJson },
    ...{ evidence: noJson, version: noWholes, number: noWholes, tryNumber: noWholes, late: noTruths },
    ...{ afterEnd: noTruths, fromDraft: noTruths, arrivedAt: noTimes },
  },
  Draft: { ...texts("attemptId", "question", "part", "text"), revision: noWholes, savedAt: noTimes },
  DraftRevision: { ...texts("attemptId", "question", "part", "text"), revision: noWholes, savedAt: noTimes },
  LateText: {
    ...texts("attemptId", "question", "part", "text", "lookedById"),
    ...{ number: noWholes, arrivedAt: noTimes, lookedAt: noTimes },
  },
  Decision: {
    ...texts("submissionId", "reason", "deciderId", "batchId"),
    ...{ score: [bytes, "much", "", Infinity], decidedAt: noTimes, origin: ["strange", 1, bytes], items: noJson },
    ...{ adjustment: [bytes, "much", Infinity], counts: noTruths },
  },
  User: { ...texts("email", "name", "passwordHash"), createdAt: noTimes, activatedAt: noTimes, erasedAt: noTimes },
  QuizException: {
    ...texts("quizId", "userId", "note"),
    ...{ opensAt: noTimes, closesAt: noTimes, lateUntil: noTimes, attemptsAllowed: noNumbers, timeFactor: noFactors },
    ...{ untimed: noTruths, extraTime: noNumbers, excused: noTruths, updatedAt: noTimes },
  },
  Announcement: {
    ...texts("quizId", "userId", "text", "createdById"),
    ...{ createdAt: noTimes, withdrawnAt: noTimes },
  },
  Comment: { ...texts("courseId", "question", "part", "text", "authorId"), createdAt: noTimes },
  AnswerRule: {
    ...texts("quizId", "question", "part", "seed", "text", "misconception", "reason", "nameEn", "nameZhCn", "batchId"),
    ...{ createdById: noTexts, score: noFactors, createdAt: noTimes, revokedAt: noTimes },
  },
  RequestMessage: { ...texts("requestId", "authorId", "text", "decisionId"), at: noTimes },
  PracticeAnswer: {
    ...texts("userId", "question", "seed", "part", "text", "readAs", "misconception", "idempotencyKey"),
    ...{ version: noNumbers, outcome: ["strange", 1, bytes], score: noFactors, hintsUsed: noNumbers },
    ...{ solutionSeen: noTruths, answeredAt: noTimes },
  },
  RegressionCase: {
    ...texts("question", "seed", "part", "text", "misconception", "note", "createdById"),
    ...{ version: noNumbers, outcome: ["strange", 1, bytes], createdAt: noTimes },
  },
};

test("SQLite keeps no value that could not be read back, whoever writes it (R12)", () => {
  for (const [table, row] of Object.entries(good)) {
    insert(table, row);
    const before = database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
    // Every column is looked at.
    expect(Object.keys(wrong[table] ?? {}).sort()).toEqual(Object.keys(row).sort());
    for (const [column, values] of Object.entries(wrong[table] ?? {})) {
      for (const value of values) {
        const poisoned = () => insert(table, { ...row, [column]: value });
        expect(poisoned, `${table}.${column} = ${String(value)}`).toThrow("a value of another type");
      }
    }
    expect(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).toBe(before);
  }
});

test("nor by a change to a row that was good", () => {
  const change = (table: string, column: string, value: unknown) => () =>
    database.prepare(`UPDATE "${table}" SET "${column}" = ?`).run(value);
  expect(change("Draft", "text", bytes)).toThrow("a value of another type");
  expect(change("Draft", "savedAt", "yesterday")).toThrow("a value of another type");
  expect(change("RequestMessage", "text", bytes)).toThrow("a value of another type");
  expect(change("User", "name", bytes)).toThrow("a value of another type");
  expect(change("QuizException", "closesAt", "yesterday")).toThrow("a value of another type");
  expect(change("QuizException", "closesAt", at)).not.toThrow();
  expect(change("LateText", "lookedAt", "yesterday")).toThrow("a value of another type");
  expect(change("LateText", "lookedAt", at)).not.toThrow();
});

test("every instant, every share and every text is kept as the product writes it", () => {
  const instant = fc.date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("9999-12-31T23:59:59.999Z") });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(
      instant.filter((each) => !Number.isNaN(each.getTime())),
      share,
      text,
      fc.json(),
      (time, score, words, json) => {
        const arrivedAt = time.toISOString().replace("Z", "+00:00");
        insert("Submission", { ...good["Submission"], arrivedAt, score, text: words, evidence: `[${json}]` });
      },
    ),
    { numRuns: 2000 },
  );
});
