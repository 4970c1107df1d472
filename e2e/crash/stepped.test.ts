import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { startInstance } from "../load/server";
import { held } from "./held";
import { long, schoolSetting } from "./setting";

/** Seconds after the end in which what was under way is still kept: less than the step. */
const grace = 2;
const preload = ["--require", join(import.meta.dirname, "step-clock.cjs")];

describe.each(long ? [30, -30] : [30])("a server clock that is set by %i s in an exam's last half minute", (step) => {
  const setting = schoolSetting({ students: 4, kind: "exam" });

  test("ends no attempt before its time, and refuses nobody's last words (R10)", async () => {
    const here = setting();
    const server = await startInstance(here.port, here.url, { STEP_SECONDS: String(step) }, preload);
    const database = new Database(here.file, { timeout: 20_000 });
    const open = database.prepare('SELECT count(*) FROM "Attempt" WHERE "submittedAt" IS NULL').pluck();
    const seconds = 15;
    const end = Date.now() + seconds * 1000;
    database
      .prepare('UPDATE "Quiz" SET "closesAt" = ?, grace = ? WHERE id = ?')
      .run(new Date(end).toISOString().replace("Z", "+00:00"), grace, here.school.quizId);
    await Promise.all(here.students.map((student) => student.save(student.task(0))));
    server.process.kill("SIGUSR2");
    await wait(200);
    // Longer than the round of the job that ends attempts.
    while (Date.now() < end - 2_000) {
      const replies = await Promise.all(here.students.map((student) => student.save(student.task(0))));
      expect(replies.map((reply) => reply?.status)).toEqual(here.students.map(() => 200));
      expect(open.get()).toBe(here.students.length);
      await wait(700);
    }
    // A clock that was set back ends them by as much later, and not never.
    while (Number(open.get()) > 0 && Date.now() < end + (Math.max(0, -step) + 60) * 1000) await wait(500);
    expect(open.get()).toBe(0);
    expect(Date.now()).toBeGreaterThan(end);
    database.close();
    await server.end("SIGKILL");
    held({
      goal: "R10 a server clock that is set in an exam",
      what: `by ${step} s in an exam's last half minute`,
      besides: "no attempt ended early, nobody's last words refused",
    });
  });
});
