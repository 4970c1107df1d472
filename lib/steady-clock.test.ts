import { expect, test } from "vitest";
import { steadyClock } from "./steady-clock";

/** A machine whose clocks are moved by hand; seconds. */
function machine() {
  let wall = 1_000_000;
  let monotonic = 0;
  const clock = steadyClock(
    () => wall * 1000,
    () => monotonic * 1000,
  );
  return {
    passes: (seconds: number) => {
      wall += seconds;
      monotonic += seconds;
    },
    isSet: (seconds: number) => {
      wall += seconds;
    },
    /** Seconds that the clock is behind the wall's. */
    behind: () => wall - clock().getTime() / 1000,
  };
}

test("while nothing happens it is the wall's clock", () => {
  const { passes, behind } = machine();
  for (let tick = 0; tick < 100; tick += 1) {
    passes(3);
    expect(behind()).toBe(0);
  }
});

test("a clock that is set forward by thirty seconds closes nothing thirty seconds early, and is believed after ten minutes", () => {
  const { passes, isSet, behind } = machine();
  passes(3);
  behind();
  isSet(30);
  expect(behind()).toBeCloseTo(30, 6);
  for (let tick = 0; tick < 100; tick += 1) {
    passes(3);
    behind();
  }
  expect(behind()).toBeGreaterThan(10);
  for (let tick = 0; tick < 110; tick += 1) {
    passes(3);
    behind();
  }
  expect(behind()).toBe(0);
});

test("a clock that is set back is followed at once: nobody's time is cut", () => {
  const { passes, isSet, behind } = machine();
  passes(3);
  isSet(-30);
  expect(behind()).toBe(0);
});

test("after a sleep of the machine the wall's clock is right", () => {
  const { isSet, behind } = machine();
  isSet(8 * 3600);
  expect(behind()).toBe(0);
});
