import { closeSync, existsSync, openSync } from "node:fs";

/**
 * Makes an empty file that its owner alone may read, unless it is there already: SQLite opens it as a new database, and gives its journal the
 * same rights. Answers and names are in it, and on a shared machine a new file is for everybody to read.
 */
export function ownFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, "a", 0o600));
}
