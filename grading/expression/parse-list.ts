import { limits } from "../limits";
import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import * as messages from "./messages";
import { casesEnvironment } from "./parse-cases";
import { isCondition } from "./parse-conditions";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import { spaced, startsSignedEntry, startsSpacedEntry } from "./spaced-entries";
import type { Token } from "./token";

/** ( … ) and [ … ]: one value in brackets, or a list. */
export function bracket(c: Cursor, open: "(" | "["): Expression {
  const before = c.last;
  const token = c.take();
  const drawn = isOpening(c.token);
  const lists = (c.options.values ?? "one") !== "one";
  const closing = open === "(" ? ")" : "]";
  const { items, columns } = c.inside(token, open, closing, lists, () => rows(c, closing));
  const at = c.since(token);
  const [only] = items;
  if (open === "[" && items.length === 1 && only !== undefined && isCondition(only)) {
    return c.node({ kind: "indicator", condition: only, at });
  }
  // In LaTeX, \left[ … \right] may draw the brackets of a matrix.
  if (items.length === 1 && only?.kind === "list" && drawn) return only;
  if (items.length === 1 && only !== undefined && !(open === "[" && lists && alone(c, before, token)))
    return open === "[" ? within(only, "square") : only;
  if (!lists) throw new Refusal(refusals.severalValues(at));
  return c.node({ kind: "list", items, written: columns ? "column" : "row", at });
}

/** Whether a bracket stands alone in its place, so that [x] is a list of one and not a factor. */
function alone(c: Cursor, before: Token | undefined, open: Token): boolean {
  const { token } = c;
  const opens =
    before === undefined ||
    (before.kind === "mark" && ["(", "[", "{", "\\{", ",", ";"].includes(before.text)) ||
    (before.kind === "mark" && before.text === "]" && open.space && spaced(c));
  const closes =
    token.kind === "end" ||
    (token.kind === "mark" && [")", "]", "}", "\\}", ",", ";", "'", "⊤", "^"].includes(token.text)) ||
    (token.kind === "mark" && token.text === "[" && startsSpacedEntry(c));
  return opens && closes;
}

interface Rows {
  readonly items: readonly Expression[];
  /** Whether the entries stand one above the other. */
  readonly columns: boolean;
}

/** Entries separated by commas, rows separated by semicolons. */
export function rows(c: Cursor, closing: string): Rows {
  if (c.is(closing)) return { items: [], columns: false };
  const all: Expression[][] = [];
  let row: Expression[] = [];
  let count = 0;
  for (;;) {
    row.push(c.grammar.statement(c));
    count += 1;
    if (count > limits.entries) throw new Refusal(messages.tooLarge(c.at(c.token)));
    if (c.accept(",") || (closing === "]" && separatedBySpace(c))) {
      if (c.is(closing) || c.token.kind === "end") break;
      continue;
    }
    if (!c.is(";") && !c.is("\n")) break;
    c.take();
    all.push(row);
    row = [];
    if (c.is(closing) || c.token.kind === "end") break;
  }
  if (row.length > 0) all.push(row);
  return arranged(c, all);
}

const separatedBySpace = (c: Cursor): boolean =>
  c.token.kind === "number" || startsSpacedEntry(c) || startsSignedEntry(c);

/** Rows of one entry each are a column, one row is a row, more are a matrix. */
function arranged(c: Cursor, all: readonly (readonly Expression[])[]): Rows {
  const [only = []] = all;
  if (all.length <= 1) return { items: only, columns: false };
  if (all.every((row) => row.length === 1)) return { items: all.flat(), columns: true };
  const items = all.map((row) => {
    const at = { from: row[0]?.at.from ?? 0, to: row.at(-1)?.at.to ?? 0 };
    return c.node({ kind: "list", items: row, written: "row", at } as const);
  });
  return { items, columns: false };
}

/** { … }: in LaTeX a group, in plain text a set where lists are asked, else a bracket like any other. */
export function group(c: Cursor, open: "{" | "\\{"): Expression {
  const isFirst = c.last === undefined;
  const token = c.take();
  const values = c.options.values ?? "one";
  // \left\{ \begin{array} … \end{array} \right. draws a brace before cases.
  if (open === "\\{" && c.options.piecewise === true && isOpening(c.token)) return environment(c);
  const sets = values !== "one" && (open === "\\{" || !c.latex);
  const { items, columns } = c.inside(token, open, open === "{" ? "}" : "\\}", sets, () =>
    rows(c, open === "{" ? "}" : "\\}"),
  );
  const at = c.since(token);
  const [only] = items;
  // LaTeX prints no braces for {\frac12, 1}, but whoever wrote nothing around them means a set.
  if (!sets && values !== "one" && items.length > 1 && isFirst && c.token.kind === "end")
    return c.node({ kind: "set", items, at });
  if (sets && (!columns || open === "\\{" || !c.latex)) return c.node({ kind: "set", items, at });
  if (items.length !== 1 || only === undefined)
    throw new Refusal(items.length === 0 ? refusals.emptyPlace(at) : refusals.severalValues(at));
  return open === "\\{" || !c.latex ? within(only, "braces") : only;
}

/** A value that notes the brackets around it, unless it is a whole number, which every reading of them leaves as it is. */
const within = (e: Expression, bracket: "square" | "braces"): Expression =>
  e.kind === "number" && e.value.d === 1n ? e : { ...e, bracket };

const isOpening = (token: Token): boolean => token.kind === "mark" && token.text.startsWith("begin:");

const cases: ReadonlySet<string> = new Set(["cases", "dcases", "rcases", "aligned", "split"]);

/** Environments that only lay out what stands in them. */
const layouts: ReadonlySet<string> = new Set([
  "aligned",
  "align",
  "alignedat",
  "gathered",
  "gather",
  "split",
  "equation",
]);

const matrices: ReadonlySet<string> = new Set([
  "matrix",
  "pmatrix",
  "bmatrix",
  "Bmatrix",
  "smallmatrix",
  "psmallmatrix",
  "bsmallmatrix",
  "array",
]);

/** \begin{pmatrix} … \end{pmatrix}. */
export function environment(c: Cursor): Expression {
  const token = c.take();
  const name = token.kind === "mark" ? token.text.slice("begin:".length) : "";
  if (layouts.has(name) && !c.speaksOfCases) {
    return c.inside(token, `begin:${name}`, `end:${name}`, false, () => {
      c.accept("&");
      return c.grammar.sum(c);
    });
  }
  if (
    c.options.piecewise === true &&
    (cases.has(name) || (matrices.has(name) && (c.options.values ?? "one") === "one"))
  ) {
    return casesEnvironment(c, token, name);
  }
  if (!matrices.has(name)) throw new Refusal(refusals.command(c.at(token), `begin{${name}}`));
  if ((c.options.values ?? "one") === "one") throw new Refusal(refusals.severalValues(c.at(token)));
  const all = c.inside(token, token.kind === "mark" ? token.text : "", `end:${name}`, true, () => {
    const table: Expression[][] = [];
    let row: Expression[] = [];
    for (;;) {
      row.push(c.grammar.statement(c));
      if (c.accept("&")) continue;
      table.push(row);
      row = [];
      c.accept("\n");
      if (!c.accept("\\\\")) break;
      if (c.is(`end:${name}`)) break;
    }
    return table;
  });
  const { items, columns } = arranged(c, all);
  return c.node({ kind: "list", items, written: columns ? "column" : "row", at: c.since(token) });
}

/** <1, 2> and ⟨1, 2⟩: a vector in angle brackets. Its entries hold no comparisons. */
export function angled(c: Cursor, open: "<" | "⟨"): Expression {
  const token = c.take();
  const items = c.inside(token, open, open === "<" ? ">" : "⟩", true, () => {
    const entries = [c.grammar.sum(c)];
    while (c.accept(",")) {
      entries.push(c.grammar.sum(c));
      if (entries.length > limits.entries) throw new Refusal(messages.tooLarge(c.at(c.token)));
    }
    return entries;
  });
  return c.node({ kind: "list", items, written: "row", at: c.since(token) });
}
