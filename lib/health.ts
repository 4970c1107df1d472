import "server-only";
import { database } from "./database";

export interface Health {
  /** Whether the database answers. */
  readonly database: boolean;
  /** The newest migration that was applied; null where none was or the database does not answer. */
  readonly migration: string | null;
}

export async function health(): Promise<Health> {
  try {
    const rows = await database().$queryRaw<{ migration_name: string }[]>`
      SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name DESC LIMIT 1`;
    return { database: true, migration: rows[0]?.migration_name ?? null };
  } catch {
    return { database: false, migration: null };
  }
}
