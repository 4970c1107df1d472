import { describe, expect, test } from "vitest";
import { relation } from "./relation.for-tests";

const counted = { n: { kind: "integer", min: { n: 1n, d: 1n } } } as const;
const both = (answer: string, key: string): readonly string[] => [
  relation(answer, key, counted),
  relation(key, answer, counted),
];

describe("e to what does not change with the dummy leaves a sum", () => {
  test.each([
    ["∑_{j=1}^{n} e^{x_j+m}", "e^{m}*∑_{j=1}^{n} e^{x_j}"],
    ["∑_{j=1}^{n} e^{(x_j-m)/t}", "e^{-m/t}*∑_{j=1}^{n} e^{x_j/t}"],
    ["∑_{j=1}^{n} y_j*e^{x_j-m}", "e^{-m}*∑_{j=1}^{n} y_j*e^{x_j}"],
    ["∑_{j=1}^{n} e^{m^2+2m}*x_j", "e^{m(m+2)}*∑_{j=1}^{n} x_j"],
  ])("%s is %s", (answer, key) => expect(both(answer, key)).toEqual(["equal", "equal"]));

  // With one term, x = 1 and m = 1 or 2, they differ.
  test.each([
    ["∑_{j=1}^{n} e^{(x_j-m)^2}", "e^{-m}*∑_{j=1}^{n} e^{x_j}"],
    ["∑_{j=1}^{n} e^{(x_j-m)^2}", "e^{m^2}*∑_{j=1}^{n} e^{x_j^2}"],
    ["∑_{j=1}^{n} e^{sin(x_j+m)}", "e^{m}*∑_{j=1}^{n} e^{x_j}"],
    ["∑_{j=1}^{n} e^{1/(x_j+m)}", "e^{m}*∑_{j=1}^{n} e^{x_j}"],
    ["∑_{j=1}^{n} e^{(x_j-m)(x_j+m)}", "e^{-m^2}*∑_{j=1}^{n} e^{x_j}"],
  ])("and of %s nothing does as in %s", (answer, key) => {
    expect(both(answer, key)).toEqual(["different", "different"]);
  });
});
