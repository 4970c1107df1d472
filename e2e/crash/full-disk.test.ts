import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { keptAgain, triesOfAPage } from "./saves";
import { anyOf, schoolSetting, temporaryFolder } from "./setting";

/** A disk of 24 MB of its own; null where this user may not make one. */
const disk = smallDisk();
if (disk === null) console.log("R13 is skipped: a small disk can be mounted by root alone.");

function smallDisk(): string | null {
  if (process.getuid?.() !== 0) return null;
  const folder = temporaryFolder();
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder]).status === 0 ? folder : null;
}

afterAll(() => {
  if (disk !== null) execFileSync("umount", [disk]);
});

if (disk === null) test.skip("a full disk (R13)", () => undefined);
else {
  const setting = schoolSetting({ students: 20 }, () => disk);
  test("on a full disk nothing is acknowledged that is not kept, pages go on, and saving works again once there is room (R13)", async () => {
    const { start, students, ledger, url, file } = setting();
    const server = await start();
    const save = async () => {
      const student = anyOf(students);
      return (await student.save(student.task(ledger.entries.length)))?.status ?? null;
    };
    for (let turn = 0; turn < 20; turn += 1) expect(await save()).toBe(200);
    const filler = join(disk, "filler");
    fill(filler);
    const statuses = new Set<number | null>();
    for (let turn = 0; turn < 200 && !statuses.has(507); turn += 1) statuses.add(await save());
    expect(statuses).toContain(507);
    const student = students[0];
    expect((await student?.look(student.task(0).question))?.status).toBe(200);
    rmSync(filler);
    const { tries, milliseconds } = await keptAgain(students);
    for (let turn = 0; turn < 20; turn += 1) expect(await save()).toBe(200);
    await server.end("SIGKILL");
    const database = new Database(file);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    const { saves: _, submissions: __, ...wrong } = await verify(url, ledger);
    expect(wrong).toEqual(nothingWrong);
    expect(tries).toBeLessThanOrEqual(triesOfAPage);
    held({
      goal: "R13 a full disk",
      what: `24 MB filled among ${ledger.entries.length} saves`,
      besides: `refused in words, pages went on; works again after at most ${within(milliseconds, 5)}`,
    });
  });
}

/** Writes until nothing fits any more. */
function fill(file: string): void {
  for (const size of [1 << 20, 4096, 512]) {
    const piece = Buffer.alloc(size, 1);
    try {
      for (let pieces = 0; pieces < 100_000; pieces += 1) writeFileSync(file, piece, { flag: "a" });
    } catch {
      // This size does not fit any more.
    }
  }
  if (!existsSync(file)) throw new Error("The disk was not filled.");
}
