import { readFileSync } from "node:fs";

export type Provider = "sqlite" | "postgresql";

export const providers: readonly Provider[] = ["sqlite", "postgresql"];

/**
 * The schema's text for a provider. `schema.prisma` is written for SQLite; the other text differs in its provider
 * and in nothing else.
 */
export function schemaFor(provider: Provider, source: string = currentSchema()): string {
  if (!source.includes('provider = "sqlite"')) throw new Error('schema.prisma must say: provider = "sqlite"');
  return source.replace('provider = "sqlite"', `provider = "${provider}"`);
}

export function currentSchema(): string {
  return readFileSync(new URL("schema.prisma", import.meta.url), "utf8");
}
