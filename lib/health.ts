import "server-only";
import { DatabaseProblem } from "@/prisma/database-url";
import { database } from "./database";

export interface Health {
  /** Whether the database answers. */
  readonly database: boolean;
  /** The newest migration that was applied; null where none was or the database does not answer. */
  readonly migration: string | null;
}

export async function health(): Promise<Health> {
  try {
    await database().$queryRaw`SELECT 1`;
  } catch {
    return { database: false, migration: null };
  }
  return { database: true, migration: await newestMigration() };
}

async function newestMigration(): Promise<string | null> {
  try {
    const rows = await database().$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1`;
    return rows[0]?.migration_name ?? null;
  } catch {
    // There is no such table in a database that was never migrated.
    return null;
  }
}

/** Throws what to do, in a sentence a language, where the database cannot be served from. */
export async function assertReady(): Promise<void> {
  const { database: answers, migration } = await health();
  if (answers && migration !== null) return;
  throw new DatabaseProblem(
    answers
      ? "The database was never migrated: start with `npm start`, or run `npm run migrate` first.\n数据库还没有迁移：请用 `npm start` 启动，或先运行 `npm run migrate`。"
      : "The database does not answer: check DATABASE_URL and the rights on its file.\n数据库没有响应：请检查 DATABASE_URL 以及文件权限。",
  );
}
