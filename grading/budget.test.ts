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

describe("works that share a purse", () => {
  const made = () => {
    const { spend, within, beside, apart, together } = budget("a test");
    const work = (units: number) => (): string => {
      spend(units);
      return "done";
    };
    const tooMuch = (): string => "too much";
    return {
      together,
      spend,
      within: (most: number, units: number) => within(most, work(units), tooMuch),
      beside: (most: number, units: number) => beside(most, work(units), tooMuch),
      apart: (most: number, units: number) => apart(most, work(units), tooMuch),
    };
  };

  test("each have a budget of their own, until the purse is empty; the next ones have another purse", () => {
    const { together, within } = made();
    const three = () => [within(10, 8), within(10, 8), within(10, 8)];
    expect(together(20, three)).toEqual(["done", "done", "too much"]);
    expect(together(24, three)).toEqual(["done", "done", "done"]);
    expect(three()).toEqual(["done", "done", "done"]);
  });

  test("pay for what is done beside a work, and not for what is made ready apart", () => {
    const { together, within, beside, apart } = made();
    expect(together(20, () => [within(10, 10), beside(10, 5), within(10, 6)])).toEqual(["done", "done", "too much"]);
    expect(together(20, () => [within(10, 10), apart(10, 9), within(10, 10)])).toEqual(["done", "done", "done"]);
    expect(together(20, () => apart(10, 11))).toBe("too much");
  });

  test("pay for what is spent outside of any budget, which nothing ends", () => {
    const { together, within, spend } = made();
    const found = together(20, () => {
      spend(15);
      return within(10, 6);
    });
    expect(found).toBe("too much");
  });
});
