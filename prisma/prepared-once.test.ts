import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { adapterFor } from "./adapter";
import { databaseUrl } from "./database-url";
import { preparedOnce } from "./prepared-once";

const asked = (sql: string, args: unknown[] = []) => ({
  sql,
  args,
  argTypes: args.map((value) => ({
    scalarType: typeof value === "number" ? ("int" as const) : ("string" as const),
    arity: "scalar" as const,
  })),
});

async function fresh() {
  const file = `${mkdtempSync(`${tmpdir()}/prepared-`)}/test.db`;
  const adapter = await adapterFor(databaseUrl(`file:${file}`)).connect();
  await adapter.executeScript(
    "CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT); INSERT INTO t VALUES (1, 'one'), (2, 'two')",
  );
  return adapter;
}

test("the same query with other values has their rows, also where several wait at once", async () => {
  const adapter = await fresh();
  const word = async (id: number) => (await adapter.queryRaw(asked("SELECT word FROM t WHERE id = ?", [id]))).rows;
  expect(await Promise.all([word(1), word(2), word(3), word(1)])).toEqual([[["one"]], [["two"]], [], [["one"]]]);
});

test("the same write twice writes twice, and each says how many rows it changed", async () => {
  const adapter = await fresh();
  const change = (to: string, from: string) =>
    adapter.executeRaw(asked("UPDATE t SET word = ? WHERE word = ?", [to, from]));
  expect([await change("uno", "one"), await change("dos", "two"), await change("tres", "three")]).toEqual([1, 1, 0]);
  const { rows } = await adapter.queryRaw(asked("SELECT word FROM t ORDER BY id"));
  expect(rows).toEqual([["uno"], ["dos"]]);
});

test("after a change of tables a query that was asked before shows the columns that are there now", async () => {
  const adapter = await fresh();
  const all = () => adapter.queryRaw(asked("SELECT * FROM t WHERE id = 1"));
  expect((await all()).columnNames).toEqual(["id", "word"]);
  await adapter.executeScript("ALTER TABLE t ADD COLUMN more TEXT DEFAULT 'm'");
  const { columnNames, rows } = await all();
  expect(columnNames).toEqual(["id", "word", "more"]);
  expect(rows).toEqual([[1, "one", "m"]]);
});

test("a query that fails fails again, and others go on", async () => {
  const adapter = await fresh();
  const twice = () => adapter.executeRaw(asked("INSERT INTO t VALUES (?, ?)", [1, "again"]));
  await expect(twice()).rejects.toThrow();
  await expect(twice()).rejects.toThrow();
  expect(await adapter.executeRaw(asked("INSERT INTO t VALUES (?, ?)", [3, "three"]))).toBe(1);
});

test("each text is prepared once, and more texts than are kept are answered all the same", () => {
  const connection = new Database(":memory:");
  let prepared = 0;
  const original = connection.prepare.bind(connection);
  connection.prepare = ((sql: string) => {
    prepared += 1;
    return original(sql);
  }) as typeof connection.prepare;
  preparedOnce(connection);
  const value = (index: number) => connection.prepare(`SELECT ${index} + ?`).bind([1]).raw().all();
  for (let again = 0; again < 3; again += 1) expect(value(0)).toEqual([[1]]);
  expect(prepared).toBe(1);
  for (let index = 0; index < 2_500; index += 1) expect(value(index)).toEqual([[index + 1]]);
});
