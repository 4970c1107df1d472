import "server-only";
import type { Bilingual, Language } from "@/grading";
import type { WholeBook } from "./export-rows";
import type { GradebookCell, GradebookRow } from "./gradebook";
import type { GradebookColumn } from "./gradebook-columns";
import type { Sheet, Value } from "./spreadsheet";

const words = {
  en: {
    name: "Name",
    email: "E-mail",
    number: "Student number",
    section: "Section",
    total: "Total",
    points: "Points that count",
    of: "of",
    waiting: "Waiting for a person",
    excused: "excused",
    dropped: "dropped as the lowest",
    late: "handed in late",
    feedback: "feedback",
  },
  "zh-CN": {
    name: "姓名",
    email: "邮箱",
    number: "学号",
    section: "班级",
    total: "总分",
    points: "计入的满分",
    of: "满分",
    waiting: "待人工评阅",
    excused: "免做",
    dropped: "最低分，不计入",
    late: "迟交",
    feedback: "评语",
  },
} as const;

/** Our own table: the columns as they are chosen, the total, and what waits. */
export function ownSheet({ columns, rows }: WholeBook, language: Language): Sheet {
  const say = words[language];
  const several = new Set(columns.map(({ quizId }) => quizId)).size > 1;
  const head = ({ quizTitle, number, part, points }: GradebookColumn) => {
    const place = [number, part].filter((word) => word !== null && word !== "").join(" ");
    const named = several || place === "" ? `${quizTitle[language]}${place === "" ? "" : `: ${place}`}` : place;
    return `${named} (${say.of} ${points})`;
  };
  return {
    heads: [say.name, say.email, say.number, say.section, ...columns.map(head), say.total, say.points, say.waiting],
    rows: rows.map(({ name, email, number, section, cells, total, points, undecided }) => [
      name,
      email,
      number,
      section,
      ...cells.map((cell): Value => (cell.role === "excused" ? say.excused : cell.earned)),
      total,
      points,
      undecided,
    ]),
  };
}

/**
 * Canvas's gradebook file, a column a quiz: the second row holds the points possible, "EX" excuses, an empty cell leaves
 * what is there. Canvas knows students by "SIS User ID" or "SIS Login ID"; a column that it does not know becomes an assignment.
 */
export function canvasSheet({ columns, rows }: WholeBook, language: Language): Sheet {
  const titles = distinct(columns.map(({ quizTitle }) => quizTitle[language]));
  return {
    heads: ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", ...titles],
    rows: [
      ["    Points Possible", null, null, null, null, ...columns.map(({ points }) => hundredths(points))],
      ...rows.map(({ name, email, number, section, cells }) => [
        name,
        null,
        number,
        email,
        section,
        ...cells.map((cell): Value => (cell.role === "excused" ? "EX" : hundredths(cell.earned))),
      ]),
    ],
  };
}

/**
 * For Moodle's grade import, which maps "Email address" or "ID number" to its users. Feedback never stands without its
 * grade: Moodle would take the grade away.
 */
export function moodleSheet({ columns, rows }: WholeBook, language: Language): Sheet {
  const say = words[language];
  const titles = distinct(columns.map(({ quizTitle }) => quizTitle[language]));
  return {
    heads: [
      "Email address",
      "ID number",
      "Full name",
      ...titles.flatMap((title) => [title, `${title} (${say.feedback})`]),
    ],
    rows: rows.map(({ name, email, number, cells }) => [
      email,
      number,
      name,
      ...cells.flatMap((cell): readonly Value[] =>
        // An excused grade would count there: Moodle's import has no word for it.
        cell.role === "excused" ? [null, null] : [hundredths(cell.earned), remark(cell, language)],
      ),
    ]),
  };
}

function remark({ role, late, earned }: GradebookCell, language: Language): string | null {
  const say = words[language];
  const said = [role === "dropped" && say.dropped, late && say.late];
  return earned === null ? null : said.filter((word) => word !== false).join("; ") || null;
}

/** Both systems tell columns apart by their titles alone. */
function distinct(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const before = titles.slice(0, index).filter((each) => each === title).length;
    return before === 0 ? title : `${title} ${before + 1}`;
  });
}

const hundredths = (points: number | null): number | null => (points === null ? null : Math.round(points * 100) / 100);

/** For programs: names of things as the database has them, times in UTC. */
export function jsonOf(
  course: { readonly id: string; readonly title: Bilingual; readonly dropLowest: number },
  { columns, rows }: WholeBook,
  now: Date,
): string {
  const student = ({ cells, lastActivity, undecided, accommodation: _, shares: __, ...row }: GradebookRow) => ({
    ...row,
    waiting: undecided,
    lastActivity: lastActivity?.toISOString() ?? null,
    cells: cells.map(({ undecided: waiting, ...cell }) => ({ ...cell, waiting })),
  });
  return JSON.stringify({ exportedAt: now.toISOString(), course, columns, students: rows.map(student) }, null, 1);
}
