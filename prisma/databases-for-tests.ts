import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe } from "vitest";
import { type DatabaseUrl, databaseUrl } from "./database-url";
import { postgresPrograms, startPostgres, type TestPostgres } from "./postgres-for-tests";
import { type Provider, providers } from "./schema-for";

/**
 * Runs the same tests on an empty SQLite database and, where its programs are installed, on an empty PostgreSQL database.
 * `database()` says where it is, once the tests run.
 */
export function onEachDatabase(
  define: (
    database: () => DatabaseUrl,
    provider: Provider,
    /** A further empty database of the same kind. */
    another: (name: string) => Promise<DatabaseUrl>,
  ) => void,
): void {
  for (const provider of providers) {
    const bin = provider === "postgresql" ? postgresPrograms() : null;
    describe.skipIf(provider === "postgresql" && bin === null)(`on ${provider}`, () => {
      let url = "";
      let folder: string | undefined;
      let server: TestPostgres | undefined;
      beforeAll(async () => {
        if (bin === null) {
          folder = mkdtempSync(`${tmpdir()}/sqlite-`);
          url = `file:${folder}/test.db`;
        } else {
          server = await startPostgres(bin);
          url = await server.createDatabase("test");
        }
      });
      afterAll(async () => {
        await server?.stop();
        if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      });
      const another = async (name: string) =>
        databaseUrl(server === undefined ? `file:${folder}/${name}.db` : await server.createDatabase(name));
      define(() => databaseUrl(url), provider, another);
    });
  }
}
