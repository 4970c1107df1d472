import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween, fromLocal, shiftDays, toLocal } from "./local-time";

const at = (text: string) => new Date(text);
const read = (text: string, zone: string) => {
  const reading = fromLocal(text, zone);
  return reading.ok ? reading.at.toISOString() : reading.why;
};

describe("a time on the wall clock", () => {
  test("is read in the course's zone, not in the server's", () => {
    expect(read("2026-03-02T20:00", "Asia/Shanghai")).toBe("2026-03-02T12:00:00.000Z");
    expect(read("2026-07-01T09:30", "America/New_York")).toBe("2026-07-01T13:30:00.000Z");
    expect(read("2026-07-01T09:30", "Asia/Kolkata")).toBe("2026-07-01T04:00:00.000Z");
  });

  // The European clocks of 2026 leap on 29 March at 2:00 and go back on 25 October at 3:00 (the directive's dates).
  test("that the clocks leap over does not exist, and one that comes twice is the first", () => {
    expect(read("2026-03-29T02:30", "Europe/Berlin")).toBe("skipped");
    expect(read("2026-03-29T03:00", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
    expect(read("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    expect(read("2026-10-25T03:00", "Europe/Berlin")).toBe("2026-10-25T02:00:00.000Z");
  });

  test.each(["", "tomorrow", "2026-02-30T10:00", "2026-13-01T10:00", "2026-03-02", "2026-03-02T24:61"])(
    "%j is none",
    (text) => {
      expect(read(text, "Asia/Shanghai")).toBe("unreadable");
    },
  );
});

const zones = fc.constantFrom(
  "Asia/Shanghai",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/St_Johns",
  "UTC",
);
const minutes = fc.integer({ min: 27_000_000, max: 31_000_000 }).map((n) => new Date(n * 60_000));

test("what was written is read again as the same time, or as its twin before the clocks went back", () => {
  fc.assert(
    fc.property(minutes, zones, (when, zone) => {
      const again = fromLocal(toLocal(when, zone), zone);
      expect(again.ok && toLocal(again.at, zone)).toBe(toLocal(when, zone));
      expect(again.ok && when.getTime() - again.at.getTime()).toBeOneOf([0, 1_800_000, 3_600_000]);
    }),
    { numRuns: 3000 },
  );
});

test("days later the clock shows the same time on the day so many days on, as another formatter sees it", () => {
  const clock = (when: Date, zone: string) =>
    when.toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  fc.assert(
    fc.property(minutes, fc.integer({ min: -400, max: 400 }), zones, (when, days, zone) => {
      const later = shiftDays(when, days, zone);
      const [date = "", time] = clock(when, zone).split(" ");
      const expected = new Date(`${date}T00:00:00Z`);
      expected.setUTCDate(expected.getUTCDate() + days);
      const [onDate, atTime] = clock(later, zone).split(" ");
      expect(onDate).toBe(expected.toISOString().slice(0, 10));
      if (read(`${onDate}T${time}`, zone) !== "skipped") expect(atTime).toBe(time);
      expect(daysBetween(when, later, zone)).toBe(days);
    }),
    { numRuns: 3000 },
  );
});

test("a deadline copied across the change of the clocks stays at its hour, and one in the gap falls on the leap", () => {
  const closes = at("2025-10-20T21:59:00Z"); // 23:59 in Berlin, in summer
  expect(shiftDays(closes, 14, "Europe/Berlin").toISOString()).toBe("2025-11-03T22:59:00.000Z");
  const early = at("2026-03-28T01:30:00Z"); // 2:30 in Berlin
  expect(shiftDays(early, 1, "Europe/Berlin").toISOString()).toBe("2026-03-29T01:00:00.000Z");
});
