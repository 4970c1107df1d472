import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { PrismaClient } from "@/prisma/generated/client/client";
import { getPrismaClientClass } from "@/prisma/generated/client/internal/class-postgresql";
import { adapterFor } from "./adapter";
import { backUp, restore } from "./backup";
import type { DatabaseUrl } from "./database-url";
import { onEachDatabase } from "./databases-for-tests";
import { migrate } from "./migrate";

const now = new Date("2026-03-02T12:00:00Z");

onEachDatabase("empty", (database, provider, another) => {
  const connect = (where: DatabaseUrl) => {
    const Client = provider === "sqlite" ? PrismaClient : getPrismaClientClass();
    return new Client({ adapter: adapterFor(where) });
  };
  const entry = (id: string) => ({ data: { id, at: now, action: "a", subject: "s", detail: {} } });

  test("a backup made while the database is written to, restored elsewhere, holds all that was there before, and its triggers", async () => {
    await migrate(database());
    const client = connect(database());
    for (let index = 0; index < 50; index += 1) await client.auditEntry.create(entry(`before-${index}`));
    const file = `${mkdtempSync(`${tmpdir()}/backup-`)}/made.backup`;
    const writes = Array.from({ length: 20 }, (_, index) => client.auditEntry.create(entry(`while-${index}`)));
    backUp(database(), file);
    await Promise.all(writes);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const elsewhere = await another();
    expect(await restore(elsewhere, file, now)).toBeNull();
    const restored = connect(elsewhere);
    const ids = new Set((await restored.auditEntry.findMany()).map(({ id }) => id));
    for (let index = 0; index < 50; index += 1) expect(ids).toContain(`before-${index}`);
    await expect(restored.auditEntry.deleteMany()).rejects.toThrow();
    await restored.$disconnect();
    await client.$disconnect();
  });

  test("after a restore nobody is signed in and no link signs in: who signed out since the backup stays out, accounts are there", async () => {
    await migrate(database());
    const client = connect(database());
    const userId = "who-signed-out";
    await client.user.create({ data: { id: userId, email: "out@example.com", name: "Out", createdAt: now } });
    const times = { createdAt: now, expiresAt: new Date("2026-04-02T12:00:00Z") };
    await client.session.create({ data: { id: "s", tokenHash: "s", userId, lastSeenAt: now, ...times } });
    await client.signInLink.create({ data: { id: "l", tokenHash: "l", userId, ...times } });
    const file = `${mkdtempSync(`${tmpdir()}/backup-`)}/sessions.backup`;
    backUp(database(), file);
    const elsewhere = await another();
    await restore(elsewhere, file, now);
    const restored = connect(elsewhere);
    const counts = [
      restored.session.count(),
      restored.signInLink.count(),
      restored.user.count({ where: { id: userId } }),
    ];
    expect(await Promise.all(counts)).toEqual([0, 0, 1]);
    expect(await client.session.count()).toBe(1);
    await restored.$disconnect();
    await client.$disconnect();
  });

  test("a backup never takes the place of a file that is there", async () => {
    await migrate(database());
    const file = `${mkdtempSync(`${tmpdir()}/backup-`)}/there`;
    writeFileSync(file, "something");
    expect(() => backUp(database(), file)).toThrow(/exists already/);
  });
});

test("what is no sound backup is refused before anything is touched, and what was there is kept beside a restored one", async () => {
  const folder = mkdtempSync(`${tmpdir()}/backup-`);
  const where = { provider: "sqlite" as const, file: `${folder}/here.db` };
  await migrate(where);
  writeFileSync(`${folder}/junk`, "this is no database at all, however long it may be");
  await expect(restore(where, `${folder}/junk`, now)).rejects.toThrow(/damaged, or no database/);
  await expect(restore(where, `${folder}/missing`, now)).rejects.toThrow(/no file/);
  expect(readdirSync(folder).some((name) => name.includes("before-restore"))).toBe(false);
  backUp(where, `${folder}/good`);
  const kept = await restore(where, `${folder}/good`, now);
  expect(kept).toContain("before-restore-2026-03-02");
  expect(existsSync(kept ?? "")).toBe(true);
});
