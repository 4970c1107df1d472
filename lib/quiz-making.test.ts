import { describe, expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { startAttempt } from "./attempts";
import { auditCsv, auditLog } from "./audit-log";
import { course, later, noon, person } from "./class-for-tests";
import { copyCourse, copyQuiz } from "./copying";
import { archiveCourse, changeCourse, changeJoinCode, courseSettings, makeCourse } from "./course-settings";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { gradesFile } from "./export-grades";
import { gradebook } from "./gradebook";
import { joinCourse } from "./joining";
import { grantException, quizExceptions, withdrawException } from "./quiz-exceptions";
import { newQuizForm, quizForm } from "./quiz-form";
import { changeQuiz, makeQuiz } from "./quiz-making";
import { quizPreview } from "./quiz-preview";
import { courseView } from "./quizzes";
import { newId } from "./secrets";
import { submit } from "./submissions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

/** Around noon in UTC, as the form writes it in Shanghai's time. */
const fields = {
  titleEn: "Exam",
  titleZhCn: "考试",
  kind: "homework",
  opensAt: "2026-03-02T19:00",
  closesAt: "2026-03-02T22:00",
  lateUntil: "",
  timeLimit: "",
  grace: "30",
  attemptsAllowed: "3",
  sittingsAllowed: "1",
  latePenalty: "10",
  latePenaltyMost: "50",
  hintPenalty: "5",
  accessCode: "",
  feedback: "immediate",
  counted: "on",
  "place:double": "1",
  "ask:double/square": "on",
  "points:double/square": "7",
  "points:double/twice": "2",
};

onEachDatabase(() => {
  const set = async () => {
    const made = await course();
    const [instructor, ta, student] = [
      await made.member("instructor"),
      await made.member("ta"),
      await made.member("student"),
    ];
    const make = async (changed: Readonly<Record<string, string>> = {}) => {
      const result = await makeQuiz(instructor, made.courseId, { ...fields, ...changed }, noon);
      if (result.kind !== "done") throw new Error(JSON.stringify(result));
      return result.quizId;
    };
    return { ...made, instructor, ta, student, make };
  };
  const sit = async (student: Awaited<ReturnType<typeof person>>, quizId: string) => {
    const started = await startAttempt(student, quizId, noon);
    if (!started.ok) throw new Error(started.error.message.en);
    return started.value.attemptId;
  };

  test("chosen parts at chosen points are what the student is asked, graded by, shown in the gradebook and exported", async () => {
    const { courseId, instructor, ta, student, make } = await set();
    const quizId = await make();
    const attemptId = await sit(student, quizId);
    const view = await attemptView(student, attemptId, noon);
    expect(view?.questions.map(({ parts }) => parts.map(({ id, points }) => [id, points]))).toEqual([[["square", 7]]]);
    const n = Number(/\d+/.exec(view?.questions[0]?.statement.en ?? "")?.[0]);
    const place = { attemptId, question: "double", idempotencyKey: newId() };
    const result = await submit(student, { ...place, part: "square", text: `${n * n}` }, later(1));
    expect(result).toMatchObject({ ok: true, value: { submission: { verdict: { points: 7 } } } });
    const twice = await submit(student, { ...place, part: "twice", text: "1", idempotencyKey: newId() }, later(1));
    expect(twice).toMatchObject({ ok: false, error: { code: "not-found" } });
    const book = await gradebook(ta, courseId, { grain: "part", hidden: "" }, later(2));
    const index = book?.columns.findIndex((column) => column.quizId === quizId) ?? -1;
    expect(book?.columns[index]).toMatchObject({ slug: "double", part: "square", points: 7, partIndex: 0 });
    expect(book?.columns.filter((column) => column.quizId === quizId)).toHaveLength(1);
    expect(book?.rows[0]?.cells[index]).toMatchObject({ earned: 7, attemptId });
    const file = await gradesFile(instructor, courseId, "json", { grain: "part" }, "en", later(2));
    expect(JSON.parse(`${file?.body}`)).toMatchObject({ students: [{ total: 7 }] });
  });

  test("a draft does not exist for students, and is there for staff; publishing it is all it takes", async () => {
    const { courseId, instructor, ta, student, make } = await set();
    const quizId = await make({ draft: "on" });
    expect((await courseView(student, courseId, noon))?.quizzes.map(({ id }) => id)).not.toContain(quizId);
    expect(await startAttempt(student, quizId, noon)).toMatchObject({ error: { code: "not-found" } });
    expect((await gradebook(ta, courseId, {}, noon))?.quizzes.map(({ id }) => id)).not.toContain(quizId);
    expect(await quizPreview(ta, courseId, quizId, "1", noon)).toMatchObject({ draft: true, points: 7 });
    expect(await changeQuiz(instructor, courseId, quizId, fields, noon)).toMatchObject({ kind: "done" });
    expect(await startAttempt(student, quizId, noon)).toMatchObject({ ok: true });
  });

  test("a preview begins nothing, and shows the chosen parts without a key", async () => {
    const { courseId, ta, student, make } = await set();
    const quizId = await make();
    const preview = await quizPreview(ta, courseId, quizId, "1", noon);
    expect(preview?.questions[0]?.parts).toMatchObject([{ id: "square", points: 7 }]);
    expect(JSON.stringify(preview)).not.toContain("the solution is");
    expect((await quizPreview(ta, courseId, quizId, "2", noon))?.questions[0]?.statement).toBeDefined();
    expect(await database().attempt.count({ where: { quizId } })).toBe(0);
    expect(await quizPreview(student, courseId, quizId, "1", noon)).toBeNull();
  });

  test("every field that is wrong is named, in both languages, and nothing is made", async () => {
    const { courseId, instructor } = await set();
    const before = await database().quiz.count({ where: { courseId } });
    const wrong: readonly (readonly [Record<string, string>, string])[] = [
      [{ titleEn: " " }, "titleEn"],
      [{ opensAt: "tomorrow" }, "opensAt"],
      [{ closesAt: "2026-03-02T18:00" }, "closesAt"],
      [{ lateUntil: "2026-03-02T20:00" }, "lateUntil"],
      [{ kind: "test" }, "kind"],
      [{ feedback: "" }, "feedback"],
      [{ timeLimit: "0" }, "timeLimit"],
      [{ attemptsAllowed: "1.5" }, "attemptsAllowed"],
      [{ latePenalty: "120" }, "latePenalty"],
      [{ hintPenalty: "x" }, "hintPenalty"],
      [{ "ask:double/square": "" }, "questions"],
      [{ "points:double/square": "-1" }, "points:double/square"],
    ];
    for (const [changed, field] of wrong) {
      const result = await makeQuiz(instructor, courseId, { ...fields, ...changed }, noon);
      const errors = result.kind === "refused" ? result.errors : {};
      expect([field, Object.keys(errors)]).toEqual([field, expect.arrayContaining([field])]);
      expect(errors[field]?.en).not.toBe(errors[field]?.["zh-CN"]);
    }
    for (const odd of [null, 7, [], { titleEn: { not: "" } }]) {
      expect(await makeQuiz(instructor, courseId, odd, noon)).toMatchObject({ kind: "refused" });
    }
    expect(await database().quiz.count({ where: { courseId } })).toBe(before);
  });

  test("what the form shows is what was stored: saved again, nothing changes", async () => {
    const { courseId, instructor, quizId, make } = await set();
    for (const id of [await make(), await make({ timeLimit: "30", fullTime: "on" }), quizId]) {
      const before = await database().quiz.findUnique({ where: { id }, include: { questions: true } });
      const form = await quizForm(instructor, courseId, id);
      expect(await changeQuiz(instructor, courseId, id, form?.fields, noon)).toMatchObject({ kind: "done" });
      const after = await database().quiz.findUnique({ where: { id }, include: { questions: true } });
      const { questions: _, ...rest } = before ?? { questions: [] };
      expect(after).toMatchObject(rest);
      expect(after?.questions.map(({ points }) => points)).toEqual(before?.questions.map(({ points }) => points));
    }
    expect(Object.keys((await newQuizForm(instructor, courseId, noon))?.fields ?? {})).toContain("points:double/twice");
  });

  describe("once students have begun", () => {
    const begun = async () => {
      const all = await set();
      const quizId = await all.make({ "ask:double/twice": "on" });
      const attemptId = await sit(all.student, quizId);
      for (const text of ["1", "2"]) {
        const place = { attemptId, question: "double", part: "twice", idempotencyKey: newId() };
        await submit(all.student, { ...place, text }, later(1));
      }
      const change = (changed: Record<string, string>) =>
        changeQuiz(all.instructor, all.courseId, quizId, { ...fields, "ask:double/twice": "on", ...changed }, later(2));
      return { ...all, quizId, change };
    };

    test.each([
      [{ kind: "exam" }, "kind"],
      [{ draft: "on" }, "draft"],
      [{ opensAt: "2026-03-02T21:00" }, "opensAt"],
      [{ closesAt: "2026-03-02T19:30" }, "closesAt"],
      [{ timeLimit: "30" }, "timeLimit"],
      [{ attemptsAllowed: "1" }, "attemptsAllowed"],
      [{ "ask:double/twice": "" }, "questions"],
    ])("%o is refused with its reason", async (changed, field) => {
      const { change } = await begun();
      const result = await change(changed);
      expect(result.kind === "refused" && Object.keys(result.errors)).toEqual([field]);
    });

    test("the full time for whoever begins late may be given, and not be taken back", async () => {
      const { instructor, courseId, student, make } = await set();
      const quizId = await make({ timeLimit: "30" });
      await sit(student, quizId);
      const change = (changed: Record<string, string>) =>
        changeQuiz(instructor, courseId, quizId, { ...fields, timeLimit: "30", ...changed }, later(2));
      expect(await change({ fullTime: "on" })).toMatchObject({ kind: "done" });
      expect(await database().quiz.findUnique({ where: { id: quizId } })).toMatchObject({ fullTime: true });
      const result = await change({});
      expect(result.kind === "refused" && Object.keys(result.errors)).toEqual(["fullTime"]);
      const copied = await copyQuiz(instructor, { courseId, quizId, firstDay: "2026-09-07" }, noon);
      const id = copied.ok ? copied.value.quizId : "";
      expect(await database().quiz.findUnique({ where: { id } })).toMatchObject({ fullTime: true, timeLimit: 1800 });
      expect(await quizPreview(instructor, courseId, id, "1", noon)).toMatchObject({ fullTime: true, timeLimit: 1800 });
    });

    test("titles, points, policies, later ends, longer times and parts that nobody answered may change", async () => {
      const { change, quizId } = await begun();
      const result = await change({
        titleEn: "Another",
        "points:double/twice": "4",
        "ask:double/square": "",
        closesAt: "2026-03-03T22:00",
        feedback: "afterClose",
      });
      expect(result).toEqual({ kind: "done", quizId });
      const questions = await database().quizQuestion.findMany({ where: { quizId } });
      expect(questions).toMatchObject([{ points: 4, parts: [{ id: "twice", points: 4 }] }]);
    });
  });

  test("an exception is granted, replaces the one before, is withdrawn, and each is written down", async () => {
    const { courseId, instructor, ta, student, quizId } = await set();
    const grant = {
      ...{ courseId, quizId, studentId: student.userId, opensAt: "", closesAt: "2026-03-03T20:00", lateUntil: "" },
      ...{ attemptsAllowed: "", timePercent: "150", extraMinutes: "10", note: "ill" },
    };
    expect(await grantException(ta, grant, noon)).toMatchObject({ error: { code: "not-found" } });
    expect(await grantException(instructor, grant, noon)).toMatchObject({ ok: true });
    expect(await grantException(instructor, { ...grant, excused: "on" }, noon)).toMatchObject({ ok: true });
    expect((await quizExceptions(ta, courseId, quizId))?.exceptions).toMatchObject([
      { closesAt: new Date("2026-03-03T12:00:00Z"), timeFactor: 1.5, extraTime: 600, excused: true },
    ]);
    const wrong = [
      { closesAt: "soon" },
      { closesAt: "2026-03-01T20:00" },
      { timePercent: "5" },
      { extraMinutes: "-1" },
      { studentId: ta.userId },
    ];
    for (const each of wrong)
      expect(await grantException(instructor, { ...grant, ...each }, noon)).toMatchObject({ ok: false });
    await withdrawException(instructor, { courseId, quizId, studentId: student.userId }, noon);
    expect((await quizExceptions(ta, courseId, quizId))?.exceptions).toEqual([]);
    const log = await auditLog(instructor, courseId, { student: student.userId });
    expect(log?.lines.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["exception-granted", "exception-withdrawn"]),
    );
  });

  test("a quiz is copied as a draft with its dates shifted and no student's work, a course with all of its quizzes", async () => {
    const { courseId, instructor, ta, student, make } = await set();
    const quizId = await make();
    await sit(student, quizId);
    expect(await copyQuiz(ta, { courseId, quizId, firstDay: "2026-09-07" }, noon)).toMatchObject({ ok: false });
    const copied = await copyQuiz(instructor, { courseId, quizId, firstDay: "2026-09-07" }, noon);
    const copy = await database().quiz.findUnique({
      where: { id: copied.ok ? copied.value.quizId : "" },
      include: { questions: true, _count: { select: { attempts: true } } },
    });
    expect(copy).toMatchObject({ draft: true, opensAt: new Date("2026-09-07T11:00:00Z"), _count: { attempts: 0 } });
    expect(copy?.questions).toMatchObject([{ slug: "double", points: 7, parts: [{ id: "square", points: 7 }] }]);
    const term = { courseId, titleEn: "Next", titleZhCn: "下学期", firstDay: "2026-09-07" };
    expect(await copyCourse(ta, term, noon)).toMatchObject({ ok: false });
    const next = await copyCourse(instructor, term, noon);
    const id = next.ok ? next.value.courseId : "";
    expect(await database().quiz.count({ where: { courseId: id, draft: true } })).toBe(3);
    expect(await database().enrollment.findMany({ where: { courseId: id } })).toMatchObject([
      { userId: instructor.userId },
    ]);
  });

  test("joining by code is closed, opened with a new code, and closed for good by archiving", async () => {
    const { courseId, instructor, joinCode } = await set();
    const join = async (code: string) => joinCourse(await person("new"), code, noon);
    expect(await join(joinCode)).toMatchObject({ ok: true });
    await changeJoinCode(instructor, { courseId, way: "off" }, noon);
    expect(await join(joinCode)).toMatchObject({ ok: false });
    await changeJoinCode(instructor, { courseId, way: "new" }, noon);
    const code = (await courseSettings(instructor, courseId))?.joinCode ?? "";
    expect(await join(code)).toMatchObject({ ok: true });
    await archiveCourse(instructor, { courseId, way: "archive" }, noon);
    expect(await join(code)).toMatchObject({ ok: false });
    expect(await makeQuiz(instructor, courseId, fields, noon)).toMatchObject({ kind: "refused" });
  });

  test("only instructors make quizzes and courses, change settings and read the log", async () => {
    const { courseId, instructor, ta, student, quizId } = await set();
    const titles = { titleEn: "A", titleZhCn: "甲" };
    for (const viewer of [ta, student, await person("stranger")]) {
      expect(await makeQuiz(viewer, courseId, fields, noon)).toEqual({ kind: "not-found" });
      expect(await changeQuiz(viewer, courseId, quizId, fields, noon)).toEqual({ kind: "not-found" });
      expect(await newQuizForm(viewer, courseId, noon)).toBeNull();
      expect(await quizForm(viewer, courseId, quizId)).toBeNull();
      expect(await courseSettings(viewer, courseId)).toBeNull();
      expect(await changeCourse(viewer, { courseId, ...titles, dropLowest: "1" }, noon)).toMatchObject({ ok: false });
      expect(await makeCourse(viewer, titles, noon)).toMatchObject({ ok: false });
      expect(await auditLog(viewer, courseId, {})).toBeNull();
      expect(await auditCsv(viewer, courseId, {}, noon)).toBeNull();
    }
    expect(await makeCourse(instructor, titles, noon)).toMatchObject({ ok: true });
    await changeCourse(instructor, { courseId, ...titles, dropLowest: "2" }, noon);
    expect(await courseSettings(instructor, courseId)).toMatchObject({ dropLowest: 2, title: { en: "A" } });
    const log = await auditLog(instructor, courseId, { action: "course-changed" });
    expect(log?.lines).toMatchObject([{ actor: { name: "instructor" }, action: "course-changed" }]);
    const csv = await auditCsv(instructor, courseId, {}, noon);
    expect(csv?.csv).toContain("course-changed");
  });
});
