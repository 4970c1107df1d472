import { type Expression, nowhere } from "../expression/expression";
import { canonicalName } from "../expression/names";
import { children } from "../expression/walk";
import { isComparison } from "./comparisons";
import { contracted, type Indexed, identity, type Ranges } from "./indexed";
import type { Dimension } from "./shape";
import type { SymbolTable } from "./symbols";

/** An entry of a given symbol: h_i, W_{ij}, or the Kronecker δ_{ij} (of no symbol). */
interface Entry {
  readonly of: string | null;
  readonly indices: readonly string[];
}

export type Entries = ReadonlyMap<string, Entry>;

/** Letters that a sum over entries may run over. */
export const indexLetters: readonly string[] = [..."ijklpq"];

const subscripts = /_\s*(?:\{\s*([a-z])\s*,?\s*([a-z])?\s*\}|([a-z])([a-z])?(?![A-Za-z0-9]))/g;

/** Indices behind a subscript of the symbol's own: c_{t,j}, W_{f,ij}, W_{f,i,j}. */
const further = /,\s*([a-z])\s*,?\s*([a-z])?\s*\}/g;

function indicesFound(text: string, pattern: RegExp): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const [, ...letters] of text.matchAll(pattern)) {
    const indices = letters.filter((index) => index !== undefined);
    found.set(indices.join(""), indices);
    if (found.size > mostSubscripts) break;
  }
  return [...found.values()];
}

/** The names of entries that a text may hold, by the subscripts that occur in it. */
export function entriesIn(text: string, { declared }: SymbolTable): Entries {
  const entries = new Map<string, Entry>();
  const add = (base: string, indices: readonly string[], of: string | null): void => {
    for (const separator of ["", ","]) {
      const name = canonicalName(`${base}_{${indices.join(separator)}}`);
      if (!declared.has(name)) entries.set(name, { of, indices });
    }
  };
  const symbols = [...declared.values()].map(({ name, shape }) => {
    const axes = [shape.rows, shape.columns].filter((axis) => axis !== "1").length;
    return { name, axes, own: ownSubscript.exec(name) };
  });
  for (const indices of indicesFound(text, subscripts)) {
    for (const { name, axes, own } of symbols) if (own === null && axes === indices.length) add(name, indices, name);
    if (indices.length === 2 && !declared.has("delta")) add("delta", indices, null);
  }
  for (const indices of indicesFound(text, further)) {
    for (const { name, axes, own } of symbols) {
      if (own === null || axes !== indices.length) continue;
      const [, head = "", subscript = "", closing = ""] = own;
      for (const separator of ["", ","]) {
        const entry = canonicalName(`${head}_{${subscript},${indices.join(separator)}}${closing.slice(1)}`);
        if (!declared.has(entry)) entries.set(entry, { of: name, indices });
      }
    }
  }
  return entries;
}

/** t of c_t, f of W_f, t+1 of delta_{c_{t+1}}. */
const ownSubscript = /^(.*_?)_\{?([^_{}]+)(\}*)$/;

const mostSubscripts = 40;

/** A formula of entries as one of matrices; its free indices in the order given are rows and columns. null where it is none. */
export function withoutIndices(
  e: Expression,
  entries: Entries,
  table: SymbolTable,
  order: readonly string[],
): Expression | null {
  const ranges = rangesOf(e, entries, table);
  if (ranges === null) return null;
  const value = entryValue(e, { entries, ranges, table });
  return value === null ? null : (contracted([value], [], order, ranges)?.expression ?? null);
}

/** A formula of entries that no index is left of, as a number; null where one is, or where it is none. */
export function numberOf(e: Expression, entries: Entries, table: SymbolTable): Expression | null {
  const ranges = rangesOf(e, entries, table);
  const value = ranges === null ? null : entryValue(e, { entries, ranges, table });
  return value === null || value.indices.length > 0 ? null : value.expression;
}

interface Surroundings {
  readonly entries: Entries;
  readonly ranges: Ranges;
  readonly table: SymbolTable;
}

/** How far each index runs; null where one runs over axes of different lengths. */
function rangesOf(e: Expression, entries: Entries, { declared }: SymbolTable): Ranges | null {
  const ranges = new Map<string, Dimension>();
  const deltas: (readonly string[])[] = [];
  const isConsistent = visit(e);
  for (const [a = "", b = ""] of deltas) {
    const known = ranges.get(a) ?? ranges.get(b);
    if (known === undefined) return null;
    ranges.set(a, known);
    ranges.set(b, known);
  }
  return isConsistent ? ranges : null;

  function visit(each: Expression): boolean {
    const entry = each.kind === "symbol" ? entries.get(each.name) : undefined;
    if (entry?.of === null) deltas.push(entry.indices);
    const shape = entry === undefined || entry.of === null ? undefined : declared.get(entry.of)?.shape;
    if (entry !== undefined && shape !== undefined) {
      const axes = [shape.rows, shape.columns].filter((axis) => axis !== "1");
      for (const [i, index] of entry.indices.entries()) {
        const axis = axes[i] ?? "1";
        if ((ranges.get(index) ?? axis) !== axis) return false;
        ranges.set(index, axis);
      }
    }
    return children(each).every(visit);
  }
}

function entryValue(e: Expression, around: Surroundings): Indexed | null {
  switch (e.kind) {
    case "number":
    case "constant":
      return { expression: e, indices: [] };
    case "symbol": {
      const entry = around.entries.get(e.name);
      if (entry === undefined) return isNumber(e.name, around) ? { expression: e, indices: [] } : null;
      const [a = ""] = entry.indices;
      if (entry.of === null) return { expression: identity(around.ranges.get(a) ?? "1"), indices: entry.indices };
      return { expression: { kind: "symbol", name: entry.of, at: nowhere }, indices: entry.indices };
    }
    case "negate": {
      const value = entryValue(e.argument, around);
      return value === null ? null : { ...value, expression: { ...e, argument: value.expression } };
    }
    case "transpose": {
      // A number is its own transpose; with two indices left, it may also be a matrix that is meant.
      const value = entryValue(e.argument, around);
      return value === null || value.indices.length > 1 ? null : value;
    }
    case "add":
      return sumOf(e.terms, around);
    case "multiply":
    case "hadamard":
      return productOf(e.factors, [], around);
    case "reduce":
      return summed(e, around);
    case "divide": {
      const below = entryValue(e.denominator, around);
      if (below === null) return null;
      const one: Expression = { kind: "number", value: { n: 1n, d: 1n }, at: nowhere };
      const inverse: Expression = { kind: "divide", numerator: one, denominator: below.expression, at: nowhere };
      const above = factorsOf(e.numerator, around);
      return above === null ? null : joined([...above, { expression: inverse, indices: below.indices }], [], around);
    }
    case "power": {
      if (e.base.kind === "constant" && e.base.name === "e") {
        const exponent = entryValue(e.exponent, around);
        return exponent === null ? null : { ...exponent, expression: { ...e, exponent: exponent.expression } };
      }
      const base = entryValue(e.base, around);
      return base === null ? null : { ...base, expression: { ...e, base: base.expression, elementwise: true } };
    }
    case "call": {
      const [argument, ...others] = e.arguments;
      const isKnown = others.length === 0 || isComparison(e);
      const value = argument === undefined || !isKnown ? null : entryValue(argument, around);
      return value === null ? null : { ...value, expression: { ...e, arguments: [value.expression, ...others] } };
    }
    default:
      return null;
  }
}

const isNumber = (name: string, { table }: Surroundings): boolean => {
  const shape = table.declared.get(name)?.shape;
  return table.sizes.has(name) || (shape !== undefined && shape.rows === "1" && shape.columns === "1");
};

/** ∑_i over entries, or ∑_i ∑_j: bounds, where given, are the first and the last. */
function summed(e: Extract<Expression, { kind: "reduce" }>, around: Surroundings): Indexed | null {
  const over: string[] = [];
  let body: Expression = e;
  for (; body.kind === "reduce"; body = body.body) {
    if (!isWhole(body, around) || over.includes(body.index)) return null;
    over.push(body.index);
  }
  if (body.kind === "add") {
    const parts = body.terms.map((term): Expression => sumOver(over, term));
    return sumOf(parts, around);
  }
  if (body.kind === "negate") {
    const inner = entryValue(sumOver(over, body.argument), around);
    return inner === null
      ? null
      : { ...inner, expression: { kind: "negate", argument: inner.expression, at: nowhere } };
  }
  return productOf([body], over, around);
}

/** Whether a sum runs over the whole of an axis. */
function isWhole(e: Extract<Expression, { kind: "reduce" }>, { ranges }: Surroundings): boolean {
  const range = ranges.get(e.index);
  const isFromFirst = e.from === undefined || (e.from.kind === "number" && e.from.value.n === 1n);
  const isToLast = e.to === undefined || (e.to.kind === "symbol" && e.to.name === range);
  return e.operator === "sum" && range !== undefined && isFromFirst && isToLast;
}

/** ∑ over each of the indices, the first one outermost. */
export const sumOver = (over: readonly string[], body: Expression): Expression =>
  over.reduceRight<Expression>(
    (inner, index) => ({ kind: "reduce", operator: "sum", index, body: inner, at: nowhere }),
    body,
  );

function sumOf(terms: readonly Expression[], around: Surroundings): Indexed | null {
  const values = terms.map((term) => entryValue(term, around));
  const known = values.filter((value) => value !== null);
  const indices = [...new Set(known.flatMap((value) => value.indices))].sort();
  if (known.length < values.length || indices.length > 2) return null;
  const spread = known.map((value) =>
    value.indices.length === 0 ? value : contracted([value], [], indices, around.ranges),
  );
  const parts = spread.filter((value) => value !== null);
  if (parts.length < spread.length) return null;
  return { expression: { kind: "add", terms: parts.map(({ expression }) => expression), at: nowhere }, indices };
}

function factorsOf(e: Expression, around: Surroundings): readonly Indexed[] | null {
  if (e.kind !== "multiply" && e.kind !== "hadamard") {
    const value = entryValue(e, around);
    return value === null ? null : [value];
  }
  const parts = e.factors.map((factor) => factorsOf(factor, around));
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : known.flat();
}

function productOf(factors: readonly Expression[], over: readonly string[], around: Surroundings): Indexed | null {
  // A sum among the factors is multiplied out, so that s_i(δ_ij - s_j) has no entry that three indices share.
  const flat = factors.flatMap((factor) =>
    factor.kind === "multiply" || factor.kind === "hadamard" ? factor.factors : [factor],
  );
  const at = flat.findIndex(({ kind }) => kind === "add");
  const found = flat[at];
  if (found?.kind === "add" && found.terms.length <= 4 && flat.length <= 12) {
    const rest = flat.filter((_, i) => i !== at);
    const parts = found.terms.map((term): Expression => {
      const body: Expression = { kind: "multiply", factors: [...rest, term], at: nowhere };
      return sumOver(over, body);
    });
    if (flat.length > 1) return sumOf(parts, around);
  }
  const parts = flat.map((factor) => factorsOf(factor, around));
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : joined(known.flat(), over, around);
}

function joined(factors: readonly Indexed[], over: readonly string[], around: Surroundings): Indexed | null {
  const left = [...new Set(factors.flatMap(({ indices }) => indices))].filter((index) => !over.includes(index)).sort();
  return contracted(factors, over, left, around.ranges);
}
