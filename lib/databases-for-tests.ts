import { afterAll, beforeAll } from "vitest";
import { onEachDatabase as onEachDatabaseOf } from "@/prisma/databases-for-tests";
import type { Provider } from "@/prisma/schema-for";
import { database } from "./database";

/** Runs the same tests on SQLite and on PostgreSQL (where it is installed), each with all tables and no row at first. */
export function onEachDatabase(define: (provider: Provider) => void): void {
  onEachDatabaseOf("migrated", (where, provider) => {
    let before: string | undefined;
    beforeAll(() => {
      before = process.env["DATABASE_URL"];
      const url = where();
      process.env["DATABASE_URL"] = url.provider === "sqlite" ? `file:${url.file}` : url.url;
    });
    afterAll(async () => {
      await database().$disconnect();
      if (before === undefined) delete process.env["DATABASE_URL"];
      else process.env["DATABASE_URL"] = before;
    });
    define(provider);
  });
}
