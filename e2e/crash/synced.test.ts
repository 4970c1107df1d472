import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { held } from "./held";
import { long, schoolSetting } from "./setting";

/** Whether this machine has strace and lets a process be traced. */
const traceable = spawnSync("strace", ["-o", "/dev/null", "true"]).status === 0;
const setting = schoolSetting({ students: 10 });

if (!traceable) console.log("R2 is skipped: strace is not installed here, or a process may not be traced.");

test.runIf(traceable)("the disk was told to keep a save before its student was told (R2)", async () => {
  const { start, students, folder, ledger } = setting();
  const server = await start();
  const file = join(folder, "trace");
  const calls = "trace=fsync,fdatasync,write,writev,pwrite64,sendto";
  const tracer = spawn("strace", ["-f", "-e", calls, "-s", "200", "-o", file, "-p", String(server.process.pid)], {
    stdio: "ignore",
  });
  await wait(2_000);
  const saves = long ? 500 : 60;
  for (let turn = 0; turn < saves; turn += 1) await students[turn % 10]?.save(students[0]?.task(turn) ?? fail());
  await wait(500);
  tracer.kill("SIGINT");
  await once(tracer, "exit");
  await server.end("SIGKILL");
  expect(ledger.count("ok")).toBe(saves);
  const order = readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (/f(data)?sync\(/.test(line)) return ["sync"];
      return line.includes("HTTP/1.1 200") ? ["reply"] : [];
    })
    .join(" ");
  // Each reply has a sync of its own before it: requests came one after another, so none can belong to another.
  expect(order.match(/reply/g)).toHaveLength(saves);
  expect(order).not.toMatch(/^reply|reply reply/);
  held({
    goal: "R2 synced before acknowledged",
    what: `${saves} saves, each system call traced`,
    besides: "a sync before each reply",
  });
});

function fail(): never {
  throw new Error("There is no student.");
}
