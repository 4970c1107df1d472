import "server-only";

/** A span of time as a person would say it. */
export interface Interval {
  readonly unit: "minutes" | "hours" | "days" | "months" | "years";
  readonly count: number;
}

/** From one moment to a later one, rounded to one unit, at least one minute; months have 30.44 days. */
export function intervalBetween(from: Date, to: Date): Interval {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000));
  const days = minutes / 1440;
  if (minutes < 60) return { unit: "minutes", count: minutes };
  if (minutes < 1440) return { unit: "hours", count: Math.round(minutes / 60) };
  if (days < 31) return { unit: "days", count: Math.round(days) };
  if (days < 365) return { unit: "months", count: Math.round((days / 30.44) * 10) / 10 };
  return { unit: "years", count: Math.round((days / 365.25) * 10) / 10 };
}
