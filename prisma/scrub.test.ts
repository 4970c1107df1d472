import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { scrub } from "./scrub";

test("what was deleted is in no byte of the database's files, and what stays is there, also while another has them open", () => {
  const folder = mkdtempSync(join(tmpdir(), "scrub-"));
  const file = join(folder, "x.db");
  const product = new Database(file);
  product.pragma("journal_mode = WAL");
  product.exec("CREATE TABLE person (name TEXT)");
  const insert = product.prepare("INSERT INTO person VALUES (?)");
  for (let n = 0; n < 50; n += 1) insert.run(`Stays ${n}`);
  insert.run("Li Hua is gone");
  product.pragma("wal_checkpoint(TRUNCATE)");
  product.exec("DELETE FROM person WHERE name LIKE 'Li Hua%'");
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("\n");
  // The control: deleting alone leaves it.
  expect(bytes()).toContain("Li Hua");
  expect(scrub({ provider: "sqlite", file })).toBe(true);
  expect(bytes()).not.toContain("Li Hua");
  expect(product.prepare("SELECT count(*) FROM person").pluck().get()).toBe(50);
  product.close();
  rmSync(folder, { recursive: true, force: true });
});
