import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { adapterFor } from "./adapter";
import { everything, migrationNames, migrationsFolder } from "./migrations";
import { withSchemaEngine } from "./schema-engine";
import { currentSchema, type Provider, providers, schemaFor } from "./schema-for";

/** The schema as the newest migration leaves it: the next migration starts from here. */
export const migratedSchemaFile = fileURLToPath(new URL("migrations/schema.prisma", import.meta.url));

/** The SQL that leads a provider's database from one schema to another; null is the empty schema. */
export async function migrationSql(provider: Provider, from: string | null, to: string): Promise<string> {
  const inMemory = adapterFor({ provider: "sqlite", file: ":memory:" });
  const datamodel = (source: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content: schemaFor(provider, source) }],
  });
  return withSchemaEngine(inMemory, schemaFor(provider, to), async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: everything,
    });
    return stdout ?? "";
  });
}

/** Writes the next migration of each provider's history, from the schema's change since the last one. Returns its name. */
export async function newMigration(name: string): Promise<string> {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) throw new Error("A migration's name is in lower_case_words: add_rubrics");
  const before = existsSync(migratedSchemaFile) ? readFileSync(migratedSchemaFile, "utf8") : null;
  const after = currentSchema();
  const number = String(migrationNames("sqlite").length + 1).padStart(4, "0");
  for (const provider of providers) {
    const folder = `${migrationsFolder(provider)}/${number}_${name}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/migration.sql`, await migrationSql(provider, before, after));
  }
  writeFileSync(migratedSchemaFile, after);
  return `${number}_${name}`;
}
