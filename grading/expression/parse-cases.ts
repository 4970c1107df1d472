import type { Cursor } from "./cursor";
import type { Cases, Expression } from "./expression";
import { isCondition } from "./parse-conditions";
import { isSpreadsheetIf } from "./parse-program-cases";
import { separated } from "./parse-separated";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";

type Branch =
  | { readonly kind: "value"; readonly then: Expression }
  | { readonly kind: "branch"; readonly when: Expression; readonly then: Expression }
  | { readonly kind: "otherwise"; readonly then: Expression };

/**
 * A value by cases in words, or a plain value: "1 if x > m; 0 if x < m; undefined otherwise", "x > 0: 1, else 0",
 * "1, x > 0; 0, x < 0", "a if c else b", 当 x>0 时为 1，否则为 0.
 */
export function cases(c: Cursor): Expression {
  const first = c.token;
  const branches: { when: Expression; then: Expression }[] = [];
  let otherwise: Expression | null = null;
  for (;;) {
    const found = branch(c);
    if (found.kind === "value" && branches.length === 0 && otherwise === null && c.token.kind === "end")
      return found.then;
    if (found.kind === "value") throw new Refusal(refusals.conditionMissing(found.then.at));
    if (otherwise !== null) throw new Refusal(refusals.afterOtherwise(found.then.at));
    if (found.kind === "otherwise") otherwise = found.then;
    else branches.push({ when: found.when, then: found.then });
    const separated = separators(c);
    if (c.token.kind === "end" || (!separated && !c.isWord("otherwise") && !c.isWord("elif"))) break;
  }
  return made(c, first, branches, otherwise);
}

/** The same inside brackets: a if c else b if d else e. */
export function conditional(c: Cursor, first: Cursor["token"], then: Expression): Expression {
  const branches: { when: Expression; then: Expression }[] = [];
  let value = then;
  while (c.isWord("if")) {
    c.take();
    branches.push({ when: condition(c), then: value });
    if (!c.isWord("otherwise")) return made(c, first, branches, null);
    c.take();
    value = c.grammar.condition(c);
  }
  return made(c, first, branches, value);
}

/** c ? a : b as programs have it, where the condition c has been read; of several, each is the other's last part. All other values as they are. */
export function ternary(c: Cursor, first: Cursor["token"], when: Expression): Expression {
  const question = c.token;
  if (c.options.piecewise !== true || !isCondition(when) || !c.accept("?")) return when;
  c.enter();
  const [then, otherwise] = [part(c), c.accept(":") ? part(c) : null];
  c.leave();
  // Which of the two languages says how far it reaches, nothing tells.
  if (otherwise === null || c.isWord("if") || c.is("?") || isAssigned(when))
    throw new Refusal(refusals.code(c.at(question)));
  return made(c, first, [{ when, then }], otherwise);
}

/** y = x > 0 and y = (x > 0), which before a question mark rather say what is called y. */
function isAssigned(when: Expression): boolean {
  if (when.kind === "and" || when.kind === "or") return when.conditions.some(isAssigned);
  if (when.kind === "not") return isAssigned(when.condition);
  return (
    when.kind === "compare" &&
    when.comparators[0] === "=" &&
    (when.operands.length > 2 || when.operands.some(isCondition))
  );
}

function part(c: Cursor): Expression {
  const { token } = c;
  return ternary(c, token, c.grammar.condition(c));
}

/** where(condition, a, b), as NumPy and PyTorch have it, and a spreadsheet's IF. The word has been taken. */
export function where(c: Cursor, first: Cursor["token"]): Expression {
  const open = c.take();
  const items = c.inside(open, "(", ")", true, () => separated(c));
  const [when, then, otherwise] = items;
  if (items.length !== 3 || when === undefined || then === undefined || otherwise === undefined || !isCondition(when)) {
    throw new Refusal(refusals.argumentCount(c.since(first), c.written(first), "3", items.length));
  }
  return made(c, first, [{ when, then }], otherwise);
}

/** \begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}. The opening has been taken. */
export function casesEnvironment(c: Cursor, opening: Cursor["token"], name: string): Expression {
  const branches: { when: Expression; then: Expression }[] = [];
  let otherwise: Expression | null = null;
  c.inside(opening, `begin:${name}`, `end:${name}`, true, () => {
    for (;;) {
      const found = branch(c);
      if (found.kind === "value") throw new Refusal(refusals.conditionMissing(found.then.at));
      if (otherwise !== null) throw new Refusal(refusals.afterOtherwise(found.then.at));
      if (found.kind === "otherwise") otherwise = found.then;
      else branches.push({ when: found.when, then: found.then });
      separators(c);
      if (c.is(`end:${name}`) || c.token.kind === "end") return;
    }
  });
  return made(c, opening, branches, otherwise);
}

function made(
  c: Cursor,
  first: Cursor["token"],
  branches: Cases["branches"],
  otherwise: Expression | null,
): Expression {
  const at = c.since(first);
  return c.node(otherwise === null ? { kind: "cases", branches, at } : { kind: "cases", branches, otherwise, at });
}

function branch(c: Cursor): Branch {
  if (c.isWord("otherwise") || c.isWord("elif")) {
    const elseIf = c.isWord("elif");
    c.take();
    if (elseIf || c.isWord("if")) return afterIf(c, !elseIf);
    introduces(c);
    const then = c.grammar.condition(c);
    return c.isWord("if") ? conditioned(c, then) : { kind: "otherwise", then };
  }
  if (c.isWord("if") && !isSpreadsheetIf(c)) return afterIf(c, true);
  const value = part(c);
  if (isCondition(value)) {
    if (c.token.kind === "end") return { kind: "value", then: value };
    introduces(c);
    return { kind: "branch", when: value, then: c.grammar.condition(c) };
  }
  if (c.isWord("if")) return conditioned(c, value);
  while (c.accept(",") || c.accept("&") || c.accept(":")) {}
  if (c.isWord("if")) return conditioned(c, value);
  if (c.isWord("otherwise")) {
    c.take();
    return { kind: "otherwise", then: value };
  }
  if (c.last?.kind === "mark" && [",", "&", ":"].includes(c.last.text)) {
    return { kind: "branch", when: condition(c), then: value };
  }
  return { kind: "value", then: value };
}

/** "if condition: value". */
function afterIf(c: Cursor, takeWord: boolean): Branch {
  if (takeWord) c.take();
  const when = condition(c);
  introduces(c);
  return { kind: "branch", when, then: c.grammar.condition(c) };
}

function conditioned(c: Cursor, then: Expression): Branch {
  c.take();
  return { kind: "branch", when: condition(c), then };
}

/** Commas, colons and words between a condition and its value. */
function introduces(c: Cursor): void {
  for (;;) {
    if (c.isWord("then") || c.isWord("is")) c.take();
    else if (!c.accept(",") && !c.accept(":") && !c.accept("→") && !c.accept("&")) return;
  }
}

function separators(c: Cursor): boolean {
  // "1，当 x>0 时": the word ends the condition.
  if (c.isWord("then")) c.take();
  let any = false;
  while (c.accept(";") || c.accept(",") || c.accept("\n") || c.accept("\\\\") || c.accept(".")) any = true;
  return any;
}

/** A condition; a value in its place is refused. */
export function condition(c: Cursor): Expression {
  const value = c.grammar.condition(c);
  if (isCondition(value)) return value;
  throw new Refusal(refusals.notCondition(value.at));
}
