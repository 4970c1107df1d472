import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betterAnchor, clockText, serverTime, warningDue } from "./countdown";

const minutes = (count: number) => count * 60_000;

describe("warnings before the end", () => {
  test("come once, when ten, five and one minutes are reached", () => {
    const said: number[] = [];
    for (let left = minutes(12); left > -2_000; left -= 250) {
      const due = warningDue(left, left - 250);
      if (due !== null) said.push(due);
    }
    expect(said).toEqual([10, 5, 1]);
  });

  test("that were slept through are said by the nearest one alone, and not after the end", () => {
    expect(warningDue(minutes(30), minutes(4))).toBe(5);
    expect(warningDue(minutes(30), 30_000)).toBe(1);
    expect(warningDue(minutes(30), -5)).toBeNull();
  });

  test("come again after an extension", () => {
    expect(warningDue(minutes(4), minutes(14))).toBeNull();
    expect(warningDue(minutes(10.01), minutes(9.99))).toBe(10);
  });
});

test("the clock shows hours, minutes and seconds, days apart, and never less than nothing", () => {
  expect(clockText(minutes(42) + 17_000)).toEqual({ days: 0, time: "00:42:17" });
  expect(clockText(minutes(26 * 60))).toEqual({ days: 1, time: "02:00:00" });
  expect(clockText(1)).toEqual({ days: 0, time: "00:00:01" });
  expect(clockText(-9_000)).toEqual({ days: 0, time: "00:00:00" });
});

test("whatever replies come and however long they travel, the time shown is off by at most what the best of them allows", () => {
  const replies = fc.array(
    fc.record({ wait: fc.integer({ min: 1_000, max: 9_000 }), there: fc.nat(700), back: fc.nat(700) }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(replies, fc.integer({ min: -1e12, max: 1e12 }), (all, difference) => {
      let now = 0;
      let anchor = null;
      for (const { wait, there, back } of all) {
        now += wait;
        const travelled = there + back;
        // The server speaks after the way there; the browser takes the middle of the way.
        const server = now + there + difference;
        now += travelled;
        anchor = betterAnchor(anchor, { server: server + travelled / 2, at: now, travelled });
        expect(Math.abs(serverTime(anchor, now) - (now + difference))).toBeLessThanOrEqual(anchor.travelled / 2 + 1);
      }
    }),
  );
});
