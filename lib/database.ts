import "server-only";
import { setTimeout } from "node:timers/promises";
import { adapterFor } from "@/prisma/adapter";
import { databaseUrl } from "@/prisma/database-url";
import { Prisma, PrismaClient } from "@/prisma/generated/client/client";
import { getPrismaClientClass } from "@/prisma/generated/client/internal/class-postgresql";
import { watched } from "@/prisma/slow-queries";
import { log } from "./log";
import { slowQueries } from "./metrics";

export type Transaction = Prisma.TransactionClient;

declare global {
  /** The server loads this module more than once; the clients are one for the process all the same. */
  var gradientClients: Map<string, PrismaClient> | undefined;
}

/** The client of the database that DATABASE_URL names. */
export function database(): PrismaClient {
  globalThis.gradientClients ??= new Map();
  const setting = process.env["DATABASE_URL"] ?? "";
  const known = globalThis.gradientClients.get(setting);
  if (known !== undefined) return known;
  const client = connect();
  globalThis.gradientClients.set(setting, client);
  return client;
}

/** Errors say what failed, without the values that were written. */
const errorFormat = "minimal";

function connect(): PrismaClient {
  const where = databaseUrl();
  const adapter = watched(adapterFor(where), (sql, milliseconds) => {
    slowQueries.inc();
    log("warn", "A query was slow.", { sql: sql.slice(0, 500), milliseconds: Math.round(milliseconds) });
  });
  switch (where.provider) {
    case "sqlite":
      return new PrismaClient({ adapter, errorFormat });
    case "postgresql": {
      const PostgresqlClient = getPrismaClientClass();
      return new PostgresqlClient({ adapter, errorFormat });
    }
  }
}

/**
 * Runs database calls that count together or not at all.
 *
 * Nothing else may be awaited in `work`: no hash, no timer, no other client. With SQLite the whole server waits for it;
 * a test reads the sources of this folder to see that it stays so. Grade before, never inside.
 *
 * `work` may be done again from its beginning: where two lock the same rows in different orders, PostgreSQL ends one of them, of which nothing
 * was written.
 */
export async function inTransaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database().$transaction(work, { maxWait: 15_000, timeout: 15_000 });
    } catch (error) {
      if (!gaveWay(error) || tries === mostTries) throw error;
      // The other one is to be through before this one takes its rows again.
      await setTimeout(2 ** tries * (25 + 50 * Math.random()));
    }
  }
}

const mostTries = 6;

/** Whether a transaction was ended so that another one could go on. */
function gaveWay(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";
}

/** Whether a write failed because the same thing was there already. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
