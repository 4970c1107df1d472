import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../load/school";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { keptAgain, type Told, triesOfAPage } from "./saves";
import { anyOf, long, schoolSetting, temporaryFolder } from "./setting";

const shimFolder = temporaryFolder();
const shim = compiled();
if (shim === null) console.log("R13 with a failing disk is skipped: it needs Linux and a C compiler (cc).");

/** The disk that fails, for LD_PRELOAD; null where it cannot be made here. */
function compiled(): string | null {
  const library = join(shimFolder, "failing-disk.so");
  const source = join(import.meta.dirname, "failing-disk.c");
  const { status } = spawnSync("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], { stdio: "ignore" });
  return process.platform === "linux" && status === 0 ? library : null;
}

afterAll(() => rmSync(shimFolder, { recursive: true, force: true }));

const faults = ["write-eio", "sync-eio", "read-only"] as const;
const rounds = long ? 20 : 2;

describe.skipIf(shim === null).each(faults)("a disk that fails (%s)", (fault) => {
  const setting = schoolSetting({ students: 20 });

  test("nothing is acknowledged that is not kept, pages go on, and saving works again once the disk does (R13)", async () => {
    const { start, students, ledger, url, file, folder } = setting();
    const control = join(shimFolder, "control");
    const server = await start({ LD_PRELOAD: String(shim), FAULT_CONTROL: control, FAULT_FOLDER: folder });
    const save = async () => {
      const student = anyOf(students);
      const reply = await student.save(student.task(ledger.entries.length));
      return { status: reply?.status ?? ("not sent" as const), body: reply?.body ?? "" };
    };
    const again: Awaited<ReturnType<typeof keptAgain>>[] = [];
    let refused = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < 10; turn += 1) expect((await save()).status).toBe(200);
      writeFileSync(control, fault);
      const told: { readonly status: Told; readonly body: string }[] = [];
      for (let turn = 0; turn < 20; turn += 1) told.push(await save());
      // Half of them at once, as a class does.
      told.push(...(await Promise.all(Array.from({ length: 20 }, save))));
      const sent = told.filter(({ status }) => status !== "not sent");
      expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([507]));
      for (const { body } of sent) expect(JSON.parse(body)).toMatchObject({ message: { en: expect.any(String) } });
      refused += sent.length;
      const student = anyOf(students);
      expect((await student.look(student.task(0).question)).status).toBe(200);
      rmSync(control);
      again.push(await keptAgain(students));
    }
    for (let turn = 0; turn < 20; turn += 1) expect((await save()).status).toBe(200);
    await server.end("SIGKILL");
    for (const { tries } of again) expect(tries).toBeLessThanOrEqual(triesOfAPage);
    const database = new Database(file);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    const { saves: _, submissions: __, ...wrong } = await verify(url, ledger);
    expect(wrong).toEqual(nothingWrong);
    held({
      goal: `R13 a disk that fails (${fault})`,
      what: `${rounds} times; ${refused} saves refused in words`,
      besides: `pages went on; works again after at most ${within(Math.max(...again.map(({ milliseconds }) => milliseconds)), 5)}`,
    });
  });
});

const isRoot = process.getuid?.() === 0;
/** Root may write everywhere: there, the start is made as the system's user "nobody". */
const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
const mayRead = spawnSync(process.execPath, ["--import", "tsx", "-e", ""], { cwd: root, ...nobody }).status === 0;
if (!mayRead) console.log("R13 on a read-only folder is skipped: this project's folder is closed to other users.");

/** What `npm start` does before it serves. */
async function prepared(file: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "scripts/prepare.ts"], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `file:${file}`, DEMO: "" },
    ...nobody,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += String(chunk);
  });
  await once(child, "close");
  return { code: child.exitCode, said };
}

test.skipIf(!mayRead)(
  "a database in a file or a folder that may not be written is refused at the start in one sentence, and served once it may be (R13)",
  async () => {
    const file = join(temporaryFolder(), "own/school.db");
    const folder = dirname(file);
    mkdirSync(folder);
    if (isRoot) {
      chmodSync(dirname(folder), 0o755);
      chownSync(folder, 65534, 65534);
    }
    expect(await prepared(file)).toEqual({ code: 0, said: "" });
    for (const [path, closed, open] of [
      [file, 0o400, 0o600],
      [folder, 0o500, 0o700],
    ] as const) {
      chmodSync(path, closed);
      const { code, said } = await prepared(file);
      chmodSync(path, open);
      expect(code).toBe(3);
      expect(said.trim().split("\n")).toHaveLength(2);
      expect(said).toContain("cannot be written");
      expect(await prepared(file)).toEqual({ code: 0, said: "" });
    }
    const database = new Database(file);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  },
);
