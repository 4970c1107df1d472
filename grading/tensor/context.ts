import type { Expression } from "../expression/expression";
import type { Feedback, Span } from "../verdict";
import type { Orientation } from "./orientation";
import type { Notation } from "./products";
import type { Refusal, Written } from "./refusal";
import type { SymbolTable } from "./symbols";
import type { Term } from "./term";

/** What gives the signs of an answer their meaning. */
export interface Context {
  readonly table: SymbolTable;
  readonly notation: Notation;
  /** The answer, for the student's own words in messages. */
  readonly written: Written;
  /** Names for what was understood before, as the calls of einsum in it. */
  readonly given: ReadonlyMap<string, Meaning>;
  /** Indices of the sums around. */
  readonly dummies: readonly string[];
  /** Whether the answer has a sum or product over time anywhere. */
  readonly sequence: boolean;
  /** Collects what was meant in place of what was written: products in another grouping, NumPy's signs. Empty at the start. */
  readonly meant: Map<Expression, Expression>;
  /** Collects those that were read in another grouping. */
  readonly moved: Set<Expression>;
  /** Collects the quotients whose denominator was ended by shapes. */
  readonly ended: Set<Span>;
  /** Collects what the reading says of itself: that a vector was spread over a matrix, say. */
  readonly said: Set<Feedback>;
  /** Whether chains of ⊙ and the matrix product are read from left to right, where shapes allow it. */
  readonly isLeftward: boolean;
  /** What parts mean: a quotient asks for the meaning of its factors more than once. */
  readonly known: Map<Expression, Term | Refusal>;
  /** The axes of parts, where NumPy's notation was typed. */
  readonly axes: Map<Expression, Orientation>;
}

/** A formula with its meaning. */
export interface Meaning {
  readonly term: Term;
  /** The tree in printed mathematics, as it was understood. */
  readonly expression: Expression;
  /** Whether products stood in an order that shapes alone decided. */
  readonly moved: boolean;
  /** The quotients whose denominator ends where shapes say, before what stands beside it. */
  readonly ended: readonly Span[];
  /** What the reading says of itself. */
  readonly said: readonly Feedback[];
  /** The same answer where NumPy's `.T` was meant for arrays of one axis, which it leaves as they are; null where it turns none. */
  readonly lined: Expression | null;
}
