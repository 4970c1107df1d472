import "server-only";

/** The course's zone: all days and times are shown and counted in it. */
export function courseZone(): string {
  return process.env["TIME_ZONE"] ?? "Asia/Shanghai";
}

/** Who studies past midnight still studies today: a day ends at 4 in the morning. */
const dayEnds = 4 * 60 * 60 * 1000;

/** The day, as "2026-03-02", to which studying at that moment belongs. Days in this form sort as texts. */
export function studyDay(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(
    at.getTime() - dayEnds,
  );
}

/** So many days later, or earlier where negative. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday with which a day's week begins. */
export function weekOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}
