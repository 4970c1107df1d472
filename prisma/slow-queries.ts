import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlQueryable,
} from "@prisma/driver-adapter-utils";

/** A statement with placeholders, without its values, and what it took with all waiting. */
export type OnSlowQuery = (sql: string, milliseconds: number) => void;

/** Milliseconds from which a query is slow: SLOW_QUERY_MS, or 200. */
export function slowFrom(): number {
  const set = Number(process.env["SLOW_QUERY_MS"]);
  return Number.isFinite(set) && set > 0 ? set : 200;
}

/** Tells of each query that is slow. */
export function watched(
  factory: SqlMigrationAwareDriverAdapterFactory,
  onSlow: OnSlowQuery,
  threshold: number = slowFrom(),
): SqlMigrationAwareDriverAdapterFactory {
  return {
    ...factory,
    connect: async () => {
      const adapter: SqlDriverAdapter = timed(await factory.connect(), onSlow, threshold);
      const start = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => timed(await start(isolationLevel), onSlow, threshold);
      return adapter;
    },
  };
}

function timed<Connection extends SqlQueryable>(
  connection: Connection,
  onSlow: OnSlowQuery,
  threshold: number,
): Connection {
  const timing =
    <Value>(run: (query: SqlQuery) => Promise<Value>) =>
    async (query: SqlQuery): Promise<Value> => {
      const since = performance.now();
      try {
        return await run(query);
      } finally {
        const took = performance.now() - since;
        if (took >= threshold) onSlow(query.sql, took);
      }
    };
  connection.queryRaw = timing(connection.queryRaw.bind(connection));
  connection.executeRaw = timing(connection.executeRaw.bind(connection));
  return connection;
}
