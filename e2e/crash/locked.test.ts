import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { nothingWrong, verify } from "../load/verify";
import { anyOf, long, schoolSetting } from "./setting";

const setting = schoolSetting({ students: 60 });
const rounds = long ? 10 : 1;
/** Milliseconds that the other process holds the write lock. */
const holds = long ? [1_000, 8_000] : [1_000, 3_000];

test("a lock that another process holds delays saves, loses none, and is over when it is released (R4)", async () => {
  const { start, students, ledger, file, url } = setting();
  const server = await start();
  let over = false;
  const under: Promise<unknown>[] = [];
  const work = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const student = anyOf(students);
      under.push(student.save(student.task(turn)));
      await wait(33);
    }
  })();
  const other = new Database(file, { timeout: 20_000 });
  const healed = async (): Promise<number> => {
    const since = performance.now();
    const student = anyOf(students);
    for (;;) {
      const reply = await student.save(student.task(0));
      if (reply?.status === 200) return performance.now() - since;
      if (performance.now() - since > 30_000) throw new Error("Saves did not come back.");
      await wait(50);
    }
  };
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    other.exec("BEGIN");
    other.prepare('SELECT count(*) FROM "Draft"').get();
    await wait(1_000);
    other.exec("COMMIT");
    took.push(await healed());
    for (const hold of holds) {
      other.exec("BEGIN IMMEDIATE");
      await wait(hold);
      other.exec("ROLLBACK");
      took.push(await healed());
    }
  }
  over = true;
  await work;
  await Promise.all(under);
  expect(other.pragma("integrity_check", { simple: true })).toBe("ok");
  other.close();
  await server.end("SIGKILL");
  const { saves, submissions: _, ...wrong } = await verify(url, ledger);
  expect(wrong).toEqual(nothingWrong);
  expect(saves).toBeGreaterThan(20);
  console.log(
    `R4: ${saves} saves around ${took.length} foreign locks; good again after at most ${Math.round(Math.max(...took))} ms.`,
  );
});
