import { describe, expect, test } from "vitest";
import { holdsIn } from "../sentences.for-tests";
import type { Feedback, Span } from "../verdict";
import * as notes from "./notes";
import * as refusals from "./refusals";

const at: Span = { from: 6, to: 9 };
const [first, second, third] = ["p_1", "q_2", "r_3"];

/** Notes that speak of no piece, but of how such a text is read. */
const namesNothing = new Set(["slashes", "minusPower", "powerTower", "spacedEntries"]);

/** What every sentence may be told of: where it is, and up to three pieces of the answer. */
const said: readonly (readonly [name: string, tell: () => Feedback, pieces: readonly string[]])[] = [
  ...Object.entries(notes).map(
    ([name, note]) => [name, () => note(at, first), namesNothing.has(name) ? [] : [first]] as const,
  ),
  ["range", () => refusals.range(at), []],
  ["imaginaryUnit", () => refusals.imaginaryUnit(at, first), [first, "7"]],
  ["ellipsis", () => refusals.ellipsis(at), ["∑_{k=1}^{n} k"]],
  ["percentOrComment", () => refusals.percentOrComment(at), ["/100"]],
  ["bracesMissing", () => refusals.bracesMissing(at, "23"), ["{23}"]],
  ["hexadecimal", () => refusals.hexadecimal(at), []],
  ["words", () => refusals.words(at, first), [first, "7"]],
  ["strange", () => refusals.strange(at, "☃"), ["☃", "7"]],
  ["command", () => refusals.command(at, first), ["\\p_1", "7"]],
  ["unit", () => refusals.unit(at, first), [first, "7"]],
  ["withoutOrder", () => refusals.withoutOrder(at, first), [first]],
  ["unknownName", () => refusals.unknownName(at, first, null), [first, "7"]],
  ["unknownName", () => refusals.unknownName(at, first, second), [first, second, "7"]],
  ["severalValues", () => refusals.severalValues(at), []],
  ["equation", () => refusals.equation(at), []],
  ["comparison", () => refusals.comparison(at), ["7"]],
  ["noArgument", () => refusals.noArgument(at, first), [`${first}(x)`, "7"]],
  ["argumentCount", () => refusals.argumentCount(at, first, "2", 1), [first, "2", "1"]],
  ["derivativeMark", () => refusals.derivativeMark(at), ["'", "7"]],
  ["notTensor", () => refusals.notTensor(at, "@"), ["@", "7"]],
  ["notFinite", () => refusals.notFinite(at, { en: "The root of it", zh: "它的平方根" }), []],
  ["negativeConversion", () => refusals.negativeConversion(at), ["floor", "ceil"]],
  ["roundedHalf", () => refusals.roundedHalf(at), ["floor", "ceil"]],
  ["normOrder", () => refusals.normOrder(at), ["sqrt(a^2+b^2)", "|a|+|b|"]],
  ["infinite", () => refusals.infinite(at), []],
  ["plusMinus", () => refusals.plusMinus(at), ["±"]],
  ["emptyPlace", () => refusals.emptyPlace(at), ["7"]],
  ["conditionMissing", () => refusals.conditionMissing(at), ["if", "otherwise"]],
  ["notCondition", () => refusals.notCondition(at), ["x > 0"]],
  ["afterOtherwise", () => refusals.afterOtherwise(at), []],
  ["code", () => refusals.code(at), []],
  ["index", () => refusals.index(at), ["x_1", "*", "7"]],
  ["colon", () => refusals.colon(at), ["/", "7"]],
  ["repeating", () => refusals.repeating(at), ["1/3"]],
  ["approximate", () => refusals.approximate(at), []],
  ["derivative", () => refusals.derivative(at), []],
  ["commas", () => refusals.commas(at), []],
  ["chooseReach", () => refusals.chooseReach(at), ["binomial(n, k)"]],
  ["spacedSign", () => refusals.spacedSign(at), []],
  ["decimalComma", () => refusals.decimalComma(at, "1,5"), ["1,5", "1.5"]],
  ["missingOperator", () => refusals.missingOperator(at, first, second), [first, second, "*", "^"]],
  ["slashReach", () => refusals.slashReach(at, first, second, third), ["(p_1/q_2)*r_3…", "p_1/(q_2*r_3…)", "7"]],
  ["slashReach", () => refusals.slashReach(at, "1234567890123", "98765432", third), ["(a/b)*r_3…", "a/(b*r_3…)"]],
  ["productReach", () => refusals.productReach(at, first), [first, "7"]],
  ["baseOrArgument", () => refusals.baseOrArgument(at, first), ["log_p_1(…)", "log(p_1)*(…)", "7"]],
  ["remainderReach", () => refusals.remainderReach(at, first), [first, "(a + b) mod n", "(-a)//b"]],
  ["slashPercent", () => refusals.slashPercent(at, "1/2%"), ["(1/2)%", "0.005", "1/(2%)", "50"]],
  ["numeral", () => refusals.numeral(at, "万"), ["万"]],
  ["mixedNumber", () => refusals.mixedNumber(at), ["+", "*"]],
  ["exponentOrEuler", () => refusals.exponentOrEuler(at, "2e-n"), ["2e-n", "*"]],
  ["ambiguousPower", () => refusals.ambiguousPower(at), ["√(x^2)", "(√x)^2"]],
  ["lostExponent", () => refusals.lostExponent(at, "10-3"), ["10-3", "10^"]],
  ["rootDegree", () => refusals.rootDegree(at), ["root(x, 3)", "sqrt(3)*(x)"]],
  ["powerOfCall", () => refusals.powerOfCall(at), ["\\sin^2(x)", "\\sin(x^2)"]],
  ["comparedSubscript", () => refusals.comparedSubscript(at, first), [first, "1[x > 0]"]],
  ["unitStep", () => refusals.unitStep(at, first), [first, "step(…)", "*"]],
  ["doubleFactorial", () => refusals.doubleFactorial(at), ["n!!"]],
  ["remainder", () => refusals.remainder(at), ["mod(a, b)"]],
  ["timesLetter", () => refusals.timesLetter(at, "x"), ["x", "*", "7"]],
  ["commasLeftOut", () => refusals.commasLeftOut(at, first), [first, "max(a, b)", "*"]],
];

describe("every sentence of the reader is whole in both languages, with the same pieces, and points at its place", () => {
  test.each(said)("%s", (_name, tell, pieces) => {
    const told = tell();
    holdsIn(told, pieces);
    expect(told.at).toEqual(at);
    expect(told.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test("and none is left out here", () => {
    const held = new Set(said.map(([name]) => name));
    expect(Object.keys(refusals).filter((name) => !held.has(name))).toEqual([]);
  });
});
