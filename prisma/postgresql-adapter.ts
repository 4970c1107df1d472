import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";

/**
 * PostgreSQL for Prisma. A script is sent whole: Prisma's own adapter cuts it at every semicolon, also inside the body
 * of a function, and whole it is one transaction, so that a migration that fails leaves nothing half done.
 */
export function postgresqlAdapter(connectionString: string): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => {
      const adapter = await inner.connect();
      adapter.executeScript = async (script) => {
        await adapter.underlyingDriver().query(script);
      };
      return adapter;
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}
