import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Database from "better-sqlite3";
import { adapterFor } from "./adapter";
import { DatabaseProblem, type DatabaseUrl } from "./database-url";
import { migrate } from "./migrate";
import { migrationNames } from "./migrations";
import { ownFile } from "./own-file";

/**
 * Copies a database into one file while the product goes on working: everything that was acknowledged before this began is
 * in the copy. The file appears under its name only once it is whole.
 */
export function backUp(database: DatabaseUrl, file: string): void {
  const target = resolve(file);
  const partial = `${target}.partial`;
  if (existsSync(target))
    throw problem(`${target} exists already: name another file.`, `${target} 已存在：请换一个文件名。`);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(partial, { force: true });
  ownFile(partial);
  switch (database.provider) {
    case "sqlite": {
      const source = opened(database.file);
      try {
        source.prepare("VACUUM INTO ?").run(partial);
      } finally {
        source.close();
      }
      assertSound(partial);
      break;
    }
    case "postgresql":
      program("pg_dump", [
        "--format=custom",
        "--no-owner",
        "--exclude-schema=pgboss",
        `--file=${partial}`,
        database.url,
      ]);
      break;
  }
  renameSync(partial, target);
}

/**
 * Puts a backup in a database's place and brings it to the newest migration. The product must be stopped. A SQLite file that
 * was there is kept beside it; its name is given back.
 */
export async function restore(database: DatabaseUrl, file: string, now: Date): Promise<string | null> {
  const source = resolve(file);
  if (!existsSync(source)) throw problem(`There is no file ${source}.`, `没有文件 ${source}。`);
  switch (database.provider) {
    case "sqlite": {
      assertSound(source);
      assertKnown(source);
      const kept = setAside(database.file, now);
      mkdirSync(dirname(database.file), { recursive: true });
      ownFile(database.file);
      const copy = opened(source);
      try {
        copy.prepare("VACUUM INTO ?").run(database.file);
      } finally {
        copy.close();
      }
      await migrate(database);
      await endSessions(database);
      return kept;
    }
    case "postgresql":
      program("pg_restore", [
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        `--dbname=${database.url}`,
        source,
      ]);
      await migrate(database);
      await endSessions(database);
      return null;
  }
}

/** Whoever signed out, was removed or used a link since the backup would be signed in by it again: all sign in anew. */
async function endSessions(database: DatabaseUrl): Promise<void> {
  const adapter = await adapterFor(database).connect();
  try {
    await adapter.executeScript('DELETE FROM "Session"; DELETE FROM "SignInLink";');
  } finally {
    await adapter.dispose();
  }
}

function opened(file: string): Database.Database {
  try {
    return new Database(file, { fileMustExist: true, timeout: 20_000 });
  } catch (error) {
    throw problem(`${file} cannot be opened as a database.`, `无法将 ${file} 作为数据库打开。`, error);
  }
}

function assertSound(file: string): void {
  const database = opened(file);
  try {
    const found: unknown = database.pragma("integrity_check", { simple: true });
    if (found !== "ok") throw new Error(String(found));
  } catch (error) {
    throw problem(`${file} is damaged, or no database.`, `${file} 已损坏，或者不是数据库。`, error);
  } finally {
    database.close();
  }
}

/** A backup of a newer version has migrations that this one does not know. */
function assertKnown(file: string): void {
  const database = opened(file);
  try {
    const applied = database.prepare("SELECT migration_name FROM _prisma_migrations").pluck().all().map(String);
    const known = migrationNames("sqlite");
    const foreign = applied.find((name) => !known.includes(name));
    if (foreign !== undefined) throw new Error(foreign);
  } catch (error) {
    throw problem(
      `${file} is not a backup of this version or an older one.`,
      `${file} 不是当前版本或更早版本的备份。`,
      error,
    );
  } finally {
    database.close();
  }
}

/** Moves a database away, with what belongs to it. */
function setAside(file: string, now: Date): string | null {
  if (!existsSync(file)) return null;
  const kept = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, "-")}`;
  for (const part of ["", "-wal", "-shm"]) if (existsSync(file + part)) renameSync(file + part, kept + part);
  return kept;
}

function program(name: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(name, args, { encoding: "utf8" });
  if (error !== undefined) {
    throw problem(
      `${name} is not installed: it comes with PostgreSQL.`,
      `没有安装 ${name}：它随 PostgreSQL 一起提供。`,
      error,
    );
  }
  if (status !== 0) throw problem(`${name} failed: ${lastLine(stderr)}`, `${name} 失败：${lastLine(stderr)}`);
}

const lastLine = (text: string): string =>
  text
    .trim()
    .split("\n")
    .at(-1)
    ?.replace(/postgres(ql)?:\/\/\S+/g, "…") ?? "";

function problem(en: string, zhCN: string, cause?: unknown): DatabaseProblem {
  return new DatabaseProblem(`${en}\n${zhCN}`, { cause });
}
