import "server-only";
import pino, { type Logger } from "pino";
import { currentRequest } from "./request-context";

/**
 * What a line may hold beside its sentence. A list of names, so that no answer, name, e-mail or token can be logged by spreading
 * an object: identifiers, counts, times and words of our own.
 */
export interface LogFields {
  readonly job?: string;
  /** Which limit was reached. */
  readonly limit?: string;
  /** A user's id, which is nothing to who has no database. */
  readonly person?: string;
  readonly lane?: string;
  /** An attempt's identifier. */
  readonly attempt?: string;
  /** Identifiers of rows, at most a few. */
  readonly rows?: readonly string[];
  /** Why something was left out, in words of our own. */
  readonly reasons?: readonly string[];
  readonly method?: string;
  /** A route as it is written in the sources, never the address that was asked for. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly count?: number;
  /** A statement with placeholders, without its values. */
  readonly sql?: string;
  /** What Next.js shows in place of an error's text. */
  readonly digest?: string;
  readonly error?: unknown;
}

type Level = "info" | "warn" | "error";

declare global {
  var gradientLog: Logger | undefined;
}

function logger(): Logger {
  globalThis.gradientLog ??= pino({
    level: process.env["LOG_LEVEL"] ?? (process.env["VITEST"] === undefined ? "info" : "silent"),
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
  return globalThis.gradientLog;
}

/** One JSON object a line, on standard output. */
export function log(level: Level, sentence: string, { error, ...fields }: LogFields = {}): void {
  const requestId = currentRequest()?.id;
  logger()[level](
    {
      ...(requestId === undefined ? {} : { requestId }),
      ...fields,
      ...(error === undefined ? {} : { error: withoutValues(error) }),
    },
    sentence,
  );
}

/** An error without what a student typed: databases and parsers quote values in their messages. */
export function withoutValues(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const last = error.message.trim().split("\n").at(-1) ?? "";
  const message = last
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”/g, "…")
    .replace(/\S+@\S+/g, "…")
    .slice(0, 200);
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { name: error.name, ...code, message, at: frames.slice(0, 8).map((line) => line.trim()) };
}
