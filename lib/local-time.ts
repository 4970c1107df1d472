import "server-only";

/** The zone in which all times of the courses are shown and typed: the setting TIME_ZONE. */
export function courseZone(): string {
  return process.env["TIME_ZONE"] ?? "Asia/Shanghai";
}

const shape = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

export type LocalReading =
  | { readonly ok: true; readonly at: Date }
  /** Not a time at all, or one that the clocks leap over. */
  | { readonly ok: false; readonly why: "unreadable" | "skipped" };

/** A wall clock's time, as `<input type="datetime-local">` writes it. What comes twice is the first of the two. */
export function fromLocal(text: string, zone: string): LocalReading {
  const wall = wallOf(text.trim());
  if (wall === null) return { ok: false, why: "unreadable" };
  const [at] = instantsOf(wall, zone);
  return at === undefined ? { ok: false, why: "skipped" } : { ok: true, at };
}

/** "2026-03-02T20:00" */
export function toLocal(at: Date, zone: string): string {
  return new Date(at.getTime() + offset(at, zone)).toISOString().slice(0, 16);
}

/**
 * So many days later at the same time on the clock, whatever the clocks did in between. A time that they leap over
 * becomes the first after the leap.
 */
export function shiftDays(at: Date, days: number, zone: string): Date {
  const wall = at.getTime() + offset(at, zone) + days * day;
  const [same] = instantsOf(wall, zone);
  if (same !== undefined) return same;
  // In the gap: the clock's time read by the offset before the leap lies as far behind it as it was into the gap.
  const before = offset(new Date(wall - day), zone);
  const after = offset(new Date(wall + day), zone);
  return leap(new Date(wall - Math.max(before, after)), new Date(wall - Math.min(before, after)), zone);
}

/** Whole days on the calendar from one time to another. */
export function daysBetween(from: Date, to: Date, zone: string): number {
  const date = (at: Date) => Math.floor((at.getTime() + offset(at, zone)) / day);
  return date(to) - date(from);
}

const day = 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 as if the wall clock showed UTC; null where there is no such date. */
function wallOf(text: string): number | null {
  const match = shape.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, date, hour, minute);
  return new Date(wall).toISOString().slice(0, 16) === text.slice(0, 16) ? wall : null;
}

/** The instants at which a wall clock shows this time: none, one or two, the first first. */
function instantsOf(wall: number, zone: string): readonly Date[] {
  const offsets = new Set([wall - day, wall + day].map((near) => offset(new Date(near), zone)));
  return [...offsets]
    .map((each) => new Date(wall - each))
    .filter((at) => at.getTime() + offset(at, zone) === wall)
    .sort((a, b) => a.getTime() - b.getTime());
}

/** The first instant after the leap between the two, to the second. */
function leap(from: Date, to: Date, zone: string): Date {
  let [low, high] = [from.getTime(), to.getTime()];
  const start = offset(from, zone);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offset(new Date(middle), zone) === start) low = middle;
    else high = middle;
  }
  return new Date(high);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the zone's clocks are ahead of UTC at an instant. */
function offset(at: Date, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}
