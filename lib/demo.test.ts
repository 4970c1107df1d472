import { afterEach, describe, expect, test, vi } from "vitest";
import { noon } from "./class-for-tests";
import { database } from "./database";
import { onEachDatabase } from "./databases-for-tests";
import { demoSignIn } from "./demo";
import { seedDemo } from "./demo-class";
import { demoPeople, demoStudents } from "./demo-people";
import { gradebook } from "./gradebook";
import { finishRegrades } from "./regrade-job";
import { startRegrade } from "./regrades";
import { viewerOfToken } from "./sessions";

vi.mock("@/grading", () => import("./catalogue-for-tests"));

onEachDatabase(() => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  describe("the demo", () => {
    test("has a class of sixty whose answers are of every kind, and is made once", async () => {
      await seedDemo(noon, () => undefined);
      const outcomes = await database().submission.groupBy({ by: ["outcome"], _count: true });
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["correct", "incorrect", "invalid"]);
      expect(await database().submission.count({ where: { late: true } })).toBeGreaterThan(3);
      const wrong = await database().submission.findMany({ where: { outcome: "incorrect" } });
      expect(wrong.every(({ misconception }) => misconception === "unchanged")).toBe(true);
      const before = await database().submission.count();
      await seedDemo(noon, () => undefined);
      expect(await database().submission.count()).toBe(before);
      expect(await database().enrollment.count({ where: { role: "student" } })).toBe(60);
    });

    test("has answers that an older grader got wrong, so that a regrade finds who gains and who loses", async () => {
      vi.stubEnv("DEMO", "1");
      const ta = await demoSignIn("ta", noon);
      const viewer = ta.ok ? await viewerOfToken(ta.value.token, noon) : null;
      const quiz = await database().quiz.findFirstOrThrow({ where: { titleEn: "Exercise 5" } });
      const { id: quizId, courseId } = quiz;
      const all = { courseId, quizId, question: null, part: null, reason: "a newer grader" };
      const started = viewer === null ? null : await startRegrade(viewer, all, noon);
      await finishRegrades();
      const changes = await database().regradeChange.findMany({
        where: { regradeId: started?.ok ? started.value.id : "" },
      });
      const scores = changes.map(({ oldScore, newScore }) => [oldScore, newScore]);
      expect(scores.filter(([before, after]) => before === null && after === 1)).toHaveLength(4);
      expect(scores.filter(([before, after]) => before === 1 && after === 0)).toHaveLength(2);
      expect(scores).toHaveLength(6);
    });

    test("lets one click make one a student, a TA or an instructor, and only where the server says that it is a demo", async () => {
      for (const role of ["student", "ta", "instructor"] as const) {
        vi.stubEnv("DEMO", "");
        expect(await demoSignIn(role, noon)).toMatchObject({ ok: false, error: { code: "demo-only" } });
        vi.stubEnv("DEMO", "1");
        const result = await demoSignIn(role, noon);
        const viewer = result.ok ? await viewerOfToken(result.value.token, noon) : null;
        expect(viewer?.email).toBe(demoPeople[role]);
        const course = await database().course.findFirstOrThrow();
        const book = viewer === null ? null : await gradebook(viewer, course.id, {}, noon);
        expect(book?.rows.length ?? 0).toBe(role === "student" ? 0 : 60);
      }
      expect(await demoSignIn({ not: "" }, noon)).toMatchObject({ ok: false, error: { code: "bad-input" } });
    });
  });
});

test("no two made-up students share a name or an address", () => {
  const students = demoStudents();
  expect(new Set(students.map(({ name }) => name)).size).toBe(60);
  expect(new Set(students.map(({ email }) => email)).size).toBe(60);
});
