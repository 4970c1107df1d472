import { adapterFor } from "./adapter";
import { locks, withAdvisoryLock } from "./advisory-lock";
import { DatabaseProblem, type DatabaseUrl } from "./database-url";
import { everything, migrationList, migrationsFolder } from "./migrations";
import { withSchemaEngine } from "./schema-engine";
import { schemaFor } from "./schema-for";
import { copyBefore, prepareFile } from "./sqlite-file";

/**
 * Brings a database to the newest migration, creating it where it is not there; does nothing where that is done already.
 * A SQLite database that holds something is copied first.
 * Throws a `DatabaseProblem` that says in one sentence a language what is wrong.
 * @returns the names of the migrations that were applied.
 */
export async function migrate(
  database: DatabaseUrl,
  folder: string = migrationsFolder(database.provider),
): Promise<readonly string[]> {
  if (database.provider === "sqlite") return apply(database, folder);
  try {
    // Instances that start together: one applies, the others then find nothing to do.
    return await withAdvisoryLock(database.url, locks.migrations, () => apply(database, folder));
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : problem(error, null);
  }
}

async function apply(database: DatabaseUrl, folder: string): Promise<readonly string[]> {
  if (database.provider === "sqlite") prepareFile(database.file);
  const migrationsList = migrationList(database.provider, folder);
  const names = migrationsList.migrationDirectories.map(({ path }) => path);
  let copy: string | null = null;
  try {
    if (database.provider === "sqlite") copy = await copyBefore(database.file, names);
    return await withSchemaEngine(adapterFor(database), schemaFor(database.provider), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
      return appliedMigrationNames;
    });
  } catch (error) {
    throw problem(error, copy);
  }
}

function problem(error: unknown, copy: string | null): DatabaseProblem {
  if (/SocketTimeout|database is locked/.test(String(error))) {
    return new DatabaseProblem(
      "Another program is using the database: stop it, then start again.\n另一个程序正在使用数据库：请先停止它，再重新启动。",
      { cause: error },
    );
  }
  const reason = (error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, " ")
    .replace(/[\s.]+$/, "")
    .slice(0, 600);
  const kept = copy === null ? "" : ` The database as it was before is kept in ${copy}.`;
  const keptZh = copy === null ? "" : `迁移前的数据库保存在 ${copy}。`;
  return new DatabaseProblem(
    `The database could not be opened or brought up to date: ${reason}.${kept}\n数据库无法打开或升级：${reason}。${keptZh}`,
    { cause: error },
  );
}
