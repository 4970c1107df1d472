import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery, SqlQueryable } from "@prisma/driver-adapter-utils";

/**
 * PostgreSQL for Prisma. A script is sent whole: Prisma's own adapter cuts it at every semicolon, also inside the body
 * of a function, and whole it is one transaction, so that a migration that fails leaves nothing half done. And the one
 * character that PostgreSQL's texts cannot hold, U+0000, finds nothing instead of failing: it comes in forged identifiers.
 */
export function postgresqlAdapter(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      const adapter = await inner.connect();
      const pool = adapter.underlyingDriver();
      const start = adapter.startTransaction.bind(adapter);
      adapter.executeScript = async (script) => {
        await pool.query(script);
      };
      adapter.startTransaction = async (isolationLevel) => withoutNul(await start(isolationLevel));
      return withoutNul(adapter);
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

function withoutNul<Connection extends SqlQueryable>(connection: Connection): Connection {
  const query = connection.queryRaw.bind(connection);
  const execute = connection.executeRaw.bind(connection);
  connection.queryRaw = (params) => query(replaced(params));
  connection.executeRaw = (params) => execute(replaced(params));
  return connection;
}

function replaced(query: SqlQuery): SqlQuery {
  const holdsNul = (value: unknown): value is string => typeof value === "string" && value.includes("\0");
  if (!query.args.some(holdsNul)) return query;
  return { ...query, args: query.args.map((value) => (holdsNul(value) ? value.replaceAll("\0", "\uFFFD") : value)) };
}
