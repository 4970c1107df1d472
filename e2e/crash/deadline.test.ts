import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { percentile } from "../load/open-loop";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { long, schoolSetting } from "./setting";

const students = long ? 300 : 40;
/** Seconds after the end in which what was under way is still kept. */
const grace = 8;

describe.each(long ? [true, false] : [true])("at the end of an exam (killed one second before it: %s)", (isKilled) => {
  const setting = schoolSetting({ students, kind: "exam" });

  test("what each student saved last is what is handed in (R7)", async () => {
    const here = setting();
    let server = await here.start({ SAVES_ROOM: "2000" });
    // Everybody has saved something long before.
    await Promise.all(here.students.map((student) => student.save(student.task(0))));
    const database = new Database(here.file, { timeout: 20_000 });
    const end = Date.now() + 12_000;
    database
      .prepare('UPDATE "Quiz" SET "closesAt" = ?, grace = ? WHERE id = ?')
      .run(new Date(end).toISOString().replace("Z", "+00:00"), grace, here.school.quizId);
    const last = here.students.flatMap((student, index) => {
      // One in ten never sends, three in ten are late on their way.
      if (index % 10 === 0) return [];
      const at = index % 10 < 4 ? end + 4_000 * Math.random() : end - 2_000 * Math.random();
      return [{ student, at }];
    });
    const took: number[] = [];
    const sending = last.map(async ({ student, at }) => {
      await wait(Math.max(0, at - Date.now()));
      const text = here.ledger.newText();
      for (let tries = 0; tries < 40 && Date.now() < end + grace * 1000; tries += 1) {
        const since = performance.now();
        const reply = await student.save(student.task(0), text);
        if (reply?.status === 200) took.push(performance.now() - since);
        if (reply?.status === 200 || reply?.status === 409) return;
        await wait(200);
      }
    });
    if (isKilled) {
      await wait(Math.max(0, end - 1_000 - Date.now()));
      await server.end("SIGKILL");
      server = await here.start({ SAVES_ROOM: "2000" });
    }
    await Promise.all(sending);
    const open = database.prepare('SELECT count(*) FROM "Attempt" WHERE "submittedAt" IS NULL').pluck();
    const since = Date.now();
    while (Number(open.get()) > 0 && Date.now() - since < 240_000) await wait(500);
    expect(open.get()).toBe(0);
    const ended = database.prepare('SELECT DISTINCT "endedBy" FROM "Attempt"').pluck().all();
    expect(ended).toEqual(["limit"]);
    database.close();
    await server.end("SIGKILL");
    const best = here.ledger.onePerText();
    const { saves, submissions, ...wrong } = await verify(here.url, best);
    expect(wrong).toEqual(nothingWrong);
    expect(submissions).toBe(students);
    const p95 = percentile(
      took.toSorted((a, b) => a - b),
      0.95,
    );
    held({
      goal: `R7 deadline${isKilled ? ", with a kill one second before" : ""}`,
      what: `${students} students, ${saves} saves, ${took.length} of them in the last seconds`,
      besides: `all ${submissions} handed in as saved last; p95 of those ${within(p95, 2)}`,
    });
  });
});
