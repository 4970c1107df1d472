import type { Domain, Domains } from "../domain";
import type { Expression } from "../expression";
import { spend } from "./effort";
import { type Point, Workspace } from "./enclosure";
import { FieldSpace } from "./field";
import { type Profile, profile } from "./lanes";
import { type Lowered, lower, type Replacements } from "./lower";
import { constantPolynomial, type Polynomial, substitute, valueWhere } from "./polynomial";
import { negative, nil, positive, type Term } from "./term";
import { isDiscrete } from "./vanishing";

/** Makes terms of an expression in which names are replaced. */
export type Lowering = (expression: Expression, domains: Domains, replaced: Replacements) => Lowered;

/** An expression, ready to be compared. */
export interface Prepared {
  readonly expression: Expression;
  /** How the expression becomes terms: `lower`, or one of the parts of a complex value. */
  readonly lowering: Lowering;
  readonly domains: Domains;
  readonly replaced: Replacements;
  readonly lowered: Lowered;
  readonly profile: Profile;
  readonly field: FieldSpace;
  readonly space: Workspace;
  /** For each \`choose\`, by id, the sign of what it depends on: all open. */
  readonly signs: number[];
  /** The nodes that are given by cases, arguments first. */
  readonly cases: readonly Term[];
  /** Whether the value where a condition changes is no limit of those around, so that the boundaries are looked at by themselves. */
  readonly jumps: boolean;
  readonly hasGaps: boolean;
}

/** The sign of what a case depends on is not settled yet. */
export const open = 2;

export function prepare(
  expression: Expression,
  domains: Domains,
  replaced: Replacements = new Map(),
  lowering: Lowering = lower,
): Prepared {
  const lowered = lowering(expression, domains, replaced);
  const { list } = lowered.terms;
  spend(8 * list.length);
  const known = profile(lowered);
  const needed = list.filter(({ id }) => (known.levels[id] ?? 0) !== 0);
  const cases = needed.filter(({ kind }) => kind === "choose");
  return {
    expression,
    lowering,
    domains,
    replaced,
    lowered,
    profile: known,
    field: new FieldSpace(lowered, known),
    space: new Workspace(lowered),
    signs: new Array<number>(list.length).fill(open),
    cases,
    jumps: cases.some(({ n, args: [on] }) => on !== undefined && (on.signs & nil) !== 0 && (n === 0 || isDiscrete(on))),
    hasGaps: needed.some(({ kind }) => kind === "undefined"),
  };
}

/** The domains of all variables of two sides. */
export function sharedDomains(a: Prepared, b: Prepared): ReadonlyMap<string, Domain> {
  const [left, right] = [a.lowered.terms.variables, b.lowered.terms.variables];
  for (const name of right.keys()) if (!left.has(name)) return new Map([...left, ...right]);
  return left;
}

/** The side with a variable replaced, also within what replaced others before; null where that is too long. */
export function replace(side: Prepared, name: string, value: Polynomial, domains = side.domains): Prepared | null {
  const replaced = new Map<string, Polynomial>([[name, value]]);
  for (const [other, polynomial] of side.replaced) {
    const made = substitute(polynomial, name, value);
    if (made === null) return null;
    replaced.set(other, made);
  }
  return prepare(side.expression, domains, replaced, side.lowering);
}

/** The expression with numbers put for all variables; its value is rational where the root is. */
export function at(prepared: Prepared, point: Point): Lowered {
  const replaced = new Map<string, Polynomial>();
  for (const [name, value] of point) replaced.set(name, constantPolynomial(value));
  for (const [name, polynomial] of prepared.replaced) {
    replaced.set(name, constantPolynomial(valueWhere(polynomial, point)));
  }
  return prepared.lowering(prepared.expression, prepared.domains, replaced);
}

export const bitOf = (sign: -1 | 0 | 1): number => (sign === 0 ? nil : sign === 1 ? positive : negative);
