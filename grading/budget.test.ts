import { describe, expect, test } from "vitest";
import { budget } from "./budget";

const endless = (n: number): number => 1 + endless(n + 1);

describe("a work within a budget", () => {
  test("ends with what is said otherwise once its units are used up", () => {
    const { spend, within } = budget("a test");
    const spendAll = (units: number) => (): string => {
      spend(units);
      return "done";
    };
    const work = (units: number) => within(10, spendAll(units), () => "too much");
    expect([work(10), work(11), work(10)]).toEqual(["done", "too much", "done"]);
  });

  test("ends so where the stack is full or a number is too long, and the next one begins afresh", () => {
    const { within, isShared } = budget("a test");
    const tooMuch = (): number => -1;
    expect(within(10, () => endless(0), tooMuch)).toBe(-1);
    expect(within(10, () => Number(2n ** (2n ** 40n)), tooMuch)).toBe(-1);
    expect(isShared()).toBe(false);
    expect(within(10, () => 1, tooMuch)).toBe(1);
  });

  test("lets any other mistake of the program be seen", () => {
    const { within } = budget("a test");
    const mistaken = (): never => {
      throw new TypeError("a mistake");
    };
    expect(() => within(10, mistaken, () => null)).toThrow("a mistake");
  });
});
