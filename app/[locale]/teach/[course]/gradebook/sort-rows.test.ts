import { describe, expect, it } from "vitest";
import type { GradebookRow } from "@/lib/gradebook";
import { sortKey, sortRows } from "./sort-rows";

const row = (name: string, total: number, earned: number | null): GradebookRow => ({
  userId: name,
  name,
  email: `${name}@example.org`,
  section: null,
  cells: [{ earned, undecided: 0, late: false, attemptId: null }],
  total,
  lastActivity: null,
});

const rows = [row("Student 10", 1, 1), row("Student 2", 3, null), row("Student 1", 3, 3)];
const order = (...how: Parameters<typeof sortRows> extends [unknown, ...infer Rest] ? Rest : never): string[] =>
  sortRows(rows, ...how).map(({ name }) => name);

describe("the gradebook's order", () => {
  it("counts numbers in names as numbers", () => {
    expect(order("name", false, "en")).toEqual(["Student 1", "Student 2", "Student 10"]);
  });

  it("keeps equal totals by name in either direction", () => {
    expect(order("total", true, "en")).toEqual(["Student 1", "Student 2", "Student 10"]);
    expect(order("total", false, "en")).toEqual(["Student 10", "Student 1", "Student 2"]);
  });

  it("puts who has nothing yet last in either direction", () => {
    expect(order(0, true, "en").at(-1)).toBe("Student 2");
    expect(order(0, false, "en").at(-1)).toBe("Student 2");
  });

  it("falls back to names for an order that does not exist", () => {
    expect([undefined, "7", "-1", "1e2", "constructor"].map((asked) => sortKey(asked, 4))).toEqual(
      Array(5).fill("name"),
    );
    expect(sortKey("3", 4)).toBe(3);
  });
});
