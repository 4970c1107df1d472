import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import type { Provider } from "./schema-for";

/** Nothing is left out when schemas are compared. */
export const everything = { externalTables: [], externalEnums: [] };

export function migrationsFolder(provider: Provider): string {
  return fileURLToPath(new URL(`migrations/${provider}`, import.meta.url));
}

/** The names of a provider's migrations, oldest first: "0001_…", "0002_…". */
export function migrationNames(provider: Provider, folder: string = migrationsFolder(provider)): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+$/.test(name))
    .sort();
}

/** A provider's history as the schema engine takes it. */
export function migrationList(provider: Provider, folder: string = migrationsFolder(provider)): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(provider, folder).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(`${folder}/${name}/migration.sql`, "utf8") },
      },
    })),
  };
}
