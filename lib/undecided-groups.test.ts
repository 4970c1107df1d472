import { expect, test, vi } from "vitest";
import { course, later } from "./class-for-tests";
import { onEachDatabase } from "./databases-for-tests";
import { decideGroup } from "./group-decisions";
import { answerGroups } from "./groups";
import { pendingWork } from "./pending";
import { sitting } from "./sitting-for-tests";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  test("what the machine cannot decide stands apart from what is wrong and what cannot be read, and waits until its group is decided", async () => {
    const { courseId, quizId, member } = await course();
    const ta = await member("ta");
    const place = { quizId, question: "double", part: "twice" };
    for (const text of ["maybe", "maybe", "maybe", "1", "??"]) {
      const { answer } = await sitting(await member("student", text), quizId, "double");
      await answer("twice", text);
    }
    const before = await answerGroups(ta, courseId, place);
    const textsOf = (groups: NonNullable<typeof before>["settled"] = []) =>
      groups.flatMap(({ texts }) => texts.map(({ text }) => text));
    expect(new Set(textsOf(before?.undecided))).toEqual(new Set(["maybe"]));
    expect(textsOf(before?.settled)).toEqual(["1"]);
    expect(textsOf(before?.invalid)).toEqual(["??"]);
    const sizes = before?.undecided.map(({ students }) => students) ?? [];
    expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect((await pendingWork(ta, courseId))?.undecided).toBe(3);

    let waiting = 3;
    for (const { students, representative: submissionId } of before?.undecided ?? []) {
      const body = { submissionId, score: 1, reason: "It is right." };
      expect(await decideGroup(ta, body, later(5))).toMatchObject({ ok: true });
      waiting -= students;
      expect((await pendingWork(ta, courseId))?.undecided).toBe(waiting);
    }
    expect(waiting).toBe(0);
  });
});
