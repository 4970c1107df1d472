import { resolve } from "node:path";

export type DatabaseUrl =
  | { readonly provider: "sqlite"; readonly file: string }
  | { readonly provider: "postgresql"; readonly url: string };

/** Says, in one sentence a language, what is wrong with a setting or the database. */
export class DatabaseProblem extends Error {
  override readonly name = "DatabaseProblem";
}

/** `DATABASE_URL`, or the embedded database of this folder. A relative file counts from the folder one starts in. */
export function databaseUrl(setting: string | undefined = process.env["DATABASE_URL"]): DatabaseUrl {
  const text = setting === undefined || setting.trim() === "" ? "file:./data/gradient.db" : setting.trim();
  if (text.startsWith("file:")) {
    const path = text
      .slice("file:".length)
      .replace(/^\/\/(?=\/)/, "")
      .replace(/\?.*$/, "");
    if (path !== "") return { provider: "sqlite", file: resolve(path) };
  }
  if (/^postgres(ql)?:\/\/\S+$/.test(text) && URL.canParse(text)) return { provider: "postgresql", url: text };
  // Never repeat the setting: it may hold a password.
  throw new DatabaseProblem(
    "DATABASE_URL must look like file:./data/gradient.db or postgresql://user:password@host:5432/database.\n" +
      "DATABASE_URL 应形如 file:./data/gradient.db 或 postgresql://用户:密码@主机:5432/数据库。",
  );
}
