import { describe, expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { startAttempt } from "./attempts";
import { course, later, noon, person } from "./class-for-tests";
import { teachingOverview } from "./courses";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { decide } from "./decisions";
import { gradesFile } from "./export-grades";
import { gradebook } from "./gradebook";
import { ownGrades } from "./grades";
import { questionSubmissions } from "./question-submissions";
import { courseView } from "./quizzes";
import { newId } from "./secrets";
import { staffAttempt } from "./staff-attempts";
import { submit } from "./submissions";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** A class of three: one right in both parts, one wrong and undecided, one who never began. */
async function classroom() {
  const { courseId, quizId, member } = await course({ attemptsAllowed: 5 });
  const ta = await member("ta", "T");
  const [anna, bo, cy] = [
    await member("student", "Anna"),
    await member("student", "=Bo()"),
    await member("student", "Cy"),
  ];
  const sit = async (viewer: Viewer) => {
    const started = await startAttempt(viewer, quizId, noon);
    const attemptId = started.ok ? started.value.attemptId : "";
    const view = await attemptView(viewer, attemptId, noon);
    const n = Number(/\d+/.exec(view?.questions[0]?.statement.en ?? "")?.[0]);
    const answer = async (part: string, text: string) => {
      const input = { attemptId, question: "double", part, text, idempotencyKey: newId() };
      const result = await submit(viewer, input, later(1));
      if (!result.ok) throw new Error(result.error.message.en);
      return result.value.submission.id;
    };
    return { attemptId, n, answer };
  };
  const annas = await sit(anna);
  await annas.answer("twice", "5 apples");
  await annas.answer("twice", `${annas.n}`);
  await annas.answer("twice", `${2 * annas.n}`);
  await annas.answer("square", `${annas.n * annas.n}`);
  const bos = await sit(bo);
  const wrong = await bos.answer("twice", `${bos.n}`);
  const undecided = await bos.answer("square", "maybe");
  return { courseId, quizId, member, ta, anna, bo, cy, annas, bos, wrong, undecided };
}

onEachDatabase(() => {
  describe("staff see", () => {
    test("the gradebook: students by questions with totals, what waits, and who has not begun", async () => {
      const { courseId, ta } = await classroom();
      const book = await gradebook(ta, courseId, {}, later(3));
      expect(book?.columns).toMatchObject([{ slug: "double", number: "T1", points: 10 }]);
      expect(book?.rows.map(({ name, cells, total }) => [name, cells[0]?.earned, cells[0]?.undecided, total])).toEqual([
        ["=Bo()", 0, 1, 0],
        ["Anna", 10, 0, 10],
        ["Cy", null, 0, 0],
      ]);
      expect(book).toMatchObject({ points: 10, undecided: 1 });
    });

    test("the gradebook of a class whose submissions are more than a database takes parameters", async () => {
      const { courseId, ta, annas } = await classroom();
      const [row] = await database().submission.findMany({ where: { attemptId: annas.attemptId }, take: 1 });
      if (row === undefined) throw new Error("no submission");
      const many = Array.from({ length: 3000 }, (_, i) => ({
        ...row,
        feedback: [],
        evidence: {},
        id: newId(),
        idempotencyKey: newId(),
        number: 1000 + i,
        tryNumber: null,
      }));
      for (let from = 0; from < many.length; from += 30) {
        await database().submission.createMany({ data: many.slice(from, from + 30) });
      }
      const book = await gradebook(ta, courseId, {}, later(3));
      expect(book?.rows.map(({ total }) => total)).toEqual([0, 10, 0]);
    });

    test("a question's submissions with verdict, evidence, student and time, by outcome and part", async () => {
      const { courseId, quizId, ta, bo, bos } = await classroom();
      const all = await questionSubmissions(ta, courseId, quizId, "double", {});
      expect(all?.counts).toEqual({ correct: 2, partial: 0, incorrect: 2, invalid: 1, undecided: 1 });
      expect(all?.submissions).toHaveLength(6);
      const filtered = await questionSubmissions(ta, courseId, quizId, "double", {
        outcome: "incorrect",
        part: "twice",
        page: "1",
      });
      const bosWrong = filtered?.submissions.find(({ student }) => student.id === bo.userId);
      expect(bosWrong).toMatchObject({
        text: `${bos.n}`,
        outcome: "incorrect",
        points: 4,
        evidence: { method: "exact", counterexample: { reference: `${2 * bos.n}` } },
        misconception: { id: "unchanged", name: { en: "Unchanged" } },
        arrivedAt: later(1),
      });
      for (const odd of [null, 7, { outcome: { not: "" } }, { page: "-1" }, { page: "x", outcome: "no" }]) {
        expect((await questionSubmissions(ta, courseId, quizId, "double", odd))?.submissions).toHaveLength(6);
      }
    });

    test("one student's attempt with the key, the solution and every submission", async () => {
      const { courseId, ta, annas } = await classroom();
      const attempt = await staffAttempt(ta, courseId, annas.attemptId, noon);
      expect(attempt).toMatchObject({ student: { name: "Anna" }, earned: 10, points: 10 });
      const twice = attempt?.questions[0]?.parts[0];
      expect(twice?.answer.text).toBe(`${2 * annas.n}`);
      expect(twice?.submissions.map(({ outcome }) => outcome)).toEqual(["invalid", "incorrect", "correct"]);
      expect(attempt?.lines.map(({ part, earned, submission }) => [part, earned, submission])).toEqual([
        ["twice", 4, 3],
        ["square", 6, 1],
      ]);
    });

    test("what waits, on the course's page", async () => {
      const { courseId, ta } = await classroom();
      expect(await teachingOverview(ta, courseId)).toMatchObject({
        role: "ta",
        students: 3,
        quizzes: [
          { started: 2, submissions: 6, undecided: 1, questions: [{ number: "T1", submissions: 6, undecided: 1 }] },
        ],
      });
    });
  });

  test("a person's word counts in place of the machine's, stays beside it, and is written down with who, when and why", async () => {
    const { courseId, ta, bo, undecided, wrong, bos } = await classroom();
    expect(await decide(ta, { submissionId: undecided, score: 0.5, reason: "half of it" }, later(2))).toMatchObject({
      ok: true,
      value: { score: 0.5, points: 3, by: "T" },
    });
    await decide(ta, { submissionId: wrong, score: 1, reason: "typing error" }, later(2));
    await decide(ta, { submissionId: wrong, score: 0.25, reason: "not after all" }, later(3));
    const grades = await ownGrades(bo, courseId, later(3));
    expect(grades?.quizzes[0]).toMatchObject({ earned: 4, points: 10 });
    expect(grades?.quizzes[0]?.lines.map(({ earned, reason, note }) => [earned, reason, note])).toEqual([
      [1, "decided", "not after all"],
      [3, "decided", "half of it"],
    ]);
    const seen = await attemptView(bo, bos.attemptId, later(3));
    expect(seen?.questions[0]?.parts[1]?.submissions[0]).toMatchObject({
      verdict: { outcome: "undecided" },
      decision: { points: 3, reason: "half of it", by: "T" },
    });
    const audit = await database().auditEntry.findMany({
      where: { courseId, action: "decided" },
      orderBy: { at: "asc" },
    });
    expect(audit.map(({ actorId, detail }) => [actorId, detail])).toEqual(
      expect.arrayContaining([[ta.userId, { before: 1, after: 0.25, reason: "not after all" }]]),
    );
    expect(audit).toHaveLength(3);
  });

  test.each([
    [{ score: 2 }],
    [{ score: -0.1 }],
    [{ score: Number.NaN }],
    [{ score: "1" }],
    [{ reason: " " }],
    [{ extra: 1 }],
  ])("a decision that is none is refused: %o", async (changed) => {
    const { ta, wrong } = await classroom();
    const input = { submissionId: wrong, score: 1, reason: "because", ...changed };
    expect(await decide(ta, input, noon)).toMatchObject({ ok: false, error: { code: "bad-input" } });
    expect(await database().decision.count({ where: { submissionId: wrong } })).toBe(0);
  });

  test("for students, strangers and the staff of other courses none of this exists", async () => {
    const { courseId, quizId, anna, annas, bos, wrong } = await classroom();
    const otherTa = await (await course()).member("instructor");
    for (const viewer of [anna, otherTa, await person("stranger")]) {
      expect(await gradebook(viewer, courseId, {}, later(3))).toBeNull();
      expect(await gradesFile(viewer, courseId, "csv", {}, "en", noon)).toBeNull();
      expect(await teachingOverview(viewer, courseId)).toBeNull();
      expect(await questionSubmissions(viewer, courseId, quizId, "double", {})).toBeNull();
      expect(await staffAttempt(viewer, courseId, annas.attemptId, noon)).toBeNull();
      expect(await decide(viewer, { submissionId: wrong, score: 1, reason: "x" }, noon)).toMatchObject({
        error: { code: "not-found" },
      });
    }
    expect(await attemptView(anna, bos.attemptId, noon)).toBeNull();
    for (const viewer of [otherTa, await person("stranger")]) {
      expect(await courseView(viewer, courseId, noon)).toBeNull();
      expect(await ownGrades(viewer, courseId, noon)).toBeNull();
      expect(await startAttempt(viewer, quizId, noon)).toMatchObject({ error: { code: "not-found" } });
    }
  });

  test("staff of one course reach nothing of another through an address that mixes the two", async () => {
    const { annas, quizId } = await classroom();
    const { courseId, member } = await course();
    const ta = await member("ta");
    expect(await staffAttempt(ta, courseId, annas.attemptId, noon)).toBeNull();
    expect(await questionSubmissions(ta, courseId, quizId, "double", {})).toBeNull();
    for (const odd of ["", "\0", "../x", "%00"]) {
      expect(await gradebook(ta, odd, {}, later(3))).toBeNull();
      expect(await staffAttempt(ta, courseId, odd, noon)).toBeNull();
      expect(await questionSubmissions(ta, courseId, odd, odd, {})).toBeNull();
    }
  });

  test("who is no longer staff sees nothing from the next request on", async () => {
    const { courseId, ta } = await classroom();
    expect(await gradebook(ta, courseId, {}, later(3))).not.toBeNull();
    await database().enrollment.updateMany({ where: { courseId, userId: ta.userId }, data: { role: "student" } });
    expect(await gradebook(ta, courseId, {}, later(3))).toBeNull();
  });

  test("students see their courses and how far they are", async () => {
    const { courseId, anna, annas, cy } = await classroom();
    const [quiz] = (await courseView(anna, courseId, noon))?.quizzes ?? [];
    expect(quiz).toMatchObject({
      state: "open",
      points: 10,
      attempt: { id: annas.attemptId, partsAnswered: 2, parts: 2 },
    });
    expect((await courseView(cy, courseId, noon))?.quizzes[0]?.attempt).toBeNull();
  });

  test("starting twenty times at once is one attempt; before and after the window there is none", async () => {
    const { quizId, member, courseId } = await course();
    const student = await member("student");
    expect(await startAttempt(student, quizId, later(-31))).toMatchObject({ error: { code: "not-open-yet" } });
    expect(await startAttempt(student, quizId, later(31))).toMatchObject({ error: { code: "closed" } });
    const starts = await Promise.all(Array.from({ length: 20 }, () => startAttempt(student, quizId, noon)));
    expect(new Set(starts.map((start) => (start.ok ? start.value.attemptId : start.error.code))).size).toBe(1);
    expect(await database().attempt.count({ where: { quizId } })).toBe(1);
    expect(await database().auditEntry.count({ where: { courseId, action: "attempt-started" } })).toBe(1);
  });

  test("a row that cannot be read as a verdict hides nothing else", async () => {
    const { courseId, ta, bo, bos } = await classroom();
    const { id: _, ...row } = await database().submission.findFirstOrThrow({
      where: { attemptId: bos.attemptId, part: "twice" },
    });
    await database().submission.create({
      data: {
        ...row,
        id: newId(),
        feedback: "poison",
        evidence: { method: 7 },
        idempotencyKey: newId(),
        number: 9,
        tryNumber: 9,
        text: "9".repeat(2_000_000),
        part: "twice",
      },
    });
    const seen = await staffAttempt(ta, courseId, bos.attemptId, noon);
    expect(seen?.questions[0]?.parts[0]?.submissions.map(({ evidence }) => evidence.method)).toEqual([
      "exact",
      "damaged-record",
    ]);
    expect((await attemptView(bo, bos.attemptId, noon))?.questions[0]?.parts[0]?.submissions).toHaveLength(2);
    expect((await gradebook(ta, courseId, {}, later(3)))?.rows).toHaveLength(3);
  });
});
