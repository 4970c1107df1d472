import "server-only";
import pg from "pg";
import { databaseUrl } from "@/prisma/database-url";

declare global {
  var gradientPools: Map<string, pg.Pool> | undefined;
}

/** The PostgreSQL server's address, or null on SQLite. */
export function postgresUrl(): string | null {
  const where = databaseUrl();
  return where.provider === "postgresql" ? where.url : null;
}

/**
 * A few connections beside those of Prisma, for what must be quick while those are busy: limits and events.
 * One pool an address for the process.
 */
export function postgresPool(url: string): pg.Pool {
  globalThis.gradientPools ??= new Map();
  const known = globalThis.gradientPools.get(url);
  if (known !== undefined) return known;
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  globalThis.gradientPools.set(url, pool);
  return pool;
}

export async function closePostgresPools(): Promise<void> {
  const pools = [...(globalThis.gradientPools?.values() ?? [])];
  globalThis.gradientPools?.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}
