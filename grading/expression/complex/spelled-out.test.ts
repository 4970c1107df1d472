import { describe, expect, test } from "vitest";
import { compare } from "./compare.for-tests";

const both = (answer: string, key: string): readonly string[] => [
  compare(answer, key).relation,
  compare(key, answer).relation,
];

describe("powers of r cos t + i r sin t", () => {
  test.each([
    ["(cos(x)+i*sin(x))^5", "cos(5x)+i*sin(5x)"],
    ["(2cos(x)-2i*sin(x))^5", "32cos(5x)-32i*sin(5x)"],
  ])("turn by as many angles: %s is %s", (answer, key) => expect(both(answer, key)).toEqual(["equal", "equal"]));

  // At x = 1: no other function of the angle, no other angle and no other size will do.
  test.each([
    ["(cos(x)+i*arctan(x))^5", "cos(5x)+i*sin(5x)"],
    ["(cos(x)+i*cos(x))^5", "cos(5x)+i*sin(5x)"],
    ["(cos(x)+i*sin(2x))^5", "cos(5x)+i*sin(5x)"],
    ["(cos(x)+2i*sin(x))^5", "cos(5x)+i*sin(5x)"],
    ["(2cos(x)+3i*sin(x))^5", "32cos(5x)+32i*sin(5x)"],
  ])("and of nothing else: %s is not %s", (answer, key) =>
    expect(both(answer, key)).toEqual(["different", "different"]),
  );
});

describe("e to a multiple of π", () => {
  test.each([
    ["z*e^{2 pi i}", "z"],
    ["z*e^{2 pi i n}", "z"],
    ["z*e^{-pi i/2}", "-i*z"],
    ["z*e^{3 pi i/2}", "-i*z"],
  ])("is a turn where that is imaginary: %s is %s", (answer, key) => {
    expect(both(answer, key)).toEqual(["equal", "equal"]);
  });

  test.each([
    ["z*e^{2 pi x}", "z"],
    ["z*e^{2 pi}", "z"],
    ["z*e^{2 pi i x}", "z"],
    ["z*e^{2 i x}", "z"],
    ["z*e^{pi i/2}", "-i*z"],
  ])("and is none elsewhere: %s is not %s", (answer, key) => {
    expect(both(answer, key)).toEqual(["different", "different"]);
  });
});

describe("cases of complex values whose conditions are joined", () => {
  test("are taken where all of them hold, and where one does", () => {
    const value = (condition: string, then: string, otherwise: string): string =>
      `where(${condition}, ${then}, ${otherwise})`;
    expect(both(`z*${value("x>0 and y>0", "1", "2")}`, value("x>0 and y>0", "z", "2z"))).toEqual(["equal", "equal"]);
    expect(both(`z*${value("x>0 or y>0", "1", "2")}`, value("x>0 and y>0", "z", "2z"))).toEqual([
      "different",
      "different",
    ]);
  });
});
