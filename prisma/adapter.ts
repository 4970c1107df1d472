import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type { DatabaseUrl } from "./database-url";
import { postgresqlAdapter } from "./postgresql-adapter";
import { sqliteAdapter } from "./sqlite-adapter";

/** The way to a database, for the client and for migrations alike. */
export function adapterFor(database: DatabaseUrl): SqlMigrationAwareDriverAdapterFactory {
  switch (database.provider) {
    case "sqlite":
      return sqliteAdapter(database.file);
    case "postgresql":
      return postgresqlAdapter(database.url);
  }
}
