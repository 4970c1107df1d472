import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { adapterFor } from "./adapter";
import { DatabaseProblem, type DatabaseUrl, databaseUrl } from "./database-url";
import { onEachDatabase } from "./databases-for-tests";
import { migrate } from "./migrate";
import { migrationNames, migrationsFolder } from "./migrations";
import { migratedSchemaFile, migrationSql } from "./new-migration";
import { currentSchema, providers } from "./schema-for";

async function query(database: DatabaseUrl, sql: string): Promise<unknown[][]> {
  const adapter = await adapterFor(database).connect();
  try {
    return (await adapter.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await adapter.dispose();
  }
}

async function script(database: DatabaseUrl, sql: string): Promise<void> {
  const adapter = await adapterFor(database).connect();
  await adapter.executeScript(sql);
  await adapter.dispose();
}

const catalogue = {
  sqlite: [
    `SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\'`,
    `SELECT m.name, i.name, i."unique", i.origin, c.seqno, c.name FROM sqlite_master m, pragma_index_list(m.name) i,
      pragma_index_info(i.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\'`,
    `SELECT m.name, f."table", f."from", f."to", f.on_update, f.on_delete FROM sqlite_master m,
      pragma_foreign_key_list(m.name) f WHERE m.type = 'table'`,
  ],
  postgresql: [
    `SELECT table_name::text, column_name::text, data_type::text, udt_name::text, is_nullable::text, column_default::text,
      datetime_precision::text FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'`,
    `SELECT tablename::text, indexdef::text FROM pg_indexes
      WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%'`,
    `SELECT conname::text, pg_get_constraintdef(oid)::text FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conname NOT LIKE '\\_prisma%'`,
    `SELECT t.typname::text, e.enumlabel::text, e.enumsortorder::text FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid`,
  ],
};

/** Every table, column, index, constraint and enum, each as a line. */
async function shape(database: DatabaseUrl): Promise<string[]> {
  const lines = [];
  for (const sql of catalogue[database.provider]) {
    for (const row of await query(database, sql)) lines.push(row.map(String).join(" | "));
  }
  return lines.sort();
}

onEachDatabase("empty", (database, provider, another) => {
  test("the history yields exactly the schema", async () => {
    expect(await migrate(database())).toEqual(migrationNames(provider));
    // The oracle: a database made from the schema in one step, looked at through the provider's own catalogue.
    const made = await another();
    await script(made, await migrationSql(provider, null, currentSchema()));
    const found = await shape(database());
    expect(found.length).toBeGreaterThan(80);
    expect(found).toEqual(await shape(made));
  });

  test.runIf(provider === "postgresql")("processes that start together apply each migration once", async () => {
    const fresh = await another();
    const applied = await Promise.all([migrate(fresh), migrate(fresh), migrate(fresh)]);
    expect(applied.flat().sort()).toEqual(migrationNames(provider));
  });

  test("a second run changes nothing", async () => {
    expect(await migrate(database())).toEqual([]);
    const rows = await query(database(), "SELECT migration_name FROM _prisma_migrations ORDER BY migration_name");
    expect(rows.map(([name]) => name)).toEqual(migrationNames(provider));
  });

  test("the database itself refuses to change or delete what is append-only", async () => {
    const at = provider === "sqlite" ? "'2026-01-01T00:00:00.000+00:00'" : "now()";
    await query(
      database(),
      `INSERT INTO "AuditEntry" ("id","at","action","subject","detail") VALUES ('a',${at},'x','y','{}')`,
    );
    for (const sql of [`UPDATE "AuditEntry" SET "action" = 'z'`, `DELETE FROM "AuditEntry"`]) {
      await expect(query(database(), sql)).rejects.toThrow();
    }
    expect(await query(database(), `SELECT "action" FROM "AuditEntry"`)).toEqual([["x"]]);
  });

  test("each append-only table has its guards, also after migrations that rebuild tables", async () => {
    const sql =
      provider === "sqlite"
        ? "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"
        : "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid)::text FROM pg_trigger WHERE NOT tgisinternal";
    const guards = await query(database(), sql);
    for (const table of ["Submission", "Decision", "AuditEntry"]) {
      const own = guards.filter(([name]) => String(name).replaceAll('"', "") === table).map(([, text]) => String(text));
      for (const event of ["UPDATE", "DELETE"])
        expect(
          own.some((text) => text.includes(event)),
          table,
        ).toBe(true);
    }
  });

  test("a migration that fails is said in one sentence, and a copy from before is kept of a SQLite file", async () => {
    const folder = `${mkdtempSync(`${tmpdir()}/migrations-`)}/${provider}`;
    cpSync(migrationsFolder(provider), folder, { recursive: true });
    mkdirSync(`${folder}/9999_broken`);
    writeFileSync(`${folder}/9999_broken/migration.sql`, "CREATE TABLE broken (");
    const failure = await migrate(database(), folder).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(DatabaseProblem);
    const message = failure instanceof DatabaseProblem ? failure.message : "";
    expect(message.split("\n")).toHaveLength(2);
    const where = database();
    if (where.provider === "sqlite") expect(existsSync(`${where.file}.before-9999_broken`)).toBe(true);
  });
});

describe("what is committed", () => {
  test("the newest migration was made from the schema as it stands", () => {
    expect(readFileSync(migratedSchemaFile, "utf8")).toBe(currentSchema());
  });

  test("both histories hold the same migrations, numbered without a gap", () => {
    const [names, others] = providers.map((provider) => migrationNames(provider));
    expect(names).toEqual(others);
    expect(names?.map((name) => Number(name.slice(0, 4)))).toEqual(names?.map((_, index) => index + 1));
    for (const provider of providers) expect(readdirSync(migrationsFolder(provider))).toEqual(migrationNames(provider));
  });

  test("a schema that did not change needs no migration", async () => {
    for (const provider of providers) {
      const sql = await migrationSql(provider, currentSchema(), currentSchema());
      expect(sql.replace(/^--.*$/gm, "").trim()).toBe("");
    }
  });
});

describe("DATABASE_URL", () => {
  test.each(["mysql://x", "file:", "gradient.db", "postgresql://", "postgres://a b"])(
    "a setting that names no database is refused in words, without repeating it: %s",
    (setting) => {
      expect(() => databaseUrl(setting)).toThrow(DatabaseProblem);
      expect(() => databaseUrl(`${setting}#geheim`)).not.toThrow(/geheim/);
    },
  );

  test("without a setting the database is a file of this folder", () => {
    expect(databaseUrl(undefined)).toEqual(databaseUrl("file:./data/gradient.db"));
    expect(databaseUrl("")).toEqual({ provider: "sqlite", file: `${process.cwd()}/data/gradient.db` });
  });

  test("a folder that cannot be made is said in one sentence", async () => {
    await expect(migrate(databaseUrl("file:/dev/null/data/gradient.db"))).rejects.toThrow(/cannot be written/);
  });
});
