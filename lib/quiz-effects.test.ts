import { expect, test, vi } from "vitest";
import { attemptView } from "./attempt-view";
import { auditLog } from "./audit-log";
import { course, later } from "./class-for-tests";
import { onEachDatabase } from "./databases-for-tests";
import { gradebook } from "./gradebook";
import { quizForm } from "./quiz-form";
import { changeQuiz } from "./quiz-making";
import { sitting } from "./sitting-for-tests";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  test("a change that changes totals says whose, from what to what, and is made only once that was seen", async () => {
    const { courseId, quizId, member } = await course();
    const [instructor, ta] = [await member("instructor"), await member("ta")];
    const [ada, bo] = [await member("student", "Ada"), await member("student", "Bo")];
    const { attemptId, answer } = await sitting(ada, quizId, "double");
    await sitting(bo, quizId, "double");
    const prompt = JSON.stringify((await attemptView(ada, attemptId, later(1)))?.questions);
    const n = Number(/square of (\d+)/.exec(prompt)?.[1]);
    await answer("square", `${n * n}`, later(1));
    const totals = async () => (await gradebook(ta, courseId, {}, later(5)))?.rows.map(({ total }) => total);
    expect(await totals()).toEqual([6, 0]);

    const fields = (await quizForm(instructor, courseId, quizId))?.fields ?? {};
    const change = (changed: Readonly<Record<string, string>>) =>
      changeQuiz(instructor, courseId, quizId, { ...fields, ...changed }, later(5));
    const cheaper = { "points:double/square": "3.5" };
    const first = await change(cheaper);
    expect(first).toMatchObject({ kind: "effects", effects: [{ name: "Ada", before: 6, after: 3.5 }] });
    expect(await totals()).toEqual([6, 0]);
    const seen = first.kind === "effects" ? first.seen : "";
    // What was seen stands for that change alone.
    expect(await change({ "points:double/square": "2", seen })).toMatchObject({ kind: "effects" });
    expect(await totals()).toEqual([6, 0]);
    expect(await change({ ...cheaper, seen })).toEqual({ kind: "done", quizId });
    expect(await totals()).toEqual([3.5, 0]);
    const [line] = (await auditLog(instructor, courseId, { action: "quiz-changed" }))?.lines ?? [];
    expect(line?.detail).toContainEqual(["changed", "double/square 6 → 3.5"]);

    // A quiz that no longer counts takes its points with it; what moves no total is not asked about.
    expect(await change({ ...cheaper, counted: "" })).toMatchObject({ effects: [{ before: 3.5, after: 0 }] });
    expect(await change({ ...cheaper, titleEn: "Renamed", accessCode: "sesame" })).toMatchObject({ kind: "done" });
    const log = JSON.stringify((await auditLog(instructor, courseId, { action: "quiz-changed" }))?.lines);
    expect(log).toContain("titleEn Homework 6 → Renamed; accessCode");
    expect(log).not.toContain("sesame");
  });
});
