import { accessSync, constants, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseProblem } from "./database-url";
import { ownFile } from "./own-file";
import { sqliteAdapter } from "./sqlite-adapter";

/** Makes the folder of a database, and checks that both may be written. */
export function prepareFile(file: string): void {
  const folder = dirname(file);
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new DatabaseProblem(
      `The database ${file} cannot be written: make its folder writable, or name another file in DATABASE_URL.\n` +
        `数据库 ${file} 无法写入：请让所在文件夹可写，或在 DATABASE_URL 中另指定一个文件。`,
      { cause: error },
    );
  }
}

/** Step by step: Node's own `recursive` never returns in places such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Copies a database that holds something before migrations that it lacks are applied to it.
 * @returns the copy's path, or null where there was nothing to copy or nothing is to be applied.
 */
export async function copyBefore(file: string, migrations: readonly string[]): Promise<string | null> {
  if (!existsSync(file)) return null;
  const adapter = await sqliteAdapter(file).connect();
  try {
    const applied = await appliedMigrations(adapter);
    const next = migrations.find((name) => !applied.includes(name));
    if (applied.length === 0 || next === undefined) return null;
    const copy = `${file}.before-${next}`;
    rmSync(copy, { force: true });
    ownFile(copy);
    await adapter.executeScript(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    return copy;
  } finally {
    await adapter.dispose();
  }
}

async function appliedMigrations(adapter: Awaited<ReturnType<ReturnType<typeof sqliteAdapter>["connect"]>>) {
  const query = (sql: string) => adapter.queryRaw({ sql, args: [], argTypes: [] });
  const table = await query("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'");
  if (table.rows.length === 0) return [];
  const { rows } = await query("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  return rows.map((row) => String(row[0]));
}
