import { expect, test, vi } from "vitest";
import { finishAttempt, startAttempt } from "./attempts";
import { beginForStudent } from "./begin-for-student";
import { noon } from "./class-for-tests";
import { examWithStaff as exam } from "./control-room-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { saveDraft } from "./drafts";
import { closeNow } from "./exam-doors";
import { endOverdue } from "./overdue";
import { reopenAttempt } from "./reopening";
import { newId } from "./secrets";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

const second = (count: number) => new Date(noon.getTime() + count * 1000);

onEachDatabase(() => {
  test("where who begins late has the full time, the room shows it past the close, and closing now ends it for everybody", async () => {
    // It closes a minute after the student began.
    const { writing, absent, instructor, quizId, save, end, room, attemptId, acts } = await exam({
      closesAt: second(60),
      fullTime: true,
    });
    expect(await room(second(300))).toMatchObject({
      fullTime: true,
      quiz: { state: "closed", closesAt: second(60) },
      pastClose: { students: 1, until: second(600) },
      writing: { presence: "away", endsAt: second(600), cut: false },
      absent: { endsAt: second(60) },
    });
    expect((await room(second(59))).pastClose).toBeNull();
    expect((await room(second(601))).pastClose).toBeNull();
    expect(await startAttempt(absent, quizId, second(61))).toMatchObject({ error: { code: "closed" } });
    const longer = { quizId, userId: writing.userId };
    await database().enrollment.updateMany({ where: { userId: writing.userId }, data: { timeFactor: 2 } });
    expect((await room(second(300))).writing).toMatchObject({ timeLimit: 1200, endsAt: second(1200), cut: false });
    // An end of the student's own that is over already.
    await database().quizException.create({
      data: { id: newId(), ...longer, closesAt: second(50), updatedAt: noon },
    });
    expect(await save("1", 0, second(700))).toMatchObject({ ok: true });
    expect(await closeNow(instructor, { quizId, reason: "evacuation" }, second(720))).toMatchObject({ ok: true });
    expect(await end()).toEqual(second(720));
    expect((await acts()).at(-1)?.detail).toMatchObject({ fullTime: true });
    await endOverdue(second(751));
    const [row] = await database().submission.findMany({ where: { attemptId } });
    expect(row).toMatchObject({ text: "1", afterEnd: false, late: false });
  });

  test("past the close the room counts whoever may still write: by an end of their own, begun or not, and nobody who has handed in", async () => {
    const { writing, absent, attemptId, quizId, room } = await exam({ closesAt: second(300) });
    expect((await room(second(301))).pastClose).toBeNull();
    for (const [{ userId }, closesAt] of [
      [writing, second(400)],
      [absent, second(900)],
    ] as const) {
      await database().quizException.create({ data: { id: newId(), quizId, userId, closesAt, updatedAt: noon } });
    }
    expect((await room(second(301))).pastClose).toEqual({ students: 2, until: second(900) });
    expect((await room(second(401))).pastClose).toEqual({ students: 1, until: second(900) });
    await finishAttempt(writing, attemptId, second(350));
    expect((await room(second(360))).pastClose).toEqual({ students: 1, until: second(900) });
    expect((await room(second(901))).pastClose).toBeNull();
  });

  test("an attempt that staff begin runs no full time: it is over at once, and opened again it lasts for the minutes given from then", async () => {
    const { absent, ta, quizId, room } = await exam({ closesAt: second(60), fullTime: true });
    const studentId = absent.userId;
    const begun = await beginForStudent(ta, { quizId, studentId }, second(10));
    const attemptId = begun.ok ? begun.value.attemptId : "";
    expect((await room(second(100))).absent).toMatchObject({ presence: "handed-in", endedBy: "staff" });
    expect((await room(second(100))).pastClose).toMatchObject({ students: 1 });
    const write = (text: string, revision: number, at: Date) =>
      saveDraft(absent, { attemptId, question: "double", part: "twice", text, revision }, at);
    expect(await write("1", 0, second(100))).toMatchObject({ ok: false });
    await endOverdue(second(700));
    expect(await database().submission.count({ where: { attemptId } })).toBe(0);
    const minutes = 20;
    const reopened = await reopenAttempt(ta, { attemptId, minutes, reason: "was ill" }, second(700));
    expect(reopened).toMatchObject({ ok: true, value: { endsAt: second(1900) } });
    expect((await room(second(701))).absent).toMatchObject({ endsAt: second(1900), submittedAt: null });
    expect((await room(second(701))).pastClose).toMatchObject({ until: second(1900) });
    expect(await write("2", 0, second(1899))).toMatchObject({ ok: true });
    await endOverdue(second(1931));
    expect(await database().submission.findMany({ where: { attemptId } })).toMatchObject([{ text: "2" }]);
  });
});
