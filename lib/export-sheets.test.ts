import { describe, expect, test } from "vitest";
import type { WholeBook } from "./export-rows";
import { canvasSheet, jsonOf, moodleSheet, ownSheet } from "./export-sheets";
import type { GradebookCell, GradebookRow } from "./gradebook";
import { csvOf } from "./spreadsheet";

const column = (quizId: string, en: string, points: number): WholeBook["columns"][number] => {
  const title = { en, "zh-CN": `${en}（中）` };
  return { quizId, quizTitle: title, slug: null, part: null, partIndex: null, number: "", title, points };
};

const cell = (earned: number | null, more: Partial<GradebookCell> = {}): GradebookCell => ({
  ...{ earned, undecided: 0, late: false, attemptId: null, role: "counts" },
  ...more,
});

const student = (name: string, number: string | null, cells: readonly GradebookCell[]): GradebookRow => ({
  ...{ userId: name, name, email: `${name.toLowerCase()}@example.com`, number, section: "1", cells },
  accommodation: { timeFactor: 1, untimed: false },
  ...{ total: 3, points: 15, undecided: 1, shares: new Map(), lastActivity: null },
});

/** Two quizzes of one title; Ann has thirds and lateness, Bo is excused though he has points, and has begun nothing else. */
const book: WholeBook = {
  columns: [column("a", "Homework", 10), column("b", "Homework", 5)],
  rows: [
    student("Ann", "001", [cell(10 / 3, { late: true }), cell(1, { role: "dropped", late: true })]),
    student("Bo", null, [cell(7, { role: "excused", late: true }), cell(null, { undecided: 1 })]),
  ],
};

describe("Canvas's gradebook file", () => {
  test("has its columns, the points possible in the second row, hundredths, EX for who is excused, and nothing for nothing", () => {
    const { heads, rows } = canvasSheet(book, "en");
    expect(heads.slice(0, 5)).toEqual(["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]);
    expect(rows).toEqual([
      ["    Points Possible", null, null, null, null, 10, 5],
      ["Ann", null, "001", "ann@example.com", "1", 3.33, 1],
      ["Bo", null, null, "bo@example.com", "1", "EX", null],
    ]);
    // As Canvas reads it: the row is known by how it begins, four blanks included.
    expect(csvOf({ heads, rows }).split("\r\n")[1]).toMatch(/^ {4}Points Possible,/);
  });

  test("tells two quizzes of one title apart, which Canvas could not", () => {
    expect(canvasSheet(book, "en").heads.slice(5)).toEqual(["Homework", "Homework 2"]);
  });
});

describe("Moodle's grade import", () => {
  test("never has feedback where it has no grade, which would take the grade away, and no grade that does not count", () => {
    const { heads, rows } = moodleSheet(book, "en");
    expect(heads).toEqual([
      ...["Email address", "ID number", "Full name", "Homework", "Homework (feedback)"],
      ...["Homework 2", "Homework 2 (feedback)"],
    ]);
    expect(rows).toEqual([
      ["ann@example.com", "001", "Ann", 3.33, "handed in late", 1, "dropped as the lowest; handed in late"],
      ["bo@example.com", null, "Bo", null, null, null, null],
    ]);
  });
});

test("our own table says who is excused and what waits, in either language, at full precision", () => {
  expect(ownSheet(book, "en").rows).toEqual([
    ["Ann", "ann@example.com", "001", "1", 10 / 3, 1, 3, 15, 1],
    ["Bo", "bo@example.com", null, "1", "excused", null, 3, 15, 1],
  ]);
  expect(ownSheet(book, "zh-CN").rows[1]?.[4]).toBe("免做");
  expect(ownSheet(book, "zh-CN").heads.slice(4, 6)).toEqual(["Homework（中） (满分 10)", "Homework（中） (满分 5)"]);
});

test("JSON is for programs: names as the database has them, with the role of each cell, and nobody's private terms", () => {
  const now = new Date("2026-03-02T12:00:00Z");
  const made: unknown = JSON.parse(
    jsonOf({ id: "c", title: { en: "DL", "zh-CN": "深度学习" }, dropLowest: 1 }, book, now),
  );
  expect(made).toMatchObject({
    exportedAt: "2026-03-02T12:00:00.000Z",
    course: { id: "c", dropLowest: 1 },
    columns: [{ quizId: "a", points: 10 }, { quizId: "b" }],
    students: [
      { name: "Ann", waiting: 1, cells: [{ earned: 10 / 3, late: true }, { role: "dropped" }] },
      { name: "Bo", cells: [{ role: "excused" }, { earned: null, waiting: 1 }] },
    ],
  });
  expect(JSON.stringify(made)).not.toContain("timeFactor");
});
