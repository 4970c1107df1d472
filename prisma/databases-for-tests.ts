import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type DatabaseUrl, databaseUrl } from "./database-url";
import { createPostgresDatabase } from "./postgres-for-tests";
import { type Provider, providers } from "./schema-for";

/** What a database holds at first: nothing, or all tables without a row. */
type Contents = "empty" | "migrated";

/**
 * Runs the same tests on a SQLite database and, where its programs are installed, on a PostgreSQL database, each of one's
 * own. `database()` says where it is, once the tests run.
 */
export function onEachDatabase(
  contents: Contents,
  define: (
    database: () => DatabaseUrl,
    provider: Provider,
    /** A further database of the same kind, empty. */
    another: () => Promise<DatabaseUrl>,
  ) => void,
): void {
  const servers = inject("testServers");
  for (const provider of providers) {
    describe.skipIf(provider === "postgresql" && servers.postgres === null)(`on ${provider}`, () => {
      let url = "";
      let folder = "";
      const make = async (contents: Contents): Promise<string> => {
        const name = `test_${randomUUID()}`;
        if (provider === "sqlite") {
          const file = `${folder}/${name}.db`;
          if (contents === "migrated") copyFileSync(servers.migratedFile, file);
          return `file:${file}`;
        }
        if (servers.postgres === null) throw new Error("There is no PostgreSQL here.");
        const template = contents === "migrated" ? servers.postgres.migrated : undefined;
        await createPostgresDatabase(servers.postgres.url, name, template);
        return servers.postgres.url.replace("/postgres?", `/${name}?`);
      };
      beforeAll(async () => {
        folder = mkdtempSync(`${tmpdir()}/sqlite-`);
        url = await make(contents);
      });
      afterAll(() => rmSync(folder, { recursive: true, force: true }));
      define(
        () => databaseUrl(url),
        provider,
        async () => databaseUrl(await make("empty")),
      );
    });
  }
}
