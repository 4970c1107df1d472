import { describe, expect, test } from "vitest";
import { grade } from "../requests/grade";

function outcome(answer: string, reference: string, tolerance?: object): string {
  const result = grade({ id: 1, type: "number", answer, reference, ...(tolerance !== undefined && { tolerance }) });
  if (!result.ok) throw new Error(result.error);
  return (result.answer as { readonly outcome: string }).outcome;
}

const three = { significantFigures: 3 };
const share = { relative: 0.001 };

describe("a number too long for exact fractions that is compared without a tolerance", () => {
  test.each([
    ["171!", "171!"],
    ["171*170!", "171!"],
    ["400!/399!", "400"],
    ["10^10^10", "10^10^10"],
    ["10^(10^10)", "10^10^10"],
  ])("%s is %s", (answer, reference) => expect(outcome(answer, reference)).toBe("correct"));
  test.each([
    ["171!+1", "171!"],
    ["170!*170", "171!"],
    ["400!/399!", "401"],
    ["1e399+1e-399", "1e399"],
  ])("%s is not %s", (answer, reference) => expect(outcome(answer, reference)).toBe("incorrect"));
});

describe("a number of which bounds are enough", () => {
  // Worked out with 60 digits by Python's decimal and fractions: 0.99^1000 = 4.31712474e-5, (366/365)^365 = 2.71456748, 1.01^365 =
  // 37.7834343, 23 birthdays apart 0.49270277, ln 1000! = 5912.12817849, sin 10^22 = -0.85220085, exp 710 = 2.2339e308.
  test.each([
    ["0.99^1000", "4.317e-5", three],
    ["(1+1/365)^365", "2.7146", three],
    ["1.01^365", "37.783", three],
    ["1-(364/365)^253", "0.5005", share],
    ["365!/(365^23*342!)", "0.4927", share],
    ["ln(1000!)", "5912.128", three],
    ["171!", "1.2410e309", three],
    ["exp(710)", "2.2339e308", three],
    ["e^(-1234.5678)", "0", { absolute: 0.0001 }],
    ["e^(-0.6931)", "0.5", { absolute: 0.0001 }],
    ["sin(10^22)", "-0.8522", three],
    ["\\sum_{k=1}^{3} 1/k", "1.8333", share],
    ["\\sum_{k=1}^{10} \\sqrt{k}", "22.4683", share],
    ["\\prod_{k=0}^{22} (365-k)/365", "0.4927", share],
    ["0.25^1000", "0.25^1000", share],
  ])("%s is right for %s", (answer, reference, tolerance) => {
    expect(outcome(answer, reference, tolerance)).toBe("correct");
  });

  test.each([
    // Just outside: 4.31712e-5 against 4.323e-5 is off by 0.6 of the third digit.
    ["0.99^1000", "4.323e-5", three],
    ["0.99^999", "4.317e-5", three],
    ["(1+1/365)^365", "e", { absolute: 0.003 }],
    ["365!/(365^23*342!)", "0.4933", share],
    ["ln(999!)", "5912.128", { absolute: 1 }],
    ["\\sum_{k=1}^{3} 1/k", "1.8353", share],
    ["10^10^10", "5", share],
    ["10^(-10^10)", "1", share],
    ["2^1.0000001", "2", undefined],
    ["e^(-1000)", "0", undefined],
    ["floor(10*sqrt(2))", "15", undefined],
  ])("%s is wrong for %s", (answer, reference, tolerance) => {
    expect(outcome(answer, reference, tolerance)).toBe("incorrect");
  });

  test.each([
    ["floor(pi)", "3"],
    ["mod(10, pi)", "10-3pi"],
    ["round(100*pi)/100", "3.14"],
    ["\\lceil \\log_2 1000 \\rceil", "10"],
    ["0.999^1000", "(999/1000)^1000"],
  ])("%s is exactly %s", (answer, reference) => {
    expect(outcome(answer, reference)).toBe("correct");
  });

  test("work stays bounded, whatever is asked", () => {
    for (const answer of [
      "9^9^9^9",
      "(20000!)^20000",
      "(((10^300)^300)^300)^300",
      "\\sum_{i=1}^{2000} \\sum_{j=1}^{2000} \\sin(ij)",
    ]) {
      const before = performance.now();
      expect(outcome(answer, "5", share)).not.toBe("correct");
      expect(performance.now() - before).toBeLessThan(3000);
    }
  });
});
