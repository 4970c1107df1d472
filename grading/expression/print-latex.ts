import type { Call, Comparator, Expression, FunctionName, List } from "./expression";
import { latexName } from "./print-name";
import { literal } from "./print-number";

/**
 * LaTeX that KaTeX renders and that `read` reads back to an equal tree, given the same names and `syntax: "latex"`.
 * Not kept, beside what `toText` does not keep: cbrt(x) becomes a third root, exponents in literals powers of ten.
 */
export function toLatex(e: Expression): string {
  switch (e.kind) {
    case "number":
      return number(e);
    case "symbol":
      return latexName(e.name);
    case "constant":
      return e.name === "pi" ? "\\pi" : e.name === "infinity" ? "\\infty" : e.name;
    case "add":
      return e.terms.map((each, index) => term(each, index === 0)).join("");
    case "negate":
      return `-${tight(e.argument) < 3 ? parens(e.argument) : toLatex(e.argument)}`;
    case "multiply":
      return product(e.factors);
    case "hadamard":
      return e.factors.map((each) => wrap(each, 4)).join(" \\odot ");
    case "divide":
      return `\\frac{${toLatex(e.numerator)}}{${toLatex(e.denominator)}}`;
    case "power":
      return `${e.base.kind === "divide" ? parens(e.base) : wrap(e.base, 5)}^{${e.elementwise === true ? "\\odot " : ""}${toLatex(e.exponent)}}`;
    case "transpose":
      return `${e.argument.kind === "divide" ? parens(e.argument) : wrap(e.argument, 5)}^{\\top}`;
    case "call":
      return call(e);
    case "reduce": {
      const from = e.from === undefined ? "" : `=${toLatex(e.from)}`;
      const to = e.to === undefined ? "" : `^{${toLatex(e.to)}}`;
      return `\\${e.operator === "sum" ? "sum" : "prod"}_{${latexName(e.index)}${from}}${to} ${wrap(e.body, 3)}`;
    }
    case "list":
      return list(e);
    case "set":
      return `\\left\\{${e.items.map(toLatex).join(", ")}\\right\\}`;
    case "cases": {
      const rows = e.branches.map(({ when, then }) => `${toLatex(then)} & \\text{if } ${toLatex(when)}`);
      if (e.otherwise !== undefined) rows.push(`${toLatex(e.otherwise)} & \\text{otherwise}`);
      return `\\begin{cases} ${rows.join(" \\\\ ")} \\end{cases}`;
    }
    case "indicator":
      return `\\mathbb{1}\\left[${toLatex(e.condition)}\\right]`;
    case "undefined":
      return "\\text{undefined}";
    case "growth":
      return `${e.class === "O" ? "O" : `\\${e.class}`}\\left(${toLatex(e.argument)}\\right)`;
    case "compare":
      return e.operands
        .map((each, index) => `${index === 0 ? "" : comparator(e.comparators[index - 1])}${wrap(each, 2)}`)
        .join("");
    case "and":
      return e.conditions
        .map((each) => (each.kind === "and" || each.kind === "or" ? parens(each) : toLatex(each)))
        .join(" \\land ");
    case "or":
      return e.conditions.map((each) => (each.kind === "or" ? parens(each) : toLatex(each))).join(" \\lor ");
    case "not":
      return `\\lnot ${e.condition.kind === "compare" ? toLatex(e.condition) : parens(e.condition)}`;
  }
}

/** As in print-text.ts: condition 1, sum 2, product 3, power 4, atom 5; a fraction is drawn, so it is an atom. */
function tight(e: Expression): number {
  switch (e.kind) {
    case "cases":
    case "compare":
    case "and":
    case "or":
    case "not":
      return 1;
    case "add":
    case "negate":
      return 2;
    case "multiply":
    case "hadamard":
    case "reduce":
      return 3;
    case "power":
    case "transpose":
      return 4;
    case "number":
      return e.value.n < 0n ? 2 : literal(e.value, e.text).text.includes("e") ? 3 : 5;
    default:
      return 5;
  }
}

const parens = (e: Expression): string => `\\left(${toLatex(e)}\\right)`;

const wrap = (e: Expression, least: number): string => (tight(e) < least ? parens(e) : toLatex(e));

function number(e: Extract<Expression, { kind: "number" }>): string {
  const sign = e.value.n < 0n ? "-" : "";
  const { text, exact } = literal(e.value, e.text);
  if (!exact) {
    const [upper, lower] = text.split("/");
    return `${sign}\\frac{${upper}}{${lower}}`;
  }
  const [mantissa, exponent] = text.split("e");
  return `${sign}${exponent === undefined ? text : `${mantissa} \\cdot 10^{${exponent}}`}`;
}

function term(e: Expression, first: boolean): string {
  if (e.kind === "negate") return `${first ? "-" : " - "}${wrap(e.argument, 3)}`;
  return `${first ? "" : " + "}${wrap(e, 3)}`;
}

/** Factors side by side; a dot before what would be read or seen as one with the factor before it. */
function product(factors: readonly Expression[]): string {
  let printed = "";
  for (const [index, factor] of factors.entries()) {
    const text = wrap(factor, 4);
    const before = factors[index - 1];
    if (before === undefined) printed = text;
    else printed += needsDot(before, text) ? ` \\cdot ${text}` : ` ${text}`;
  }
  return printed;
}

/** Letters that are functions before a bracket: σ(x), O(n), I(x > 0). */
const applied: ReadonlySet<string> = new Set(["sigma", "O", "Theta", "theta", "Omega", "I"]);

function needsDot(before: Expression, text: string): boolean {
  if (/^[0-9.]/.test(text)) return true;
  if (text.startsWith("\\left(")) return before.kind === "symbol" && applied.has(before.name);
  return text.startsWith("\\frac") ? before.kind === "number" : text.startsWith("\\left[");
}

const namedCommands: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "exp",
  "ln",
  "log",
  "sin",
  "cos",
  "tan",
  "cot",
  "sec",
  "csc",
  "arcsin",
  "arccos",
  "arctan",
  "sinh",
  "cosh",
  "tanh",
  "coth",
  "max",
  "min",
  "gcd",
  "det",
]);

/** Each argument is printed once on every path: printing one twice would double the work at every level of nesting. */
function call(e: Call): string {
  const [first, second] = e.arguments;
  if (first === undefined) return `\\operatorname{${e.name}}\\left(\\right)`;
  switch (e.name) {
    case "sqrt":
      return `\\sqrt{${given(e)}}`;
    case "cbrt":
      return `\\sqrt[3]{${given(e)}}`;
    case "root":
      return second === undefined ? given(e) : `\\sqrt[${toLatex(second)}]{${toLatex(first)}}`;
    case "conj":
      return `\\overline{${given(e)}}`;
    case "abs":
      return `\\left|${given(e)}\\right|`;
    case "norm":
      return second === undefined
        ? `\\left\\lVert ${given(e)}\\right\\rVert`
        : `\\left\\lVert ${toLatex(first)}\\right\\rVert_{${toLatex(second)}}`;
    case "floor":
      return `\\left\\lfloor ${given(e)}\\right\\rfloor`;
    case "ceil":
      return `\\left\\lceil ${given(e)}\\right\\rceil`;
    case "factorial":
      return `${first.kind === "number" || first.kind === "symbol" ? wrap(first, 5) : parens(first)}!`;
    case "binomial":
      return second === undefined ? given(e) : `\\binom{${toLatex(first)}}{${toLatex(second)}}`;
    case "sigmoid":
      return `\\sigma\\left(${given(e)}\\right)`;
    case "log":
      return second === undefined
        ? `\\log\\left(${given(e)}\\right)`
        : `\\log_{${toLatex(second)}}\\left(${toLatex(first)}\\right)`;
    default:
      return `${namedCommands.has(e.name) ? `\\${e.name}` : `\\operatorname{${e.name}}`}\\left(${given(e)}\\right)`;
  }
}

const given = (e: Call): string => e.arguments.map(toLatex).join(", ");

function list(e: List): string {
  const isMatrix =
    e.items.length > 0 &&
    e.items.every((item) => item.kind === "list" && item.written === "row" && item.items.length > 0);
  if (isMatrix && e.written === "row") {
    if (e.items.length === 1) return `\\left[${e.items.map(toLatex).join(", ")}\\right]`;
    const rows = e.items.map((item) => (item.kind === "list" ? item.items.map(toLatex).join(" & ") : ""));
    return `\\begin{pmatrix} ${rows.join(" \\\\ ")} \\end{pmatrix}`;
  }
  if (e.written === "column" && e.items.length > 1)
    return `\\begin{pmatrix} ${e.items.map(toLatex).join(" \\\\ ")} \\end{pmatrix}`;
  const inside = e.items.map(toLatex).join(", ");
  if (e.written === "bare" && e.items.length > 1) return inside;
  return e.items.length > 1 ? `\\left(${inside}\\right)` : `\\left[${inside}\\right]`;
}

function comparator(sign: Comparator | undefined): string {
  switch (sign) {
    case "<=":
      return " \\le ";
    case ">=":
      return " \\ge ";
    case "!=":
      return " \\ne ";
    case undefined:
      return " = ";
    default:
      return ` ${sign} `;
  }
}
