/**
 * The product with the demonstration's class, on a database of its own that is made anew for each run. With `E2E_CLASS_OF`, the port of
 * another one: with a copy of its class as it is at the start, which takes a moment where making one takes half a minute.
 */
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";

const folderOf = (port) => join(tmpdir(), `gradient-e2e-${port}`);
const fileOf = (port) => join(folderOf(port), "e2e.db");

const { PORT: port = "3000", E2E_CLASS_OF: first } = process.env;
rmSync(folderOf(port), { recursive: true, force: true });
mkdirSync(folderOf(port), { recursive: true });
process.on("exit", () => rmSync(folderOf(port), { recursive: true, force: true }));
if (first !== undefined) {
  while (!(await serves(first))) await wait(200);
  const made = new Database(fileOf(first), { readonly: true });
  made.prepare("VACUUM INTO ?").run(fileOf(port));
  made.close();
}
process.env.DEMO_DATABASE_URL = `file:${fileOf(port)}`;
process.argv.push("--demo");
await import("../scripts/start.mjs");

async function serves(other) {
  const reply = await fetch(`http://localhost:${other}/api/health`).catch(() => null);
  return reply?.ok === true;
}
