import type { Cases, Expression } from "./expression";
import { literal } from "./print-number";

/**
 * Plain text that `read` reads back to an equal tree, given the same names. Not kept: negative or unending fractions
 * as literals (they read back as a negation, a quotient), lists of one in a column, and thousands groups.
 */
export function toText(e: Expression): string {
  if (e.kind === "list" && e.written === "bare") return e.items.map(toText).join(", ");
  return e.kind === "cases" ? separate(e) : print(e);
}

/** Case after case, as people write them; inside other expressions "a if c else b" stands instead. */
function separate(e: Cases): string {
  const rows = e.branches.map(({ when, then }) => branch(then, when));
  if (e.otherwise !== undefined) rows.push(`${wrap(e.otherwise, Tightness.sum)} otherwise`);
  return rows.join("; ");
}

const branch = (then: Expression, when: Expression): string =>
  `${wrap(then, Tightness.sum)} if ${wrap(when, Tightness.condition)}`;

/** How tightly an expression holds together when written: a condition least, an atom most. */
enum Tightness {
  statement = 0,
  condition = 1,
  sum = 2,
  product = 3,
  power = 4,
  atom = 5,
}

function tightness(e: Expression): Tightness {
  switch (e.kind) {
    case "cases":
      return Tightness.statement;
    case "compare":
    case "and":
    case "or":
    case "not":
      return Tightness.condition;
    case "add":
    case "negate":
      return Tightness.sum;
    case "multiply":
    case "hadamard":
    case "divide":
    case "reduce":
      return Tightness.product;
    case "power":
    case "transpose":
      return Tightness.power;
    case "number": {
      if (e.value.n < 0n) return Tightness.sum;
      const { text, exact } = literal(e.value, e.text);
      return !exact ? Tightness.product : text.includes("e") ? Tightness.power : Tightness.atom;
    }
    default:
      return Tightness.atom;
  }
}

const wrap = (e: Expression, least: Tightness): string => (tightness(e) < least ? `(${print(e)})` : print(e));

/** A factor; where `first` is set, a quotient needs no brackets, since a/b*c is read from the left. */
function factor(e: Expression, first: boolean): string {
  return first && e.kind === "divide" ? print(e) : wrap(e, Tightness.power);
}

function print(e: Expression): string {
  switch (e.kind) {
    case "number":
      return `${e.value.n < 0n ? "-" : ""}${literal(e.value, e.text).text}`;
    case "symbol":
      return e.name;
    case "constant":
      return e.name;
    case "add":
      return e.terms.map((each, index) => term(each, index === 0)).join("");
    case "negate":
      return `-${wrap(e.argument, Tightness.product)}`;
    case "multiply":
      return e.factors.map((each, index) => factor(each, index === 0)).join("*");
    case "hadamard":
      return e.factors.map((each) => wrap(each, Tightness.power)).join(" .* ");
    case "divide": {
      const { numerator, denominator } = e;
      const upper =
        numerator.kind === "multiply" || numerator.kind === "divide"
          ? print(numerator)
          : wrap(numerator, Tightness.power);
      return `${upper}/${wrap(denominator, Tightness.power)}`;
    }
    case "power":
      return `${wrap(e.base, Tightness.atom)}${e.elementwise === true ? ".^" : "^"}${wrap(e.exponent, Tightness.atom)}`;
    case "transpose":
      return `${wrap(e.argument, Tightness.atom)}'`;
    case "call":
      return `${e.name}(${e.arguments.map(print).join(", ")})`;
    case "reduce": {
      const from = e.from === undefined ? "" : `=${print(e.from)}`;
      const to = e.to === undefined ? "" : `^{${print(e.to)}}`;
      return `${e.operator === "sum" ? "sum" : "prod"}_{${e.index}${from}}${to} ${wrap(e.body, Tightness.product)}`;
    }
    case "list": {
      const [open, close, separator] =
        e.written === "column" ? ["[", "]", "; "] : e.items.length < 2 ? ["[", "]", ", "] : ["(", ")", ", "];
      return `${open}${e.items.map(print).join(separator)}${close}`;
    }
    case "set":
      return `{${e.items.map(print).join(", ")}}`;
    case "cases": {
      const { branches, otherwise } = e;
      if (otherwise === undefined) return separate(e);
      return [...branches.map(({ when, then }) => `${branch(then, when)} else `), wrap(otherwise, Tightness.sum)].join(
        "",
      );
    }
    case "indicator":
      return `1[${print(e.condition)}]`;
    case "undefined":
      return "undefined";
    case "growth":
      return `${e.class}(${print(e.argument)})`;
    case "compare":
      return e.operands
        .map(
          (each, index) => `${index === 0 ? "" : ` ${e.comparators[index - 1] ?? "="} `}${wrap(each, Tightness.sum)}`,
        )
        .join("");
    case "and":
      return e.conditions
        .map((each) => (each.kind === "compare" || each.kind === "not" ? print(each) : `(${print(each)})`))
        .join(" and ");
    case "or":
      return e.conditions
        .map((each) => (each.kind === "or" ? `(${print(each)})` : wrap(each, Tightness.condition)))
        .join(" or ");
    case "not":
      return `not ${e.condition.kind === "compare" ? print(e.condition) : `(${print(e.condition)})`}`;
  }
}

function term(e: Expression, first: boolean): string {
  if (e.kind === "negate") return `${first ? "-" : " - "}${wrap(e.argument, Tightness.product)}`;
  const text = wrap(e, Tightness.product);
  return first ? text : ` + ${text}`;
}
