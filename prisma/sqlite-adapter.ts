import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type { Database } from "better-sqlite3";
import { lettingOthersIn } from "./breath";
import { pastForeignLocks } from "./foreign-lock";
import { ownFile } from "./own-file";
import { preparedOnce } from "./prepared-once";
import { Turn } from "./turn";

/**
 * SQLite for Prisma, made safe for several requests at once.
 *
 * Prisma's own adapter has one connection, and lets a plain query run inside whatever transaction is open on it: such
 * a write is acknowledged, and lost when that transaction rolls back. A COMMIT that fails leaves the connection inside a dead
 * transaction. It sets no pragma either, and better-sqlite3 is compiled to sync less in WAL mode. So here plain
 * queries wait while a transaction is open, a transaction that did not end is ended, and each connection is opened with
 * settings under which what was acknowledged is on disk, or not at all. Where another process holds the write lock, whoever writes
 * waits up to `patience` milliseconds, one behind the other, and whoever reads goes on.
 */
export function sqliteAdapter(file: string, patience = usualPatience): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: scriptPatience });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      if (file !== ":memory:") ownFile(file);
      const adapter = await inner.connect();
      try {
        await setPragmas(adapter, file);
      } catch (error) {
        await adapter.dispose();
        throw error;
      }
      return inTurn(adapter, connectionOf(adapter), patience);
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** Milliseconds to wait for a lock that another process holds: less than a page waits for the answer to a save, which then is one in words. */
const usualPatience = 9_000;

/** The same for a connection's settings and for scripts, of which some may be done already: SQLite itself waits there, and all with it. */
const scriptPatience = 10_000;

/** What must hold on every connection: [pragma, value to set, value that it must then show]. */
const pragmas = [
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", "2"],
  ["foreign_keys", "ON", "1"],
] as const;

async function setPragmas(adapter: SqlDriverAdapter, file: string): Promise<void> {
  for (const [name, value, expected] of pragmas) {
    await adapter.executeScript(`PRAGMA ${name} = ${value}`);
    const { rows } = await adapter.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
    const shown = String(rows[0]?.[0]);
    // A database in memory has no journal to write ahead.
    if (shown !== expected && file !== ":memory:") {
      throw new Error(`SQLite refused PRAGMA ${name} = ${value} (it is ${shown}): answers would not be safe on disk.`);
    }
  }
}

/** The connection under Prisma's adapter, which its types do not show. */
function connectionOf(adapter: SqlDriverAdapter): Database {
  return (adapter as unknown as { readonly client: Database }).client;
}

function inTurn(adapter: SqlDriverAdapter, connection: Database, patience: number): SqlDriverAdapter {
  const prepared = preparedOnce(connection);
  const patient = (milliseconds: number) => connection.pragma(`busy_timeout = ${milliseconds}`);
  const turn = new Turn();
  // Apart from the turns on the connection, so that one alone looks for a lock and the others read meanwhile.
  const writers = new Turn();
  const writing = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const until = performance.now() + patience;
    return writers.run(() => pastForeignLocks(work, until));
  };
  patient(0);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      if (!prepared.isReading(query.sql)) return writing(() => turn.run(() => adapter.queryRaw(query)));
      const read = async () => {
        const end = await turn.take();
        // Never inside a transaction, which all others wait for.
        return lettingOthersIn(() => adapter.queryRaw(query).finally(end));
      };
      return pastForeignLocks(read, performance.now() + patience);
    },
    executeRaw: (query) => writing(() => turn.run(() => adapter.executeRaw(query))),
    executeScript: (script) =>
      turn.run(async () => {
        patient(scriptPatience);
        try {
          await adapter.executeScript(script);
        } finally {
          patient(0);
          // It may have changed tables.
          prepared.forget();
        }
      }),
    startTransaction: async (isolationLevel) => {
      if (isolationLevel !== undefined && isolationLevel !== "SERIALIZABLE") {
        throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolationLevel });
      }
      const end = await writing(async () => {
        const end = await turn.take();
        try {
          // The write lock at once: one that reads first, and finds itself locked out later, could only begin anew.
          await adapter.executeScript("BEGIN IMMEDIATE");
        } catch (error) {
          end();
          throw error;
        }
        return end;
      });
      return untilItEnds(adapter, end);
    },
    dispose: () => turn.run(() => adapter.dispose()),
    ...(adapter.getConnectionInfo ? { getConnectionInfo: adapter.getConnectionInfo.bind(adapter) } : {}),
  };
}

/** Prisma sends COMMIT or ROLLBACK itself, and then says that it is over. */
function untilItEnds(adapter: SqlDriverAdapter, end: () => void): Transaction {
  let ended = false;
  const run = async (sql: string) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] });
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: async (query: SqlQuery) => {
      const changed = await adapter.executeRaw(query);
      if (query.sql === "COMMIT" || query.sql === "ROLLBACK") ended = true;
      return changed;
    },
    commit: async () => end(),
    rollback: async () => {
      try {
        if (!ended) await adapter.executeScript("ROLLBACK");
      } catch {
        // SQLite had ended it by itself.
      }
      end();
    },
    createSavepoint: (name) => run(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
  };
}
