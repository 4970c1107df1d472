import { createHash } from "node:crypto";
import Database from "better-sqlite3";
import { z } from "zod";

const named = z.array(z.object({ name: z.string() }));

/** Tables whose rows say nothing of what a person may do: when a session was last used, how often something was asked for. */
const apart: ReadonlySet<string> = new Set(["_prisma_migrations", "Session"]);

/** What stands in the database, table by table: the same before and after means that nothing was changed. */
export function fingerprint(file: string): Readonly<Record<string, string>> {
  const database = new Database(file, { readonly: true });
  try {
    const tables = named.parse(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all());
    const entries = tables
      .filter(({ name }) => !apart.has(name) && !name.startsWith("sqlite_") && !/RateLimit/i.test(name))
      .map(({ name }): [string, string] => {
        const rows = database.prepare(`SELECT * FROM "${name}" ORDER BY 1`).all();
        return [
          name,
          createHash("sha256")
            .update(JSON.stringify(rows.map(withoutPresence)))
            .digest("hex"),
        ];
      });
    return Object.fromEntries(entries);
  } finally {
    database.close();
  }
}

/** A page that is looked at may note that its reader is there. */
function withoutPresence(row: unknown): unknown {
  if (typeof row !== "object" || row === null) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== "lastSeenAt"));
}
