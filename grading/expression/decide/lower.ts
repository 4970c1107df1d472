import { limits } from "../../limits";
import { type Domains, domainOf } from "../domain";
import type { Cases, Expression } from "../expression";
import { difference, minus, number, piTerm, product, sum, undecidable } from "./build";
import { call } from "./call";
import { choose } from "./choose";
import { spend } from "./effort";
import { domainOfMember, familyOf, isCounted, withIndices } from "./indices";
import { indicesIn, noNames } from "./indices-in";
import type { Polynomial } from "./polynomial";
import { exponential, integerPower } from "./powers";
import { reduction } from "./reduction";
import { divided, power, type Scope, withGuards } from "./scope";
import {
  anySign,
  emptyTerms,
  node,
  noTerms,
  quantity,
  rationalTerm,
  type Term,
  type Terms,
  undefinedTerm,
  variableTerm,
} from "./term";
import { multipliedOut } from "./whole-valued";

/** An expression in the language of deciding. */
export interface Lowered {
  readonly terms: Terms;
  readonly root: Term;
}

/** How many terms one expression may become: sums with numeric bounds are written out. */
export const mostTerms = 12 * limits.nodes;

/** What variables are replaced by: numbers, or polynomials in other variables. */
export type Replacements = ReadonlyMap<string, Polynomial>;

const noReplacements: Replacements = new Map();
const noTermsByName: ReadonlyMap<string, Term> = new Map();

export const lower = (expression: Expression, domains: Domains, replaced: Replacements = noReplacements): Lowered =>
  lowerBy(expression, domains, replaced, null);

/** The same; where names of indices are given, with all sums counted from one start, and x_n one of a family x_i for each such n. */
export function lowerBy(
  expression: Expression,
  domains: Domains,
  replaced: Replacements,
  indices: ReadonlySet<string> | null,
  byEnd = false,
): Lowered {
  const terms = emptyTerms(mostTerms, isComplex(expression, domains));
  const bound = replaced.size === 0 ? noTermsByName : boundTerms(terms, domains, replaced);
  return { terms, root: lowerInto(terms, expression, domains, bound, indices, byEnd) };
}

/** What is put in for names, as terms. */
export function boundTerms(terms: Terms, domains: Domains, replaced: Replacements): ReadonlyMap<string, Term> {
  const bound = new Map<string, Term>();
  for (const [name, polynomial] of replaced) bound.set(name, polynomialTerm(terms, domains, polynomial));
  return bound;
}

/** The expression among other terms, with names bound to some of those. */
export function lowerInto(
  terms: Terms,
  expression: Expression,
  domains: Domains,
  given: ReadonlyMap<string, Term>,
  indices: ReadonlySet<string> | null = null,
  byEnd = false,
): Term {
  let bound = given;
  // Where n bounds a sum of a_i, a_n and a_{n+1} are of the same family.
  for (const name of indices ?? indicesIn(expression)) {
    if (!bound.has(name)) bound = new Map(bound).set(name, variableTerm(terms, name, domainOf(domains, name)));
  }
  return guarded(
    {
      terms,
      domains,
      bound,
      dummies: noNames,
      depth: 0,
      guards: [],
      fromOneStart: indices !== null,
      byEnd,
      of: termOf,
    },
    expression,
  );
}

function isComplex(expression: Expression, domains: Domains): boolean {
  for (const { kind } of domains.values()) if (kind === "complex") return true;
  return hasImaginaryUnit(expression);
}

function hasImaginaryUnit(e: Expression): boolean {
  switch (e.kind) {
    case "constant":
      return e.name === "i";
    case "add":
      return e.terms.some(hasImaginaryUnit);
    case "multiply":
    case "hadamard":
      return e.factors.some(hasImaginaryUnit);
    case "negate":
      return hasImaginaryUnit(e.argument);
    case "divide":
      return hasImaginaryUnit(e.numerator) || hasImaginaryUnit(e.denominator);
    case "power":
      return hasImaginaryUnit(e.base) || hasImaginaryUnit(e.exponent);
    case "call":
      return e.arguments.some(hasImaginaryUnit);
    case "reduce":
      return hasImaginaryUnit(e.body);
    default:
      return false;
  }
}

function polynomialTerm(terms: Terms, domains: Domains, polynomial: Polynomial): Term {
  return sum(
    terms,
    [...polynomial.values()].map(({ powers, coefficient }) =>
      product(terms, [
        rationalTerm(terms, coefficient),
        ...powers.map(({ atom, exponent }) =>
          integerPower(terms, variableTerm(terms, atom.key, domainOf(domains, atom.key)), exponent),
        ),
      ]),
    ),
  );
}

/** The value of an expression, undefined where one of its guards fails. Guards inside a case bind only that case. */
function guarded(scope: Scope, expression: Expression): Term {
  const inner = { ...scope, guards: [] };
  return withGuards(inner, termOf(inner, expression));
}

function termOf(scope: Scope, expression: Expression): Term {
  const { terms } = scope;
  if (terms.full) return undefinedTerm(terms);
  spend(4);
  switch (expression.kind) {
    case "number":
      return rationalTerm(terms, expression.value);
    case "symbol":
      return symbol(scope, expression.name);
    case "constant":
      return constant(terms, expression.name);
    case "add": {
      const total = sum(terms, all(scope, expression.terms));
      return scope.tidy === true ? multipliedOut(terms, total) : total;
    }
    case "negate":
      return minus(terms, termOf(scope, expression.argument));
    case "multiply":
    case "hadamard":
      return product(terms, all(scope, expression.factors));
    case "divide":
      return divided(scope, termOf(scope, expression.numerator), termOf(scope, expression.denominator));
    case "power":
      return power(scope, termOf(scope, expression.base), termOf(scope, expression.exponent));
    case "call":
      return call(scope, expression);
    case "reduce":
      return reduction(scope, expression);
    case "cases":
      return cases(scope, expression);
    case "indicator":
      return condition(scope, expression.condition, number(terms, 1), number(terms, 0));
    case "undefined":
      return undefinedTerm(terms);
    case "compare":
    case "and":
    case "or":
    case "not":
      return condition(scope, expression, number(terms, 1), number(terms, 0));
    case "list":
    case "set":
    case "transpose":
    case "growth":
      return undecidable(terms);
  }
}

function cases(scope: Scope, { branches, otherwise }: Cases): Term {
  return branches.reduceRight(
    (rest, { when, then }) => condition(scope, when, guarded(scope, then), rest),
    otherwise === undefined ? undefinedTerm(scope.terms) : guarded(scope, otherwise),
  );
}

function all(scope: Scope, parts: readonly Expression[]): readonly Term[] {
  const made: Term[] = [];
  for (const part of parts) made.push(termOf(scope, part));
  return made;
}

function symbol(scope: Scope, name: string): Term {
  const bound = scope.bound.get(name);
  // Where j counts, w_{ij} is no longer the number put in for that name elsewhere.
  if (bound !== undefined && !isCounted(scope, name)) return bound;
  const { terms, domains } = scope;
  if (scope.bound.size === 0) return variableTerm(terms, name, domainOf(domains, name));
  // A subscript is taken apart into its indices.
  spend(name.includes("_") ? 40 : 10);
  const indexed = withIndices(scope, name);
  if (indexed === null) return undecidable(terms);
  const known = scope.bound.get(indexed);
  if (known !== undefined) return known;
  // A family x_i over a symbolic dummy i is a function of i.
  const family = familyOf(scope, indexed);
  const domain = domains.get(indexed) ?? domainOfMember(scope, name);
  if (family !== null) return quantity(terms, "opaque", family.indices, family.name, domain);
  return variableTerm(terms, indexed, domain);
}

function constant(terms: Terms, name: "pi" | "e" | "i" | "infinity"): Term {
  switch (name) {
    case "pi":
      return piTerm(terms);
    case "e":
      return exponential(terms, number(terms, 1));
    case "i":
      return node(terms, "imaginary", noTerms, 0, anySign, -Infinity, Infinity, false);
    case "infinity":
      return undecidable(terms);
  }
}

/** `then` where the condition holds, else `otherwise`. */
function condition(scope: Scope, when: Expression, then: Term, otherwise: Term): Term {
  const { terms } = scope;
  if (terms.full) return undefinedTerm(terms);
  switch (when.kind) {
    case "and":
      return when.conditions.reduceRight((rest, each) => condition(scope, each, rest, otherwise), then);
    case "or":
      return when.conditions.reduceRight((rest, each) => condition(scope, each, then, rest), otherwise);
    case "not":
      return condition(scope, when.condition, otherwise, then);
    case "compare": {
      const operands = when.operands.map((each) => termOf(scope, each));
      let result = then;
      for (let i = when.comparators.length - 1; i >= 0; i -= 1) {
        const [left, right] = [operands[i], operands[i + 1]];
        if (left === undefined || right === undefined) return undecidable(terms);
        const on = difference(terms, left, right);
        switch (when.comparators[i]) {
          case "<":
            result = choose(terms, on, result, otherwise, otherwise, false);
            break;
          case "<=":
            result = choose(terms, on, result, result, otherwise, false);
            break;
          case "=":
            result = choose(terms, on, otherwise, result, otherwise, false);
            break;
          case "!=":
            result = choose(terms, on, result, otherwise, result, false);
            break;
          case ">=":
            result = choose(terms, on, otherwise, result, result, false);
            break;
          case ">":
            result = choose(terms, on, otherwise, otherwise, result, false);
            break;
          case undefined:
            return undecidable(terms);
        }
      }
      return result;
    }
    default:
      return undecidable(terms);
  }
}
