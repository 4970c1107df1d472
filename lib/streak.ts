import "server-only";
import { addDays, weekOf } from "./study-day";

export interface Streak {
  /** Monday to Sunday of this week. */
  readonly week: readonly {
    readonly day: string;
    readonly studied: boolean;
    readonly when: "past" | "today" | "ahead";
  }[];
  readonly daysThisWeek: number;
  /** Days a week that make a good week. */
  readonly goal: number;
  /** Good weeks in a row; this week joins them as soon as it is one, and takes nothing away before it is over. */
  readonly weeks: number;
  /** Days on which something was answered, in all. */
  readonly days: number;
}

const goal = 3;

/** Counts weeks, not days: whoever rests for a day, or four, has lost nothing. `days` and `today` as `studyDay` gives them. */
export function streak(days: ReadonlySet<string>, today: string): Streak {
  const inWeek = (monday: string): number =>
    Array.from({ length: 7 }, (_, index) => addDays(monday, index)).filter((day) => days.has(day)).length;
  const monday = weekOf(today);
  const daysThisWeek = inWeek(monday);
  let weeks = daysThisWeek >= goal ? 1 : 0;
  for (let before = addDays(monday, -7); inWeek(before) >= goal; before = addDays(before, -7)) weeks += 1;
  const week = Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    const when = day === today ? ("today" as const) : day < today ? ("past" as const) : ("ahead" as const);
    return { day, studied: days.has(day), when };
  });
  return { week, daysThisWeek, goal, weeks, days: days.size };
}
