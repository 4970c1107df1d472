import { describe, expect, test, vi } from "vitest";
import { announce, withdrawAnnouncement } from "./announcements";
import { attemptClock } from "./attempt-clock";
import { attemptView } from "./attempt-view";
import { finishAttempt, startAttempt } from "./attempts";
import { course, later, noon } from "./class-for-tests";
import { controlRoom } from "./control-room";
import { examWithStaff as exam } from "./control-room-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { ownSavedTexts, staffSavedTexts } from "./draft-history";
import { saveDraft } from "./drafts";
import { closeNow, openNow, releaseResults, takeBackRelease } from "./exam-doors";
import { giveTime } from "./exam-time";
import { setFlag } from "./flags";
import { staffRole, watchQuiz } from "./live";
import { endOverdue } from "./overdue";
import { endForStudent, reopenAttempt } from "./reopening";
import { newId } from "./secrets";
import { handIn } from "./submissions";
import type { Viewer } from "./viewer";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const second = (count: number) => new Date(noon.getTime() + count * 1000);
const notThere = { ok: false, error: { code: "not-found" } };
const badly = { ok: false, error: { code: "bad-input" } };

onEachDatabase(() => {
  test("the room tells who has not begun, writes, is away, is out of time and has handed in, in the order of names", async () => {
    const { room, save, writing, attemptId, quizId } = await exam();
    const seen = await room(second(5));
    expect(seen.students?.map(({ name }) => name)).toEqual(["Abe", "Wen"]);
    expect(seen.absent).toMatchObject({ presence: "absent", attemptId: null, answered: 0 });
    expect(seen.writing).toMatchObject({ presence: "writing", startedAt: noon, endsAt: second(600), savedAt: null });
    await save("1", 0, second(100));
    expect((await room(second(110))).writing).toMatchObject({
      presence: "writing",
      answered: 1,
      savedAt: second(100),
    });
    expect((await room(second(200))).writing).toMatchObject({ presence: "away", awaySince: second(100) });
    expect((await room(second(601))).writing).toMatchObject({ presence: "time-up" });
    await endOverdue(second(631));
    expect((await room(second(640))).writing).toMatchObject({ presence: "handed-in", endedBy: "limit" });
    expect((await room(second(640))).parts).toBe(2);
    expect(await attemptClock(writing, attemptId, second(640))).toMatchObject({ submittedAt: second(600) });
    expect(await controlRoom("no-such-quiz", noon)).toBeNull();
    expect(quizId).not.toBe("");
  });

  test("the room counts a part of homework that was handed in before its text was saved, and each part once, saved or handed in", async () => {
    const { quizId, member } = await course();
    const student = await member("student", "Wen");
    const started = await startAttempt(student, quizId, noon);
    const place = { attemptId: started.ok ? started.value.attemptId : "", question: "double", part: "twice" };
    const answered = async () => (await controlRoom(quizId, later(9)))?.students.map((each) => each.answered);
    expect(await answered()).toEqual([0]);
    for (const text of ["1", "2", "(3"]) await handIn(student, { ...place, text, idempotencyKey: newId() }, later(1));
    expect(await answered()).toEqual([1]);
    await saveDraft(student, { ...place, part: "square", text: "4", revision: 0 }, later(2));
    expect(await answered()).toEqual([2]);
    await saveDraft(student, { ...place, text: "4", revision: 0 }, later(2));
    expect(await answered()).toEqual([2]);
  });

  describe("more time", () => {
    test("for one or for all is on the student's clock at once, adds up, and is written down with who and why", async () => {
      const { quizId, ta, writing, absent, end, acts, room } = await exam();
      const give = (userId: string | null, minutes: number) =>
        giveTime(ta, { quizId, userId, minutes, reason: "fire alarm" }, noon);
      expect(await give(null, 5)).toEqual({ ok: true, value: { extraTime: 300 } });
      expect(await give(writing.userId, 2)).toEqual({ ok: true, value: { extraTime: 120 } });
      expect(await give(writing.userId, 1)).toEqual({ ok: true, value: { extraTime: 180 } });
      expect(await end()).toEqual(second(600 + 480));
      expect(await give(null, -5)).toEqual({ ok: true, value: { extraTime: 0 } });
      expect(await give(null, -1)).toMatchObject(badly);
      expect(await end()).toEqual(second(780));
      expect((await room(noon)).absent?.extraTime).toBe(0);
      expect(absent.userId).not.toBe(writing.userId);
      expect(await acts()).toHaveLength(4);
      expect((await acts())[0]).toEqual({
        action: "time-given",
        actorId: ta.userId,
        detail: { to: null, minutes: 5, before: 0, after: 300, reason: "fire alarm" },
      });
    });

    test("given twenty times at once is given twenty times", async () => {
      const { quizId, ta, writing, end } = await exam();
      const body = { quizId, userId: writing.userId, minutes: 1, reason: "noise" };
      const all = await Promise.all(Array.from({ length: 20 }, () => giveTime(ta, body, noon)));
      expect(all.filter(({ ok }) => ok)).toHaveLength(20);
      expect(await end()).toEqual(second(600 + 20 * 60));
    });

    test("comes too late for who has handed in, and is not for who is no student of the course", async () => {
      const { quizId, ta, writing, attemptId, instructor } = await exam();
      await finishAttempt(writing, attemptId, later(1));
      const give = (userId: string) => giveTime(ta, { quizId, userId, minutes: 1, reason: "x" }, noon);
      expect(await give(writing.userId)).toMatchObject({ ok: false, error: { code: "already-finished" } });
      expect(await give(instructor.userId)).toMatchObject(notThere);
      for (const minutes of [0, 0.5, 601, Number.NaN, "5"])
        expect(await giveTime(ta, { quizId, userId: null, minutes, reason: "x" }, noon)).toMatchObject(badly);
      expect(await giveTime(ta, { quizId, userId: null, minutes: 5, reason: " " }, noon)).toMatchObject(badly);
    });
  });

  test("closing ends it for everybody, also for who was granted more, and what was saved is handed in after the grace", async () => {
    const { quizId, instructor, writing, save, attemptId, end } = await exam();
    const exception = { quizId, userId: writing.userId, closesAt: later(300), extraTime: 600, updatedAt: noon };
    await database().quizException.create({ data: { id: crypto.randomUUID(), ...exception } });
    await save("1", 0, second(10));
    expect(await closeNow(instructor, { quizId, reason: "evacuation" }, second(60))).toMatchObject({ ok: true });
    expect(await end()).toEqual(second(60));
    expect(await save("2", 1, second(80))).toMatchObject({ ok: true });
    await endOverdue(second(91));
    const [row] = await database().submission.findMany({ where: { attemptId } });
    expect(row).toMatchObject({ text: "2", afterEnd: true });
    expect(await openNow(instructor, { quizId, minutes: null, reason: "again" }, second(100))).toMatchObject(badly);
    expect(await openNow(instructor, { quizId, minutes: 30, reason: "again" }, second(100))).toMatchObject({
      ok: true,
    });
    expect((await controlRoom(quizId, second(101)))?.quiz).toMatchObject({ state: "open", closesAt: second(1900) });
  });

  test("results are seen from the release on, and no more once it is taken back", async () => {
    const { quizId, instructor, writing, attemptId, save, acts } = await exam();
    await save("1", 0, noon);
    await finishAttempt(writing, attemptId, later(1));
    const told = async () => (await attemptView(writing, attemptId, later(9)))?.questions[0]?.parts[0]?.submissions[0];
    expect((await told())?.verdict).toBeNull();
    await releaseResults(instructor, { quizId }, later(3));
    expect((await told())?.verdict).toMatchObject({ outcome: "incorrect" });
    await takeBackRelease(instructor, { quizId, reason: "too early" }, later(4));
    expect((await told())?.verdict).toBeNull();
    expect((await acts()).map(({ action }) => action)).toEqual([
      "attempt-finished",
      "results-released",
      "release-taken-back",
    ]);
  });

  test("a word reaches those it is for until it is taken off", async () => {
    const { quizId, ta, writing, attemptId } = await exam();
    const heard = async () => (await attemptClock(writing, attemptId, noon))?.announcements.map(({ text }) => text);
    const said = await announce(ta, { quizId, userId: null, text: " to all " }, noon);
    await announce(ta, { quizId, userId: writing.userId, text: "to one" }, later(1));
    expect(await heard()).toEqual(["to all", "to one"]);
    const id = said.ok ? said.value.id : "";
    expect(await withdrawAnnouncement(ta, id, later(2))).toMatchObject({ ok: true });
    expect(await withdrawAnnouncement(ta, id, later(3))).toMatchObject({ ok: true });
    expect(await heard()).toEqual(["to one"]);
    expect(await database().auditEntry.count({ where: { subject: `announcement:${id}` } })).toBe(2);
    for (const text of ["", " ", "x".repeat(501)])
      expect(await announce(ta, { quizId, userId: null, text }, noon)).toMatchObject(badly);
  });

  test("an attempt that ended is reopened with the minutes given, keeps what was handed in, and hands in again at its new end", async () => {
    const { ta, attemptId, save, end, writing, acts } = await exam();
    await save("1", 0, second(10));
    await endOverdue(second(640));
    const reopen = () => reopenAttempt(ta, { attemptId, minutes: 5, reason: "the network was down" }, second(700));
    expect(await reopen()).toEqual({ ok: true, value: { endsAt: second(1000) } });
    expect(await reopen()).toMatchObject(badly);
    expect(await end()).toEqual(second(1000));
    expect(await save("2", 1, second(900))).toMatchObject({ ok: true, value: { kind: "saved" } });
    expect(await endForStudent(ta, { attemptId, reason: "asked for it" }, second(950))).toMatchObject({ ok: true });
    const rows = await database().submission.findMany({ where: { attemptId }, orderBy: { number: "asc" } });
    expect(rows.map(({ text, number }) => [text, number])).toEqual([
      ["1", 1],
      ["2", 2],
    ]);
    expect(await finishAttempt(writing, attemptId, second(960))).toEqual({
      ok: true,
      value: { submittedAt: second(950) },
    });
    expect((await acts()).at(-1)).toMatchObject({
      action: "attempt-finished",
      actorId: ta.userId,
      detail: { by: "staff", reason: "asked for it" },
    });
  });

  test("for students, strangers and the staff of other courses none of this exists; opening, closing and releasing is for instructors", async () => {
    const { quizId, courseId, attemptId, writing, ta, acts } = await exam();
    const elsewhere = await course();
    const other = await elsewhere.member("instructor");
    const before = await acts();
    const reason = "x";
    const led = (who: Viewer) => [
      openNow(who, { quizId, minutes: 5, reason }, noon),
      closeNow(who, { quizId, reason }, noon),
      releaseResults(who, { quizId }, noon),
      takeBackRelease(who, { quizId, reason }, noon),
    ];
    const taught = (who: Viewer) => [
      giveTime(who, { quizId, userId: null, minutes: 5, reason }, noon),
      announce(who, { quizId, userId: null, text: "x" }, noon),
      reopenAttempt(who, { attemptId, minutes: 5, reason }, noon),
      endForStudent(who, { attemptId, reason }, noon),
    ];
    for (const who of [writing, other])
      for (const result of await Promise.all([...led(who), ...taught(who)])) expect(result).toMatchObject(notThere);
    for (const result of await Promise.all(led(ta))) expect(result).toMatchObject(notThere);
    expect(await acts()).toEqual(before);
    expect(await staffRole(ta, courseId, quizId)).toBe("ta");
    for (const who of [writing, other]) expect(await staffRole(who, courseId, quizId)).toBeNull();
    expect(await staffRole(other, elsewhere.courseId, quizId)).toBeNull();
  });

  test("everybody who watches shares one look, hears of an act soon, and nothing after leaving", async () => {
    const { quizId, ta } = await exam();
    const [first, second] = [vi.fn(), vi.fn()];
    const leave = [first, second].map((watcher) => watchQuiz(quizId, watcher));
    await vi.waitFor(() => expect(second).toHaveBeenCalled(), 5_000);
    expect(first.mock.calls[0]?.[0]).toBe(second.mock.calls[0]?.[0]);
    const at = performance.now();
    await announce(ta, { quizId, userId: null, text: "soon" }, noon);
    await vi.waitFor(() => expect(first.mock.lastCall?.[0].announcements[0]?.text).toBe("soon"), {
      timeout: 5_000,
      interval: 20,
    });
    expect(performance.now() - at).toBeLessThan(4_000);
    for (const each of leave) each();
    const heard = first.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(first.mock.calls.length).toBe(heard);
  });

  test("flags and the texts that were saved are the student's own; staff of the course see the texts", async () => {
    const { attemptId, place, writing, absent, ta, save, instructor } = await exam();
    await save("first", 0, second(1));
    await save("second", 1, second(2));
    const texts = [
      { revision: 2, text: "second", savedAt: second(2) },
      { revision: 1, text: "first", savedAt: second(1) },
    ];
    expect(await ownSavedTexts(writing, place)).toEqual(texts);
    expect(await staffSavedTexts(ta, place)).toEqual(texts);
    for (const who of [absent, instructor]) expect(await ownSavedTexts(who, place)).toBeNull();
    expect(await staffSavedTexts(writing, place)).toBeNull();
    const flagged = async () => (await attemptView(writing, attemptId, noon))?.questions[0]?.parts[0]?.flagged;
    const flag = (flagged: boolean, who = writing) => setFlag(who, { ...place, flagged });
    await Promise.all([flag(true), flag(true)]);
    expect(await flagged()).toBe(true);
    expect(await flag(false, absent)).toMatchObject(notThere);
    await flag(false);
    expect(await flagged()).toBe(false);
    expect(await setFlag(writing, { ...place, part: "none", flagged: true })).toMatchObject(notThere);
  });
});
