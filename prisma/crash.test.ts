import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { PrismaClient } from "@/prisma/generated/client/client";
import { adapterFor } from "./adapter";
import { databaseUrl } from "./database-url";
import { migrate } from "./migrate";

/** Writes rows for ever, and says each one's name once it is acknowledged. */
const writer = `
  import { PrismaClient } from "./prisma/generated/client/client";
  import { adapterFor } from "./prisma/adapter";
  import { databaseUrl } from "./prisma/database-url";
  const client = new PrismaClient({ adapter: adapterFor(databaseUrl()) });
  for (let index = 0; ; index += 1) {
    const id = process.argv[1] + "-" + index;
    await client.auditEntry.create({ data: { id, at: new Date(0), action: "a", subject: "s", detail: {} } });
    process.stdout.write(id + "\\n");
  }`;

test("what was acknowledged is there after the process was killed in the middle of writing, and nothing else is broken", async () => {
  const url = `file:${mkdtempSync(`${tmpdir()}/crash-`)}/test.db`;
  await migrate(databaseUrl(url));
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", writer, `${round}`], {
      cwd: `${import.meta.dirname}/..`,
      env: { ...process.env, DATABASE_URL: url },
    });
    let said = "";
    child.stderr.resume();
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
      // Killed after so many acknowledgements, not after so much time: each round gets there on any machine.
      if (said.split("\n").length > 20 + 7 * round) child.kill("SIGKILL");
    });
    await once(child, "close");
    acknowledged.push(...said.split("\n").slice(0, -1));
  }
  const client = new PrismaClient({ adapter: adapterFor(databaseUrl(url)) });
  const kept = new Set((await client.auditEntry.findMany()).map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(await client.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  await client.$disconnect();
});
