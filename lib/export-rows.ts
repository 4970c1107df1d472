import "server-only";
import { type GradebookRow, type GradedCourse, gradebookRows, shownColumns } from "./gradebook";
import type { GradebookColumn } from "./gradebook-columns";
import type { GradebookQuery } from "./gradebook-query";
import { allStudents, wholeClass } from "./gradebook-students";
import { byName } from "./names";

/** A gradebook without its pages: every student, by name. */
export interface WholeBook {
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
}

/** Reads a large class in pieces, so that no query names more students than a database takes. */
export async function wholeBook(course: GradedCourse, query: GradebookQuery, now: Date): Promise<WholeBook> {
  const students = await allStudents(course.id);
  const rows: GradebookRow[] = [];
  const only = students.length > wholeClass ? "these" : null;
  for (let from = 0; from < students.length; from += wholeClass) {
    rows.push(...(await gradebookRows(course, students.slice(from, from + wholeClass), only, query, now)));
  }
  return { columns: shownColumns(course, query).columns, rows: rows.sort(byName) };
}
