import "server-only";
import type { Viewer } from "./viewer";

export type Role = "student" | "ta" | "instructor";

/** Whose enrolment lets one see a course at all: goes into the `where` of every such query. */
export function attendedBy(viewer: Viewer) {
  return { enrollments: { some: { userId: viewer.userId } } };
}

/** Whose enrolment lets one see a course's staff pages: goes into the `where` of every such query. */
export function taughtBy(viewer: Viewer) {
  return { enrollments: { some: { userId: viewer.userId, role: { in: ["ta" as const, "instructor" as const] } } } };
}

/** Whose enrolment lets one lead a course: what concerns everybody is for instructors alone. */
export function ledBy(viewer: Viewer) {
  return { enrollments: { some: { userId: viewer.userId, role: "instructor" as const } } };
}

/** The people who are students of a course: what its staff try out themselves is nobody's grade. */
export function studentsOf(courseId: string) {
  return { enrollments: { some: { courseId, role: "student" as const } } };
}

/** A title in both languages, from its two columns. */
export function titleOf(row: { readonly titleEn: string; readonly titleZhCn: string }) {
  return { en: row.titleEn, "zh-CN": row.titleZhCn };
}

/** Whose enrolment lets one change a course: goes into the `where` of every such query. */
export function instructedBy(viewer: Viewer) {
  return { enrollments: { some: { userId: viewer.userId, role: "instructor" as const } } };
}
