import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { root } from "../load/school";
import type { Student } from "../load/student";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { type Again, keptAgain, longest, savesGoOn, triesOfAPage } from "./saves";
import { anyOf, long, schoolSetting } from "./setting";

const setting = schoolSetting({ students: 60 });
const rounds = long ? 10 : 1;
/** Milliseconds that the other process holds the write lock. */
const holds = long ? [1_000, 8_000] : [1_000, 3_000];

/** Pages that are asked for one after another while the lock is held; before they are there it is not released. */
const pagesMeanwhile = 4;

/** Milliseconds: well under the time for which a save waits for the lock. */
const patience = 8_000;

/** How many pages are answered, until all of them are or the time is over. */
async function pagesAnswered(students: readonly Student[]): Promise<number> {
  let answered = 0;
  const over = AbortSignal.timeout(patience);
  const read = async () => {
    while (answered < pagesMeanwhile && !over.aborted) {
      const student = anyOf(students);
      const { status } = await student.look(student.task(answered).question);
      expect(status).toBe(200);
      if (!over.aborted) answered += 1;
    }
  };
  await Promise.race([read(), wait(patience)]);
  return answered;
}

test("a lock that another process holds delays saves and no page, loses nothing, and is over when it is released (R4)", async () => {
  const { start, students, ledger, file, url } = setting();
  const server = await start();
  const work = savesGoOn(students);
  const other = new Database(file, { timeout: 20_000 });
  const again: Again[] = [];
  let pages = 0;
  for (let round = 0; round < rounds; round += 1) {
    other.exec("BEGIN");
    other.prepare('SELECT count(*) FROM "Draft"').get();
    await wait(1_000);
    other.exec("COMMIT");
    again.push(await keptAgain(students));
    for (const hold of holds) {
      other.exec("BEGIN IMMEDIATE");
      const [answered] = await Promise.all([pagesAnswered(students), wait(hold)]);
      other.exec("ROLLBACK");
      expect(answered).toBe(pagesMeanwhile);
      pages += answered;
      again.push(await keptAgain(students));
    }
  }
  const told = await work.stop();
  expect(other.pragma("integrity_check", { simple: true })).toBe("ok");
  other.close();
  await server.end("SIGKILL");
  // Each lock is shorter than a save waits for it: nobody is refused.
  expect(new Set(told.filter((each) => each !== "not sent"))).toEqual(new Set([200]));
  for (const { tries } of again) expect(tries).toBeLessThanOrEqual(triesOfAPage);
  const { saves, submissions: _, ...wrong } = await verify(url, ledger);
  expect(wrong).toEqual(nothingWrong);
  expect(saves).toBeGreaterThan(20);
  held({
    goal: "R4 a foreign lock heals",
    what: `${again.length} locks of up to ${Math.max(...holds) / 1000} s by another process among ${saves} saves`,
    besides: `${pages} of ${pages} pages answered under a write lock; good again after at most ${within(longest(again), 5)}`,
  });
});

const copied = schoolSetting({ students: 60 });
const backups = long ? 30 : 3;

/** `npm run backup`, as a process of its own. */
async function backUp(url: string, file: string): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts/backup.ts"), file], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "close");
  expect(child.exitCode).toBe(0);
}

test("the backup job holds up no save, also where another process reads the whole time and keeps the log from being emptied (R4)", async () => {
  const { start, students, ledger, file, url, folder } = copied();
  const server = await start();
  const work = savesGoOn(students);
  // What a server does once, before it does it often, is not the copy's fault.
  await wait(3_000);
  const other = new Database(file, { timeout: 20_000 });
  const again: Again[] = [];
  for (let round = 0; round < backups; round += 1) {
    const reads = round % 2 === 1;
    if (reads) {
      other.exec("BEGIN");
      other.prepare('SELECT count(*) FROM "Draft"').get();
    }
    const copy = join(folder, `${round}.backup`);
    await backUp(url, copy);
    rmSync(copy);
    if (reads) other.exec("COMMIT");
    again.push(await keptAgain(students));
  }
  const told = await work.stop();
  expect(other.pragma("integrity_check", { simple: true })).toBe("ok");
  const log = statSync(`${file}-wal`).size;
  other.close();
  await server.end("SIGKILL");
  // Nobody is refused for a copy's sake, and nobody waits for a page's second try.
  expect(new Set(told.filter((each) => each !== "not sent"))).toEqual(new Set([200]));
  for (const { tries } of again) expect(tries).toBe(1);
  const { saves, submissions: _, ...wrong } = await verify(url, ledger);
  expect(wrong).toEqual(nothingWrong);
  held({
    goal: "R4 with the backup job as the holder",
    what: `${backups} runs of \`npm run backup\`, half of them beside a reader's snapshot, among ${saves} saves`,
    besides: `none refused; good again after at most ${within(longest(again), 5)}; log at the end ${(log / 1e6).toFixed(1)} MB`,
  });
});
