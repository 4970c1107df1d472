import type { Expression } from "../expression/expression";
import { children } from "../expression/walk";
import type { Feedback, Span } from "../verdict";
import { associated, type Chain } from "./association";
import { withoutAxis } from "./axes";
import { isBracketed } from "./brackets";
import { mixedAxes, spread, unclear } from "./broadcasting";
import { called } from "./calls";
import { mask } from "./comparisons";
import type { Context, Meaning } from "./context";
import { alongAxis } from "./extremes";
import { axesIn, diagonalOfTwoAxes, isTurnedLine } from "./given-axes";
import { groupedAs } from "./grouped";
import { innerProduct } from "./inner-products";
import { laidOut } from "./laid-out";
import { named } from "./named";
import { largestTerm, tooNested, unfoldedSize } from "./nesting";
import { spreadNote } from "./notes";
import { withOneAxis } from "./one-axis";
import { asOnes, columnOfOnes, oneOrOnes } from "./ones";
import { closed } from "./open-quotient";
import { hasTwoAxes } from "./orientation";
import { isMatrix, overEntries, powered } from "./powers";
import { divided, summed } from "./products";
import { rebuilt } from "./rebuilt";
import { reduced } from "./reductions";
import { notATensor, notGiven, type Operand, type Refusal, wordsAt } from "./refusal";
import type { Shape } from "./shape";
import { map, minus, numberTerm, type Term, transpose } from "./term";

/** The meaning of a whole formula; see `elaborate`. */
export function formula(
  expression: Expression,
  {
    table,
    notation,
    written,
    given = new Map(),
    isLeftward = false,
  }: Pick<Context, "table" | "notation" | "written"> & Partial<Pick<Context, "given" | "isLeftward">>,
): Meaning | Refusal {
  const meant = new Map<Expression, Expression>();
  const moved = new Set<Expression>();
  const ended = new Set<Span>();
  const sequence = hasReduction(expression);
  const context: Context = {
    table,
    notation,
    written,
    given,
    dummies: [],
    sequence,
    meant,
    moved,
    ended,
    said: new Set<Feedback>(),
    isLeftward,
    known: new Map(),
    axes: new Map(),
  };
  const term = elaborate(expression, context);
  if (term.kind === "refused") return term;
  if (isTurnedLine(context.axes.get(expression), term.shape))
    return unclear({ words: wordsAt(written, expression.at), at: expression.at });
  if (unfoldedSize(term) > largestTerm) return tooNested(expression.at);
  const printed = rebuilt(expression, (part) => lastOf(part, meant));
  const lined = withOneAxis(expression, context);
  return { term, expression: printed, moved: moved.size > 0, ended: [...ended], said: [...context.said], lined };
}

/** What was meant, where that in turn was given a meaning of its own. */
function lastOf(part: Expression, meant: ReadonlyMap<Expression, Expression>): Expression | undefined {
  let found = meant.get(part);
  for (let steps = 0; steps < mostSteps && found !== undefined; steps += 1) {
    const next = meant.get(found);
    if (next === undefined || next === found) break;
    found = next;
  }
  return found;
}

const mostSteps = 8;

const hasReduction = (expression: Expression): boolean =>
  expression.kind === "reduce" || children(expression).some(hasReduction);

/** The meaning of an expression, with its shape; or why it has none. Linear in the tree. */
function elaborate(expression: Expression, context: Context): Term | Refusal {
  const before = context.known.get(expression);
  if (before !== undefined) return before;
  const term = understood(expression, context);
  context.known.set(expression, term);
  const axes = term.kind === "refused" ? undefined : axesIn(expression, term.shape, context);
  if (axes !== undefined) context.axes.set(expression, axes);
  return term;
}

/** The axes of a part are those of what is meant by it. */
function as(meant: Expression, expression: Expression, context: Context): Term | Refusal {
  const term = elaborate(meant, context);
  const axes = context.axes.get(meant);
  if (axes !== undefined) context.axes.set(expression, axes);
  return term;
}

function understood(expression: Expression, context: Context): Term | Refusal {
  const { written } = context;
  const words = wordsAt(written, expression.at);
  switch (expression.kind) {
    case "number":
      return numberTerm(expression.value);
    case "symbol":
      return named(expression, context) ?? notGiven(words, expression.at);
    case "constant":
      if (expression.name === "e") return map("exp", numberTerm({ n: 1n, d: 1n }));
      return expression.name === "pi" ? map("pi") : notATensor(words, expression.at);
    case "add": {
      const operands = operandsOf(expression.terms, context);
      if ("kind" in operands) return operands;
      const arrays = spread(groupedAs(operands, expression.terms, context.axes), context.notation);
      if (arrays === null) return summed(operands, expression.at);
      if ("kind" in arrays) return arrays;
      context.meant.set(expression, { ...expression, terms: arrays.map((each) => each.expression) });
      context.said.add(spreadNote);
      return summed(arrays, expression.at);
    }
    case "negate": {
      const argument = elaborate(expression.argument, context);
      return argument.kind === "refused" ? argument : minus(argument);
    }
    case "multiply":
    case "hadamard": {
      const chain = chainOf(expression, context, true);
      if (chain.kind === "refused") return chain;
      const grouped = associated(chain, context);
      if ("kind" in grouped) return grouped;
      if (grouped.moved || grouped.made === true) context.meant.set(expression, grouped.expression);
      if (grouped.moved) context.moved.add(expression);
      if (grouped.axes !== undefined) context.axes.set(expression, grouped.axes);
      return grouped.term;
    }
    case "divide": {
      if (expression.open === true) return opened(expression, context);
      const operands = operandsOf([expression.numerator, expression.denominator], context);
      if ("kind" in operands) return operands;
      const [numerator, denominator] = operands;
      const unclear = oneOrOnes(expression.numerator, written.text, (part) => elaborate(part, context));
      if (unclear !== null) return unclear;
      if (numerator === undefined || denominator === undefined) return notATensor(words, expression.at);
      if (context.notation === "numpy") {
        const arrays = spread(
          groupedAs(operands, [expression.numerator, expression.denominator], context.axes),
          "numpy",
        );
        if (arrays !== null && "kind" in arrays) return arrays;
        const [above, below] = arrays ?? [];
        if (above !== undefined && below !== undefined) {
          const { at } = expression;
          context.said.add(spreadNote);
          context.meant.set(
            expression,
            overEntries({ ...expression, numerator: above.expression, denominator: below.expression }),
          );
          return divided(above, below, "numpy", at);
        }
      }
      const byEntries = context.notation === "numpy" || expression.elementwise === true;
      if (byEntries && isMatrix(denominator.term)) context.meant.set(expression, overEntries(expression));
      return divided(numerator, denominator, byEntries ? "numpy" : "mathematics", expression.at);
    }
    case "power":
      return powered(expression, context, elaborate);
    case "transpose": {
      const argument = elaborate(expression.argument, context);
      if (argument.kind === "refused") return argument;
      if (expression.argument.kind === "transpose" && context.notation === "numpy")
        context.meant.set(expression, expression.argument.argument);
      return transpose(argument);
    }
    case "call": {
      const made =
        mask(expression, context, elaborate) ??
        innerProduct(expression, context, elaborate) ??
        laidOut(expression, context, elaborate) ??
        alongAxis(expression, context, elaborate);
      if (made !== null) return made;
      const operands = operandsOf(expression.arguments, context);
      if ("kind" in operands) return operands;
      const [first] = operands;
      const arrays = context.notation === "numpy" ? groupedAs(operands, expression.arguments, context.axes) : [];
      const mixed = mixedAxes(arrays);
      if (mixed !== null && expression.name !== "outer" && expression.name !== "dot") return mixed;
      const axes = arrays[0]?.axes;
      if (expression.name === "diag" && hasTwoAxes(axes)) return diagonalOfTwoAxes(expression.at);
      const plain = first === undefined ? null : withoutAxis(expression, first.term.shape, context.notation, axes);
      if (plain === null) return called(expression.name, operands, expression.at);
      if (plain.kind === "refused") return plain;
      context.meant.set(expression, plain);
      return as(plain, expression, context);
    }
    case "reduce": {
      if (context.dummies.length >= limitOfSums) return notATensor(words, expression.at);
      const inside = { ...context, dummies: [...context.dummies, expression.index], known: new Map() };
      const body = elaborate(expression.body, inside);
      return body.kind === "refused" ? body : reduced(expression, body, context);
    }
    case "indicator":
      return mask(expression, context, elaborate) ?? notATensor(words, expression.at);
    case "list":
    case "set":
    case "cases":
    case "undefined":
    case "growth":
    case "compare":
    case "and":
    case "or":
    case "not":
      return notATensor(words, expression.at);
  }
}

function opened(expression: Expression & { readonly kind: "divide" }, context: Context): Term | Refusal {
  const meant = closed(expression, (part) => elaborate(part, context));
  if (meant.kind === "refused") return meant;
  context.meant.set(expression, meant);
  if (meant.kind === "multiply") context.ended.add(expression.at);
  return as(meant, expression, context);
}

function shapeIn(part: Expression, context: Context): Shape | null {
  const term = elaborate(part, context);
  return term.kind === "refused" ? null : term.shape;
}

/** Sums within sums multiply in cost; two are more than any formula of the course has. */
const limitOfSums = 2;

const operandOf = (term: Term, { at }: Expression, { written }: Context): Operand => ({
  term,
  words: wordsAt(written, at),
  at,
});

function operandsOf(expressions: readonly Expression[], context: Context): readonly Operand[] | Refusal {
  const operands: Operand[] = [];
  for (const each of expressions) {
    const term = elaborate(each, context);
    if (term.kind === "refused") return term;
    operands.push(operandOf(term, each, context));
  }
  return operands;
}

/** The products that stand side by side without brackets between them, their operands elaborated once. */
function chainOf(expression: Expression, context: Context, outermost: boolean): Chain | Refusal {
  const open = outermost || !isBracketed(context.written.text, expression.at);
  if ((expression.kind === "multiply" || expression.kind === "hadamard") && open) {
    const lone = columnOfOnes(expression, context.written, (part) => shapeIn(part, context));
    if (lone !== null) return lone;
    const parts: Chain[] = [];
    for (const factor of expression.factors) {
      const part = chainOf(factor, context, false);
      if (part.kind === "refused") return part;
      parts.push(part);
    }
    return {
      kind: expression.kind,
      parts: expression.kind === "multiply" ? withRowsOfOnes(parts) : parts,
      at: expression.at,
    };
  }
  const term = elaborate(expression, context);
  if (term.kind === "refused") return term;
  return {
    kind: "operand",
    grouped: { ...operandOf(term, expression, context), expression, axes: context.axes.get(expression) },
  };
}

function withRowsOfOnes(parts: readonly Chain[]): readonly Chain[] {
  const operands = parts.flatMap((part) => (part.kind === "operand" ? [part.grouped] : []));
  if (operands.length < parts.length) return parts;
  return asOnes(operands).map((grouped): Chain => ({ kind: "operand", grouped }));
}
