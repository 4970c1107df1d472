import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { PrismaClient } from "@/prisma/generated/client/client";
import { adapterFor } from "./adapter";
import { databaseUrl } from "./database-url";
import { isLockedOut } from "./foreign-lock";
import { migrate } from "./migrate";
import { sqliteAdapter } from "./sqlite-adapter";

async function freshClient() {
  const url = databaseUrl(`file:${mkdtempSync(`${tmpdir()}/sqlite-`)}/test.db`);
  await migrate(url);
  return { client: new PrismaClient({ adapter: adapterFor(url) }), url };
}

const entry = (id: string) => ({ id, at: new Date(0), action: "a", subject: "s", detail: {} });

test("every connection writes ahead and syncs fully before it answers", async () => {
  const { client } = await freshClient();
  expect(await client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: "wal" }]);
  expect(await client.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }]);
  expect(await client.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }]);
  await client.$disconnect();
});

test("a new database and its journal are for their owner alone to read", async () => {
  const { client, url } = await freshClient();
  await client.auditEntry.create({ data: entry("one") });
  if (url.provider !== "sqlite") throw new Error("not SQLite");
  for (const file of [url.file, `${url.file}-wal`, `${url.file}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  await client.$disconnect();
});

test("a save that is acknowledged outlives another student's transaction that rolls back, however long it waits", async () => {
  const { client } = await freshClient();
  const saves: Promise<unknown>[] = [];
  const failing = client.$transaction(async (transaction) => {
    await transaction.auditEntry.create({ data: entry("rolled-back") });
    for (let index = 0; index < 20; index += 1) {
      saves.push(client.auditEntry.create({ data: entry(`saved-${index}`) }));
      await wait(5);
    }
    throw new Error("rolled back on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  await Promise.all(saves);
  const ids = (await client.auditEntry.findMany()).map(({ id }) => id);
  expect(ids).not.toContain("rolled-back");
  expect(ids).toHaveLength(20);
  await client.$disconnect();
});

test("of a thousand saves none is lost to transactions that fail meanwhile, one of which holds for long (R3)", async () => {
  const { client } = await freshClient();
  const failing = Array.from({ length: 20 }, (_, index) =>
    client
      .$transaction(
        async (transaction) => {
          await transaction.auditEntry.create({ data: entry(`rolled-back-${index}`) });
          await wait(index === 10 ? 300 : 1);
          throw new Error("rolled back on purpose");
        },
        { maxWait: 60_000, timeout: 60_000 },
      )
      .catch(() => undefined),
  );
  const saves = Array.from({ length: 1_000 }, async (_, index) => {
    await wait(index % 50);
    await client.auditEntry.create({ data: entry(`saved-${index}`) });
    // Whatever one reads beside them, no row of a transaction that is open is among it.
    if (index % 100 === 0) expect(await client.auditEntry.count({ where: { id: { startsWith: "rolled" } } })).toBe(0);
  });
  await Promise.all([...failing, ...saves]);
  const ids = new Set((await client.auditEntry.findMany({ select: { id: true } })).map(({ id }) => id));
  expect(ids.size).toBe(1_000);
  expect([...ids].filter((id) => id.startsWith("rolled"))).toEqual([]);
  await client.$disconnect();
});

test("rows that are not committed are seen by nobody else", async () => {
  const { client } = await freshClient();
  let counted: Promise<number> | undefined;
  await client
    .$transaction(async (transaction) => {
      await transaction.auditEntry.create({ data: entry("uncommitted") });
      counted = client.auditEntry.count();
      await wait(20);
      throw new Error("no");
    })
    .catch(() => undefined);
  expect(await counted).toBe(0);
  await client.$disconnect();
});

test("two hundred transactions at once all come through, one after another", async () => {
  const { client } = await freshClient();
  await client.auditEntry.create({ data: entry("first") });
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      client.$transaction(
        async (transaction) => {
          const before = await transaction.auditEntry.count();
          await transaction.auditEntry.create({ data: entry(`t-${index}`) });
          return before;
        },
        { maxWait: 30_000, timeout: 30_000 },
      ),
    ),
  );
  // Each saw all that came before it, and nothing else: no two saw the same number.
  expect(new Set(results).size).toBe(200);
  await client.$disconnect();
});

test("a lock that another process holds is waited for with patience, and the connection works afterwards", async () => {
  const { url } = await freshClient();
  if (url.provider !== "sqlite") throw new Error("not SQLite");
  const client = new PrismaClient({ adapter: sqliteAdapter(url.file, 100) });
  const other = await adapterFor(url).connect();
  await other.executeScript("BEGIN IMMEDIATE");
  const inside = client.$transaction((transaction) =>
    transaction.auditEntry.create({ data: entry("locked-out-in-a-transaction") }),
  );
  await expect(inside).rejects.toMatchObject({ code: "P1008" });
  const alone = client.auditEntry.create({ data: entry("locked-out") });
  await expect(alone).rejects.toMatchObject({ code: "P1008" });
  await other.executeScript("ROLLBACK");
  await client.auditEntry.create({ data: entry("afterwards") });
  await client.$transaction((transaction) => transaction.auditEntry.create({ data: entry("in-a-transaction") }));
  expect((await client.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual([
    "afterwards",
    "in-a-transaction",
  ]);
  await other.dispose();
  await client.$disconnect();
});

test("while another process holds the write lock all reads go on, and when it is released every save comes through in its order", async () => {
  const { client, url } = await freshClient();
  await client.auditEntry.create({ data: entry("before") });
  const other = await adapterFor(url).connect();
  await other.executeScript("BEGIN IMMEDIATE");
  let done = 0;
  const order: number[] = [];
  const saves = Array.from({ length: 100 }, async (_, index) => {
    const data = entry(`saved-${index}`);
    if (index % 2 === 0) await client.auditEntry.create({ data });
    else await client.$transaction((transaction) => transaction.auditEntry.create({ data }), { maxWait: 30_000 });
    order.push(index);
    done += 1;
  });
  expect(isLockedOut()).toBe(false);
  for (let read = 0; read < 100; read += 1) {
    expect(await client.auditEntry.count()).toBe(1);
    await wait(1);
  }
  expect(done).toBe(0);
  expect(isLockedOut()).toBe(true);
  await other.executeScript("COMMIT");
  await Promise.all(saves);
  expect(isLockedOut()).toBe(false);
  expect(await client.auditEntry.count()).toBe(101);
  // Those of one kind: the two kinds take ways of different lengths to the database.
  for (const kind of [0, 1]) {
    const ofKind = order.filter((index) => index % 2 === kind);
    expect(ofKind).toEqual(ofKind.toSorted((one, two) => one - two));
  }
  await other.dispose();
  await client.$disconnect();
});

test("a transaction that has read is not too late to write because another process wrote meanwhile", async () => {
  const { client, url } = await freshClient();
  const other = new PrismaClient({ adapter: adapterFor(url) });
  let written: Promise<unknown> | undefined;
  await client.$transaction(async (transaction) => {
    expect(await transaction.auditEntry.count()).toBe(0);
    written = other.auditEntry.create({ data: entry("of-another") });
    await wait(50);
    await transaction.auditEntry.create({ data: entry("of-one") });
  });
  await written;
  expect(await client.auditEntry.count()).toBe(2);
  await other.$disconnect();
  await client.$disconnect();
});

test("between the long queries of one request others have their turn, and none inside of a transaction", async () => {
  const { client } = await freshClient();
  const long = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600000) SELECT max(i) AS m FROM n`;
  const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
    let turns = 0;
    let counting = true;
    const count = () => {
      turns += 1;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    await work();
    counting = false;
    return turns;
  };
  const six = async (asked: { $queryRawUnsafe: (sql: string) => Promise<unknown> }) => {
    for (let index = 0; index < 6; index += 1) await asked.$queryRawUnsafe(long);
  };
  expect(await turnsDuring(() => six(client))).toBeGreaterThanOrEqual(6);
  await client.$transaction(async (transaction) => {
    expect(await turnsDuring(() => six(transaction))).toBeLessThanOrEqual(2);
  });
  await client.$disconnect();
});
