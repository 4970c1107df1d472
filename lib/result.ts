import "server-only";
import type { Bilingual } from "@/grading";

/** Why something that a user asked for was not done. Codes are stable; messages are for people. */
export type ErrorCode =
  | "bad-input"
  | "not-found"
  | "empty-answer"
  | "answer-too-long"
  | "not-open-yet"
  | "closed"
  | "already-finished"
  | "answered-already"
  | "kept-late"
  | "known-already"
  | "handed-in-together"
  | "wrong-access-code"
  | "no-tries-left"
  | "revision-conflict"
  | "too-many-requests"
  | "wrong-credentials"
  | "link-not-valid"
  | "email-taken"
  | "password-too-short"
  | "password-too-common"
  | "wrong-password"
  | "question-gone"
  | "decided-meanwhile"
  | "not-gradable-so"
  | "already-asked"
  | "demo-only"
  | "resting"
  | "database-locked"
  | "store-full";

export interface DomainError {
  readonly code: ErrorCode;
  readonly message: Bilingual;
}

/** What a user can cause is a value, never an exception. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: DomainError };

export type Failure = Extract<Result<never>, { readonly ok: false }>;

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failed(code: ErrorCode, en: string, zhCN: string): Failure {
  return { ok: false, error: { code, message: { en, "zh-CN": zhCN } } };
}

/** Not yours and not there are the same answer. */
export const notFound: Failure = failed("not-found", "This page or record does not exist.", "这个页面或记录不存在。");

export const badInput: Failure = failed(
  "bad-input",
  "The request is not in the form this page sends. Reload the page and try again.",
  "请求的格式不对。请刷新页面后重试。",
);
