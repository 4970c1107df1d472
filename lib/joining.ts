import "server-only";
import type { Bilingual } from "@/grading";
import type { Result } from "./result";
import type { NewSession } from "./sessions";
import type { Viewer } from "./viewer";

/** The course behind a join code, for who is about to join; null where there is none. */
export async function courseOfJoinCode(
  _code: string,
): Promise<{ readonly id: string; readonly title: Bilingual } | null> {
  throw new Error("under construction");
}

/** Someone who is signed in joins as a student; joining twice is joining once. */
export async function joinCourse(
  _viewer: Viewer,
  _code: string,
  _now: Date,
): Promise<Result<{ readonly courseId: string }>> {
  throw new Error("under construction");
}

/** Makes an account and joins with it. `input`: `{ code, name, email, password }`. */
export async function registerAndJoin(
  _input: unknown,
  _address: string,
  _now: Date,
): Promise<Result<{ readonly courseId: string; readonly session: NewSession }>> {
  throw new Error("under construction");
}
