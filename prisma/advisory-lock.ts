import pg from "pg";

/**
 * Does something while no other process that asks PostgreSQL for the same lock does it. A process that is killed gives the lock back
 * with its connection. `lock` is any number of our own; each thing to be done has its own.
 */
export async function withAdvisoryLock<Value>(url: string, lock: number, work: () => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

export const locks = { migrations: 7_042_001, background: 7_042_002 } as const;
