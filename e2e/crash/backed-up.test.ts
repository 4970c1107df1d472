import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Entry } from "../load/ledger";
import { root } from "../load/school";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { anyOf, schoolSetting } from "./setting";

const setting = schoolSetting({ students: 60 });

async function command(script: string, url: string, file: string): Promise<number> {
  const since = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", join(root, "scripts", script), file], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await once(child, "close");
  expect(child.exitCode).toBe(0);
  return performance.now() - since;
}

test("a backup made under load, restored elsewhere, holds everything that was acknowledged before it began (R15)", async () => {
  const { start, students, ledger, url, folder } = setting();
  const server = await start();
  let over = false;
  const under: Promise<unknown>[] = [];
  const work = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const student = anyOf(students);
      under.push(turn % 6 === 0 ? student.submit(student.task(turn)) : student.save(student.task(turn)));
      await wait(60);
    }
  })();
  while (ledger.count("ok") < 30) await wait(50);
  const began = Date.now();
  const file = join(folder, "made.backup");
  const copied = await command("backup.ts", url, file);
  over = true;
  await work;
  await Promise.all(under);
  await server.end("SIGKILL");
  const all = await verify(url, ledger);
  expect({ ...all, saves: 0, submissions: 0 }).toEqual({ ...nothingWrong, saves: 0, submissions: 0 });
  const elsewhere = `file:${join(folder, "restored.db")}`;
  const restored = await command("restore.ts", elsewhere, file);
  // Of what was acknowledged after the copy began, nobody knows whether it is in it.
  const unsure = (entry: Entry): Entry =>
    entry.outcome === "ok" && entry.acknowledgedAt >= began ? { ...entry, outcome: "info" } : entry;
  ledger.entries.splice(0, ledger.entries.length, ...ledger.entries.map(unsure));
  const sure = ledger.count("ok");
  const { saves, submissions, ...wrong } = await verify(elsewhere, ledger);
  expect(wrong).toEqual(nothingWrong);
  expect(saves + submissions).toBeGreaterThanOrEqual(sure);
  held({
    goal: "R15 backup",
    what: `copied under load in ${(copied / 1000).toFixed(1)} s, restored elsewhere`,
    besides: `restored within ${within(restored, 300)}, with all ${sure} acknowledged before`,
  });
});
