import { canonicalName } from "../expression/names";
import { type Dimension, declaredShape, isColumn, isFixed, type Shape, scalar } from "./shape";
import type { Term } from "./term";
import { nameAt, sameMoment, timed } from "./time";

/** What is given: one symbol of a tensor formula. Plain data that the browser may see. */
export interface TensorSymbol {
  /** [] is a scalar, ["n"] a column of length n, ["n", "m"] an n×m matrix; whole numbers are sizes too. */
  readonly shape: readonly Dimension[];
  /** LaTeX to print the symbol by, where its name's own is not wanted. */
  readonly latex?: string;
  /** Other spellings: "dh", "∂L/∂h_t", "\\frac{\\partial L}{\\partial h_t}". */
  readonly aliases?: readonly string[];
  /** The symbol is no unknown but the identity matrix or all ones, of its shape. */
  readonly value?: "identity" | "ones";
}

/** Names of time: the running index of the given symbols (x_t, h_{t-1}) and the last step. */
export interface Steps {
  readonly index: string;
  readonly last: string;
}

export const usualSteps: Steps = { index: "t", last: "T" };

/** One declared symbol, resolved. */
export interface Declared {
  readonly name: string;
  readonly shape: Shape;
  readonly term: Term;
  readonly latex?: string;
}

export interface SymbolTable {
  readonly declared: ReadonlyMap<string, Declared>;
  /** Symbols that run over time, by family: x of x_t. */
  readonly families: ReadonlyMap<string, Shape>;
  /** Names of sizes that are no symbols; in a formula they are whole numbers. */
  readonly sizes: ReadonlySet<Dimension>;
  /** Lengths that an identity or a vector of ones may have here: those, and the axes whose length is a number. */
  readonly lengths: ReadonlySet<Dimension>;
  /** Symbols that were given with the shape n×1, which are columns of two axes also in NumPy. */
  readonly columns: ReadonlySet<string>;
  readonly steps: Steps;
  /** Symbols and sizes: the names that an answer without sums may hold. */
  readonly names: readonly string[];
  /** Those, indices, and the members of families at the moments that sums run through. */
  readonly sequenceNames: () => readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** Letters that people use for the dummy index of a sum over time. */
const dummies: readonly string[] = ["t", "k", "s", "j", "i", "l", "tau"];

export function symbolTable(symbols: Readonly<Record<string, TensorSymbol>>, steps: Steps = usualSteps): SymbolTable {
  const families = new Map<string, Shape>();
  const declared = new Map<string, Declared>();
  const sizes = new Set<Dimension>();
  const numbers = new Set<Dimension>();
  const columns = new Set<string>();
  const aliases: Record<string, string> = {};
  const entries = Object.entries(symbols).map(([written, symbol]) => ({ name: nameOf(written), symbol }));
  for (const { name, symbol } of entries) {
    const parts = timed(name);
    const shape = declaredShape(symbol.shape);
    if (shape !== null && parts?.moment.variable === steps.index) families.set(parts.family, shape);
  }
  for (const { name, symbol } of entries) {
    const shape = declaredShape(symbol.shape);
    // More than two axes have no product: such a symbol stays unknown, and is refused by name where it is used.
    if (shape === null) continue;
    const term: Term =
      symbol.value === undefined ? symbolTerm(name, shape, families, steps) : { kind: symbol.value, shape };
    if (symbol.shape.length === 2 && isColumn(shape)) columns.add(name);
    const latex = symbol.latex === undefined ? {} : { latex: symbol.latex };
    declared.set(name, { name, shape, term, ...latex });
    for (const axis of symbol.shape) (isFixed(axis) ? numbers : sizes).add(axis);
    for (const alias of symbol.aliases ?? []) aliases[spelling(alias)] = name;
  }
  if (families.size > 0) sizes.add(steps.last);
  // W_1 is W1 where nothing else has that name.
  for (const name of declared.keys()) {
    const [, letters, digits] = /^([A-Za-z]+)([0-9]+)$/.exec(name) ?? [];
    const subscripted = `${letters}_${digits}`;
    if (letters !== undefined && !declared.has(subscripted) && !families.has(letters)) aliases[subscripted] ??= name;
  }
  for (const name of declared.keys()) sizes.delete(name);
  numbers.delete("1");
  const lengths = new Set([...sizes, ...numbers]);
  const names = [...declared.keys(), ...sizes, ...constantNames(lengths, declared)];
  const sequenceNames = (): readonly string[] => withSteps(names, families, steps, aliases);
  return { declared, families, sizes, lengths, columns, steps, names, sequenceNames, aliases };
}

function withSteps(
  names: readonly string[],
  families: ReadonlyMap<string, Shape>,
  steps: Steps,
  aliases: Readonly<Record<string, string>>,
): readonly string[] {
  if (families.size === 0) return names;
  // An index may be any letter that is not taken: i is a gate here, and a dummy elsewhere.
  const indices = [steps.index, ...dummies].filter((each) => aliases[each] === undefined);
  const all = new Set([...names, ...indices]);
  for (const family of families.keys()) {
    for (const variable of [...indices, steps.last]) {
      for (const offset of [-1, 0, 1]) all.add(nameAt(family, { variable, offset }));
    }
    for (const offset of [0, 1]) all.add(nameAt(family, { variable: null, offset }));
  }
  return [...all];
}

function symbolTerm(name: string, shape: Shape, families: ReadonlyMap<string, Shape>, steps: Steps): Term {
  const parts = timed(name);
  const inFamily =
    parts !== null &&
    families.has(parts.family) &&
    (parts.moment.variable === null || [steps.index, steps.last].includes(parts.moment.variable));
  return inFamily ? { kind: "symbol", name: parts.family, time: parts.moment, shape } : { kind: "symbol", name, shape };
}

/**
 * What a name means under sums over `dummies`: a declared symbol, a member of a family, a size; null where it is not
 * given. In an answer with sums (`sequence`) every step of a sequence may be named; else only what is declared, so that
 * a slip such as c_{t-2} is asked back.
 */
export function meaningOf(
  name: string,
  table: SymbolTable,
  dummies: readonly string[],
  sequence: boolean,
): Term | null {
  const parts = timed(name);
  const shape = parts === null ? undefined : table.families.get(parts.family);
  if (sequence && parts !== null && shape !== undefined) {
    const { index, last } = table.steps;
    const { variable } = parts.moment;
    if (variable === null || [index, last, ...dummies].includes(variable)) {
      return { kind: "symbol", name: parts.family, time: parts.moment, shape };
    }
  }
  const symbol = table.declared.get(name);
  if (symbol !== undefined) return symbol.term;
  const made = sizedConstant(name, table);
  if (made !== null) return made;
  return table.sizes.has(name) ? { kind: "size", dimension: name, shape: scalar } : null;
}

/** I_n and ones_n, of a size that is given or a number. */
function sizedConstant(name: string, { sizes, declared }: SymbolTable): Term | null {
  const [, kind, axis = ""] = /^(I|ones)_\{?([A-Za-z0-9]+)\}?$/.exec(name) ?? [];
  const isSize = isFixed(axis) || sizes.has(axis) || [...declared.values()].some(({ shape }) => shape.rows === axis);
  if (kind === undefined || !isSize) return null;
  return kind === "I"
    ? { kind: "identity", shape: { rows: axis, columns: axis } }
    : { kind: "ones", shape: { rows: axis, columns: "1" } };
}

/** The names of identities and vectors of ones, with their size and without, but for those that are given. */
function constantNames(lengths: ReadonlySet<Dimension>, declared: ReadonlyMap<string, Declared>): readonly string[] {
  const all = ["I", "ones", ...[...lengths].flatMap((axis) => [`I_${axis}`, `ones_${axis}`])];
  return all.filter((name) => !declared.has(name));
}

/** The declared symbols of one family, or the symbol alone. */
export function neighbours(term: Term & { readonly kind: "symbol" }, table: SymbolTable): readonly Term[] {
  const { name, time } = term;
  if (time === undefined) return [];
  const members = [...table.declared.values()].map((each) => each.term);
  return members.filter(
    (each) => each.kind === "symbol" && each.name === name && each.time !== undefined && !sameMoment(each.time, time),
  );
}

/** The canonical name of a symbol as its author wrote it: δh_t, ŷ, \hat{y}, h_{t−1} with a typographic minus. */
function nameOf(written: string): string {
  const plain = written.trim().normalize("NFD").replaceAll("−", "-").replaceAll("ℓ", "l");
  const accented = /^\\(tilde|hat|bar|dot|ddot|vec)\s*(?:\{\s*(\\?[A-Za-z]+)\s*\}|([A-Za-z]))(.*)$/.exec(plain);
  if (accented === null) return canonicalName(spelling(plain));
  const [, accent = "", braced = "", bare = "", rest = ""] = accented;
  return canonicalName(`${braced}${bare}_${accent}${rest}`);
}

/** `\frac{\partial L}{\partial h_t}` as `∂L/∂h_t` and `δh_t` as `δ_{h_t}`, the spellings by which reading knows them. */
function spelling(alias: string): string {
  const delta = /^(?:δ|\\delta)\s*([A-Za-z][^/]*)$/.exec(alias.trim());
  if (delta !== null) return `δ_{${delta[1]}}`;
  const fraction = /^\\[dt]?frac\s*\{\s*\\partial\s*(.+?)\s*\}\s*\{\s*\\partial\s*(.+)\s*\}$/.exec(alias.trim());
  return fraction === null ? alias : `∂${fraction[1]}/∂${fraction[2]}`;
}
