import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils";
import type { Database } from "better-sqlite3";
import { lettingOthersIn } from "./breath";
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
 * settings under which what was acknowledged is on disk, or not at all.
 */
export function sqliteAdapter(file: string): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: lockTimeout });
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
      return inTurn(adapter, preparedOnce(connectionOf(adapter)).forget);
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** Milliseconds to wait for a lock that another process holds. */
const lockTimeout = 10_000;

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

/** `changed` is called after each script: it may have changed tables. */
function inTurn(adapter: SqlDriverAdapter, changed: () => void): SqlDriverAdapter {
  const turn = new Turn();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    // Never inside a transaction, which all others wait for.
    queryRaw: async (query) => {
      const end = await turn.take();
      return lettingOthersIn(() => adapter.queryRaw(query).finally(end));
    },
    executeRaw: (query) => turn.run(() => adapter.executeRaw(query)),
    executeScript: (script) =>
      turn.run(async () => {
        await adapter.executeScript(script);
        changed();
      }),
    startTransaction: async (isolationLevel) => {
      const end = await turn.take();
      try {
        return untilItEnds(await adapter.startTransaction(isolationLevel), adapter, end);
      } catch (error) {
        end();
        throw error;
      }
    },
    dispose: () => turn.run(() => adapter.dispose()),
    ...(adapter.getConnectionInfo ? { getConnectionInfo: adapter.getConnectionInfo.bind(adapter) } : {}),
  };
}

function untilItEnds(transaction: Transaction, adapter: SqlDriverAdapter, end: () => void): Transaction {
  let ended = false;
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: async (query: SqlQuery) => {
      const changed = await transaction.executeRaw(query);
      if (query.sql === "COMMIT" || query.sql === "ROLLBACK") ended = true;
      return changed;
    },
    commit: async () => {
      await transaction.commit();
      end();
    },
    rollback: async () => {
      try {
        if (!ended) await adapter.executeScript("ROLLBACK");
      } catch {
        // SQLite had ended it by itself.
      }
      await transaction.rollback();
      end();
    },
    createSavepoint: async (name) => transaction.createSavepoint?.(name),
    rollbackToSavepoint: async (name) => transaction.rollbackToSavepoint?.(name),
    releaseSavepoint: async (name) => transaction.releaseSavepoint?.(name),
  };
}
