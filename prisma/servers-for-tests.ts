import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { TestProject } from "vitest/node";
import { databaseUrl } from "./database-url";
import { migrate } from "./migrate";
import { postgresPrograms, startPostgres } from "./postgres-for-tests";

/** Where the files of tests get their databases from. */
export interface TestServers {
  /** A SQLite file that holds all tables and no row. */
  readonly migratedFile: string;
  /** A PostgreSQL server, by its database of this name, and the one that holds all tables and no row; null where none is installed. */
  readonly postgres: { readonly url: string; readonly migrated: string } | null;
}

declare module "vitest" {
  export interface ProvidedContext {
    testServers: TestServers;
  }
}

/** Once for a run of tests: one PostgreSQL server, and a migrated database of each kind for the files to copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(`${tmpdir()}/migrated-`);
  const migratedFile = `${folder}/migrated.db`;
  await migrate(databaseUrl(`file:${migratedFile}`));
  if (existsSync(`${migratedFile}-wal`))
    throw new Error("The migrated SQLite file is still open: it cannot be copied.");
  const bin = postgresPrograms();
  const server = bin === null ? null : await startPostgres(bin);
  if (server !== null) await migrate(databaseUrl(await server.createDatabase("migrated")));
  const postgres = server === null ? null : { url: server.url("postgres"), migrated: "migrated" };
  provide("testServers", { migratedFile, postgres });
  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
