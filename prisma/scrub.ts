import Database from "better-sqlite3";
import type { DatabaseUrl } from "./database-url";

/**
 * Writes a SQLite file anew, so that nothing that was deleted is left in its free pages or in the log that is written ahead: there it would be
 * found by anybody who reads the file's bytes. The product may go on meanwhile; its writes wait. PostgreSQL uses such space again by itself.
 * Gives false where somebody else reads the file all the time, so that the log could not be emptied.
 */
export function scrub(database: DatabaseUrl): boolean {
  if (database.provider !== "sqlite") return true;
  const file = new Database(database.file, { fileMustExist: true, timeout: 20_000 });
  try {
    file.exec("VACUUM");
    const [row] = file.pragma("wal_checkpoint(TRUNCATE)") as { readonly busy: number }[];
    return row?.busy === 0;
  } finally {
    file.close();
  }
}
