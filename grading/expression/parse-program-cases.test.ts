import { describe, expect, test } from "vitest";
import { toText } from "./print";
import { type ReadOptions, read } from "./read";

const options: ReadOptions = { names: ["x", "y"], piecewise: true };

function as(text: string, given: ReadOptions = options): string {
  const reading = read(text, given);
  return reading.ok ? toText(reading.value) : `! ${reading.feedback[0].code}`;
}

const cases = "x if x > 0; 0 otherwise";

describe("a spreadsheet's IF is a value by cases, in English and German", () => {
  test.each(["IF(x>0,x,0)", "=IF(x>0;x;0)", "=WENN(x>0;x;0)", "if(x > 0, x, 0)"])("%s", (text) =>
    expect(as(text)).toBe(cases),
  );

  test("also in a sum and in another IF", () => {
    expect(as("1 + IF(x>0;x;0)")).toBe("1 + (x if x > 0 else 0)");
    expect(as("2IF(x>0;x;0)")).toBe("2*(x if x > 0 else 0)");
    expect(as("IF(x>0,IF(y>0,1,2),3)")).toBe("(1 if y > 0 else 2) if x > 0; 3 otherwise");
  });

  test("and nothing else is taken for one", () => {
    expect(as("if (x > 0): x, else: 0")).toBe(cases);
    expect(as("IF(x>0;x)")).toBe("! several-values");
    expect(as("IF(x,x,0)")).toBe("! argument-count");
    expect(as("IF(x>0,x,0)", { names: ["x"] })).toMatch(/^!/);
  });
});

describe("a question mark and a colon choose between two values, as in C", () => {
  test.each([
    ["x > 0 ? x : 0", cases],
    ["(x>0?x:0)", cases],
    ["y*(x>0?1:0)", "y*(1 if x > 0 else 0)"],
    ["(x > 0 ? 1 : 0) y", "(1 if x > 0 else 0)*y"],
    ["(x>0 ? x : 0) + (x<0 ? -x : 0)", "(x if x > 0 else 0) + (-x if x < 0 else 0)"],
    ["x>0 ? 1 : x<0 ? -1 : 0", "1 if x > 0; (-1 if x < 0 else 0) otherwise"],
    ["x>0 ? x>1 ? 2 : 1 : 0", "(2 if x > 1 else 1) if x > 0; 0 otherwise"],
    ["x = 0 && y > 0 ? 1 : 0", "1 if x = 0 and y > 0; 0 otherwise"],
    ["x > 0 ? 1 : 0 + y", "1 if x > 0; 0 + y otherwise"],
  ])("%s", (text, expected) => expect(as(text)).toBe(expected));

  test("but not behind a value, without its second half, beside another notation, or where a name is given to it", () => {
    for (const text of ["x ? 1 : 0", "x > 0 ? 1", "1 if x > 0 ? 2 : 3", "x>0 ? 1 : 0 if y>0 else 2", "x>0?1:0?2:3"])
      expect([text, as(text)]).toEqual([text, "! code"]);
    // y = x > 0 ? 1 : 0 is no comparison of y with x.
    for (const text of ["y = x > 0 ? 1 : 0", "y = (x > 0) ? 1 : 0", "y = x > 0 && x < 1 ? 1 : 0"])
      expect([text, as(text)]).toEqual([text, "! code"]);
    expect(as("x > 0 ? 1 : 0", { names: ["x"] })).toMatch(/^!/);
  });
});

describe("NumPy's step has its value at 0 as a second argument", () => {
  test.each([
    ["np.heaviside(x, 0)", "1[x > 0] + 0*1[x = 0]"],
    ["np.heaviside(x - y, 1/2)*x", "(1[x - y > 0] + 1/2*1[x - y = 0])*x"],
    ["heaviside(x)", "step(x)"],
    ["step(x, 1)", "! argument-count"],
    ["np.heaviside(x, 0, 1)", "! argument-count"],
  ])("%s", (text, expected) => expect(as(text)).toBe(expected));
});

describe("a mask that is made a number is 1 or 0", () => {
  test.each(["(x > 0).float()*x", "(x > 0).astype(int)*x", "(x > 0).to(torch.float32)*x", "(x > 0)*x"])("%s", (text) =>
    expect(as(text)).toBe("1[x > 0]*x"),
  );

  test("but no value is one, and no other word makes it one", () => {
    expect(as("(x + 1).float()*x")).toMatch(/^!/);
    expect(as("(x > 0).sum()")).toMatch(/^!/);
  });
});

describe("spaces separate nothing in the condition of an indicator, which may have brackets of its own", () => {
  test.each([
    ["1[x -1 > 0]", "1[x - 1 > 0]"],
    ["\\mathbf{1}[x -y >0]", "1[x - y > 0]"],
    ["\\mathbb{1}_{[x > 0]}", "1[x > 0]"],
    ["1_{[x -1 > 0]}", "1[x - 1 > 0]"],
    ["\\mathbb{1}_{\\{x -1 > 0\\}}", "1[x - 1 > 0]"],
  ])("%s", (text, expected) => {
    expect(as(text)).toBe(expected);
    expect(as(text, { ...options, values: "many" })).toBe(expected);
  });

  test("while in a list it is asked what they separate", () => {
    expect(as("[x -1]", { ...options, values: "many" })).toBe("! spaced-sign");
  });
});

describe("arguments are separated by commas, or by the semicolons of spreadsheets", () => {
  test.each([
    ["MAX(x;0)", "max(x, 0)"],
    ["max(x; 0)", "max(x, 0)"],
    ["max{0; x}", "max(0, x)"],
    ["log(x;2)", "log(x, 2)"],
    ["\\max{(0, x)}", "max(0, x)"],
    ["\\max{\\left(0, x\\right)}", "max(0, x)"],
    ["\\exp{(x)}", "exp(x)"],
    ["\\max{(x)(y), 0}", "max(x*y, 0)"],
    ["x; y", "! several-values"],
    ["(x; y)", "! several-values"],
  ])("%s is %s", (text, expected) => expect(as(text)).toBe(expected));
});

describe("commas and semicolons between the same arguments are asked back", () => {
  test.each(["MAX(x;0,5)", "MAX(0,5;x)", "MAX(x,0;5)", "IF(x>0;0,5;0)", "=WENN(x>0;x;0,5)"])("%s", (text) =>
    expect(as(text)).toBe("! decimal-comma"),
  );

  test("but not where one of them is within another call's brackets", () => {
    expect(as("MAX(x;min(y,1))")).toBe("max(x, min(y, 1))");
    expect(as("IF(x>0;max(x,2);0)")).toBe("max(x, 2) if x > 0; 0 otherwise");
  });
});

describe("a plus that is raised takes the positive part, where nothing follows that it could be the sign of", () => {
  test.each([
    ["x^+", "relu(x)"],
    ["x^{+}", "relu(x)"],
    ["[1 - x]^+", "relu(1 - x)"],
    ["(1 - x)^+*y", "relu(1 - x)*y"],
    ["x^+ + y", "relu(x) + y"],
    ["x^+y", "x^y"],
    ["x^+2", "x^2"],
    ["x^{+2}", "x^2"],
  ])("%s is %s", (text, expected) => expect(as(text)).toBe(expected));

  test("but not among matrices", () => expect(as("x^+", { ...options, tensors: true })).toMatch(/^!/));
});
