import "server-only";
import { stringify } from "csv-stringify/sync";
import type { Language } from "@/grading";
import { audit } from "./audit";
import { inTransaction } from "./database";
import { gradebook } from "./gradebook";
import type { Viewer } from "./viewer";

const words = {
  en: { name: "Name", email: "E-mail", section: "Section", total: "Total", of: "of", waiting: "Waiting for a person" },
  "zh-CN": { name: "姓名", email: "邮箱", section: "班级", total: "总分", of: "满分", waiting: "待人工评阅" },
} as const;

/** The gradebook as CSV (UTF-8 with BOM, RFC 4180), headings in `language`; null for everyone who is not staff. */
export async function gradesCsv(
  viewer: Viewer,
  courseId: string,
  language: Language,
  now: Date,
): Promise<{ readonly filename: string; readonly csv: string } | null> {
  const book = await gradebook(viewer, courseId);
  if (book === null) return null;
  const say = words[language];
  const severalQuizzes = new Set(book.columns.map(({ quizId }) => quizId)).size > 1;
  const header = [
    say.name,
    say.email,
    say.section,
    ...book.columns.map(({ number, points, quizTitle }) => {
      const heading = `${number} (${say.of} ${points})`;
      return severalQuizzes ? `${quizTitle[language]}: ${heading}` : heading;
    }),
    `${say.total} (${say.of} ${book.points})`,
    say.waiting,
  ];
  const records = book.rows.map(({ name, email, section, cells, total }) => [
    text(name),
    text(email),
    text(section ?? ""),
    ...cells.map(({ earned }) => earned),
    total,
    cells.reduce((sum, { undecided }) => sum + undecided, 0),
  ]);
  await inTransaction((transaction) =>
    audit(transaction, {
      at: now,
      actorId: viewer.userId,
      courseId,
      action: "grades-exported",
      subject: `course:${courseId}`,
    }),
  );
  const csv = stringify([header.map(text), ...records], { bom: true, record_delimiter: "windows" });
  return { filename: `grades-${now.toISOString().slice(0, 10)}.csv`, csv };
}

/**
 * Text that a spreadsheet would take for a formula is set off by an apostrophe (OWASP, CSV injection). Numbers are
 * written as numbers: a guard on them would turn -2 into text.
 */
function text(value: string): string {
  return /^[\s\uFEFF]*[=+\-@\t\r\n＝＋－＠|%]/.test(value) ? `'${value}` : value;
}
