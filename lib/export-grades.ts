import "server-only";
import { z } from "zod";
import type { Language } from "@/grading";
import { audit } from "./audit";
import { inTransaction } from "./database";
import { type WholeBook, wholeBook } from "./export-rows";
import { canvasSheet, jsonOf, moodleSheet, ownSheet } from "./export-sheets";
import { gradedCourse } from "./gradebook";
import { type GradebookQuery, gradebookQuery } from "./gradebook-query";
import { titleOf } from "./membership";
import { csvOf, xlsxOf } from "./spreadsheet";
import type { Viewer } from "./viewer";

const formats = z.enum(["csv", "canvas", "moodle", "xlsx", "json"]);

export type GradesFormat = z.infer<typeof formats>;

export interface GradesFile {
  readonly filename: string;
  readonly type: string;
  readonly body: string | Uint8Array;
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Every student's points as a file, headings in `language`; null for everyone who is not staff, and for a format that is
 * none. `asked`: the gradebook's columns, as they stand in an address; other systems get a column a quiz.
 */
export async function gradesFile(
  viewer: Viewer,
  courseId: string,
  format: unknown,
  asked: unknown,
  language: Language,
  now: Date,
): Promise<GradesFile | null> {
  const wanted = formats.safeParse(format);
  const course = wanted.success ? await gradedCourse(viewer, courseId) : null;
  if (course === null || !wanted.success) return null;
  const query: GradebookQuery = gradebookQuery(asked);
  const other = wanted.data === "canvas" || wanted.data === "moodle";
  const book = await wholeBook(course, other ? { ...query, grain: "quiz" } : query, now);
  const header = { id: course.id, title: titleOf(course), dropLowest: course.dropLowest };
  const written = await write(wanted.data, header, book, language, now);
  await inTransaction((transaction) =>
    audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "grades-exported",
      subject: `course:${courseId}`,
      detail: { format: wanted.data, students: book.rows.length },
    }),
  );
  const { extension, ...file } = written;
  const kind = other ? `-${wanted.data}` : "";
  return { filename: `grades${kind}-${now.toISOString().slice(0, 10)}.${extension}`, ...file };
}

async function write(
  format: GradesFormat,
  course: Parameters<typeof jsonOf>[0],
  book: WholeBook,
  language: Language,
  now: Date,
): Promise<Omit<GradesFile, "filename"> & { readonly extension: string }> {
  const csv = { type: "text/csv; charset=utf-8", extension: "csv" };
  switch (format) {
    case "csv":
      return { ...csv, body: csvOf(ownSheet(book, language)) };
    case "canvas":
      return { ...csv, body: csvOf(canvasSheet(book, language)) };
    case "moodle":
      return { ...csv, body: csvOf(moodleSheet(book, language)) };
    case "xlsx":
      return {
        type: xlsxType,
        extension: "xlsx",
        body: await xlsxOf(ownSheet(book, language), course.title[language]),
      };
    case "json":
      return { type: "application/json; charset=utf-8", extension: "json", body: jsonOf(course, book, now) };
  }
}
