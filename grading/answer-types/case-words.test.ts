import { describe, expect, test } from "vitest";
import type { Expression } from "../expression/expression";
import { read } from "../expression/read";
import type { PiecewiseKey } from "./piecewise";
import { piecewise } from "./piecewise";

const names = ["x"];

function expression(text: string): Expression {
  const reading = read(text, { names, piecewise: true });
  if (!reading.ok) throw new Error(`${text}: ${reading.feedback[0].message.en}`);
  return reading.value;
}

const key = (...cases: readonly (readonly [when: string, then: string | null])[]): PiecewiseKey => ({
  cases: cases.map(([when, then]) => ({ when: expression(when), then: then === null ? null : expression(then) })),
});

const positivePart = key(["x > 0", "x"], ["x <= 0", "0"]);
const derivative = key(["x > 0", "1"], ["x < 0", "-1"], ["x = 0", null]);
const clipped = key(["x < -1", "-1"], ["-1 <= x and x <= 1", "x"], ["x > 1", "1"]);

function relation(text: string, to: PiecewiseKey): string {
  const reading = piecewise.read(text, { names });
  return reading.ok ? piecewise.compare(reading.value, to, { names }).relation : reading.feedback[0].code;
}

describe("the positive part as programs, spreadsheets and books write it", () => {
  test.each([
    "x^+",
    "x^{+}",
    "(x)^+",
    "x.clamp(min=0)",
    "clip(x, 0, inf)",
    "np.clip(x,0,None)",
    "torch.clamp(x, min=0)",
    "fmax(x,0)",
    "x * np.heaviside(x, 0.5)",
    "(x > 0).*x",
    "lambda x: max(0,x)",
    "def relu(x): return max(0,x)",
    "@(x) max(0,x)",
    "if x > 0:\n    return x\nelse:\n    return 0",
    "if x＞０： return x\nelse： return 0",
    "if (x > 0) {return x;} else {return 0;}",
    "if (x > 0) { x } else { 0 }",
    "if (x > 0) return x; else return 0;",
    "IF(x>0;x;0)",
    "=WENN(x>0;x;0)",
    "np.max([0, x])",
    "{x, x>0; 0, x<=0",
    "\\left\\{\\begin{aligned} &x, && x>0\\\\ &0, && x\\le 0\\end{aligned}\\right.",
    "$$f(x)=\\begin{cases}x&x>0\\\\0&x\\le0\\end{cases}$$",
    "x I_{x > 0}",
    "x\\mathbb{I}_{x>0}",
    "x if !(x<=0) else 0",
    "x (when x>0), 0 (when x<=0)",
    "x（当x>0），0（当x≤0）",
    "x if x>0; 0 (x<=0)",
    "x if x≥0，0 if x<0",
    "x if x is positive, 0 otherwise",
    "x if x is at least 0; 0 if x is less than 0",
    "x for positive x, 0 for negative x, 0 for x = 0",
    "当x大于0时为x，否则为0",
    "x不小于0时为x，其他为0",
  ])("%s", (text) => {
    expect(relation(text, positivePart)).toBe("equal");
  });

  test.each([
    "x^+ + 1",
    "np.clip(x, None, 0)",
    "x.clamp(max=0)",
    "np.heaviside(x, 0)",
    "lambda x: min(0,x)",
    "if x < 0:\n    return x\nelse:\n    return 0",
    "if (x > 1) return x; else return 0;",
    "IF(x>0;0;x)",
    "min([0,x])",
    "x I_{x<0}",
    "x (x≠0)",
    "x if x is negative, 0 otherwise",
    "x if x is greater than 1, 0 otherwise",
    "x（当x<0），0（当x≥0）",
    "当x小于0时为x，否则为0",
    "x (x>0); 1 otherwise",
  ])("%s is something else", (text) => {
    expect(relation(text, positivePart)).toBe("different");
  });
});

describe("a derivative that is undefined at the kink, in words and in brackets", () => {
  test.each([
    "sign(x) (x≠0)",
    "\\frac{x}{|x|} \\quad (x \\neq 0)",
    "1 if x>0; -1 if x<0; undefined (x=0)",
    "1 if x>0; -1 if x<0; 在 x=0 不可导",
    "x>0时为1，x<0时为-1，x=0处不可导",
    "当x>0时导数为1，当x<0时导数为-1，在x=0处不可导",
    "当x大于0时等于1，当x小于0时等于-1，当x等于0时不可导",
    "x为正时为1，x为负时为-1，x为零时不存在",
    "1 if x is positive; -1 if x is negative; undefined if x is zero",
    "1 if x>0; -1 if x<0; no value at x=0",
  ])("%s", (text) => {
    expect(relation(text, derivative)).toBe("equal");
  });

  test.each([
    "sign(x)*(x≠0)",
    "sign(x) (x≠1)",
    "1 if x is nonnegative; -1 if x is negative",
    "x大于等于0时为1，x小于0时为-1",
    "1 (x>0), -1 (x<0), 0 (x=0)",
    "x>0时为1，x<0时为-1，x=0处为0",
  ])("%s is something else", (text) => {
    expect(relation(text, derivative)).toBe("different");
  });
});

describe("three branches", () => {
  test.each([
    "if x < -1:\n  return -1\nelif x > 1:\n  return 1\nelse:\n  return x",
    "if (x < -1) { return -1; } else if (x > 1) { return 1; } else { return x; }",
    "x.*(abs(x)<=1)+sign(x).*(abs(x)>1)",
    "IF(x<-1;-1;IF(x>1;1;x))",
    "x.clip(-1,1)",
    "x (|x|≤1), sign(x) (otherwise)",
  ])("%s", (text) => {
    expect(relation(text, clipped)).toBe("equal");
  });

  test.each([
    "if x < -1:\n  return 1\nelif x > 1:\n  return -1\nelse:\n  return x",
    "IF(x<-1;-1;IF(x>1;x;1))",
    "x.clip(-1,2)",
  ])("%s is something else", (text) => {
    expect(relation(text, clipped)).toBe("different");
  });
});
