import { atMoment, withParts, withSymbol } from "./rebuild";
import { isScalar, isSquare, sameShape } from "./shape";
import { neighbours, type SymbolTable } from "./symbols";
import { add, children, entrywise, minus, product, type Term, transpose } from "./term";

/** A slip that has a name: what one wrong step made of the key. */
export type Slip = (typeof slips)[number];

export const slips = [
  "transposed",
  "missing-transpose",
  "order-of-factors",
  "elementwise-for-product",
  "product-for-elementwise",
  "sigmoid-derivative",
  "tanh-derivative",
  "missing-factor",
  "missing-term",
  "missing-square",
  "missing-function",
  "missing-sum-over-time",
  "sign",
  "time-step",
  "wrong-symbol",
] as const;

export interface Edit {
  readonly slip: Slip;
  readonly term: Term;
}

/** More changed keys than this are not compared with one answer. */
const mostEdits = 400;

/** The key with one thing changed, in the ways in which people go wrong. Bounded; the key itself is not among them. */
export function edits(key: Term, table: SymbolTable): readonly Edit[] {
  const whole: Edit[] = [
    { slip: "transposed", term: transpose(key) },
    { slip: "sign", term: minus(key) },
  ];
  const symbols = symbolsIn(key);
  const replaceable: Replaceable = (symbol) => {
    // What is written once is changed throughout by `swaps` already.
    const { count } = symbols.get(nameOf(symbol)) ?? { count: 0 };
    return count > 1 ? replacements(symbol, table) : [];
  };
  const places = inside(key, table, replaceable);
  return [...whole, ...outerAsElementwise(key), ...places, ...swaps(key, symbols, table)]
    .filter(({ term }) => term !== key)
    .slice(0, mostEdits);
}

type SymbolTerm = Term & { readonly kind: "symbol" };
type Symbols = ReadonlyMap<string, { readonly term: SymbolTerm; readonly count: number }>;
type Replaceable = (symbol: SymbolTerm) => readonly Edit[];

function symbolsIn(key: Term): Symbols {
  const symbols = new Map<string, { readonly term: SymbolTerm; readonly count: number }>();
  const visit = (term: Term): void => {
    if (term.kind === "symbol") symbols.set(nameOf(term), { term, count: 1 + (symbols.get(nameOf(term))?.count ?? 0) });
    children(term).forEach(visit);
  };
  visit(key);
  return symbols;
}

/** A key a bᵀ with a and b of one length, given as a ⊙ b. */
function outerAsElementwise(key: Term): readonly Edit[] {
  if (key.kind !== "product" || key.right.kind !== "transpose") return [];
  const right = key.right.argument;
  return sameShape(key.left.shape, right.shape)
    ? [{ slip: "elementwise-for-product", term: entrywise([key.left, right]) }]
    : [];
}

/** One symbol taken for another throughout: the wrong gate, the wrong step of time. */
function swaps(key: Term, symbols: Symbols, table: SymbolTable): readonly Edit[] {
  return [...symbols.values()].flatMap(({ term: symbol }) =>
    replacements(symbol, table).map(({ slip, term }) => ({ slip, term: withSymbol(key, symbol, term) })),
  );
}

/** The term with one place in it changed, of the same shape as before. */
function inside(term: Term, table: SymbolTable, replaceable: Replaceable): readonly Edit[] {
  const parts = children(term);
  const changed = term.kind === "symbol" ? replaceable(term) : changes(term, table);
  const own = changed.filter((edit) => sameShape(edit.term.shape, term.shape));
  const deeper = parts.flatMap((part, i) =>
    inside(part, table, replaceable).map((edit) => ({
      slip: edit.slip,
      term: withParts(term, parts.with(i, edit.term)),
    })),
  );
  return [...own, ...deeper].slice(0, mostEdits);
}

/** What may go wrong at one place. */
function changes(term: Term, table: SymbolTable): readonly Edit[] {
  switch (term.kind) {
    case "add":
      return term.terms.flatMap((each, i): Edit[] => [
        { slip: "missing-term", term: spread(add(term.terms.toSpliced(i, 1)), term) },
        { slip: "sign", term: add(term.terms.with(i, minus(each))) },
      ]);
    case "entrywise": {
      const dropped = term.terms.map(
        (each, i): Edit => ({
          slip: nameOfFactor(each),
          term: spread(entrywise(term.terms.toSpliced(i, 1)), term),
        }),
      );
      const [first, second] = term.terms;
      if (first === undefined || second === undefined || !isSquare(term.shape) || isScalar(term.shape)) return dropped;
      return [...dropped, { slip: "product-for-elementwise", term: term.terms.reduce(product) }];
    }
    case "product": {
      const { left, right } = term;
      const found: Edit[] = [];
      if (sameShape(left.shape, right.shape))
        found.push({ slip: "elementwise-for-product", term: entrywise([left, right]) });
      if (left.shape.rows === right.shape.columns) found.push({ slip: "order-of-factors", term: product(right, left) });
      if (isSquare(right.shape)) found.push({ slip: "missing-transpose", term: product(left, transpose(right)) });
      if (isSquare(left.shape)) found.push({ slip: "missing-transpose", term: product(transpose(left), right) });
      return found;
    }
    case "quotient":
      return [{ slip: "missing-factor", term: spread(term.numerator, term) }];
    case "power":
      return term.exponent > 0 ? [{ slip: "missing-square", term: term.base }] : [];
    case "transpose":
      return [{ slip: "missing-transpose", term: term.argument }];
    case "map": {
      const [argument] = term.arguments;
      return argument === undefined ? [] : [{ slip: "missing-function", term: argument }];
    }
    case "reduce": {
      const here = atMoment(term.body, term.index, table.steps.index);
      return [{ slip: "missing-sum-over-time", term: here }];
    }
    case "number":
    case "size":
    case "symbol":
    case "identity":
    case "ones":
    case "matrix-power":
    case "diag":
    case "diagonal":
    case "total":
    case "inverse":
    case "largest":
      return [];
  }
}

/** 1 − u² belongs to tanh′, 1 − u to σ′. */
function nameOfFactor(factor: Term): Slip {
  if (factor.kind === "number" && factor.value.n < 0n) return "sign";
  if (factor.kind === "map" && factor.name === "sech") return "tanh-derivative";
  if (factor.kind !== "add" || factor.terms.length !== 2) return "missing-factor";
  const [, subtracted] = factor.terms;
  const squared =
    subtracted !== undefined && [subtracted, ...children(subtracted)].some((each) => each.kind === "power");
  return squared ? "tanh-derivative" : "sigmoid-derivative";
}

/** The symbol at another step of time, and every other symbol of its shape. */
function replacements(symbol: SymbolTerm, table: SymbolTable): readonly Edit[] {
  const near = neighbours(symbol, table).map((term): Edit => ({ slip: "time-step", term }));
  const others: Edit[] = [];
  for (const { term } of table.declared.values()) {
    const alike = term.kind === "symbol" && sameShape(term.shape, symbol.shape);
    if (alike && term.name !== symbol.name) others.push({ slip: "wrong-symbol", term });
  }
  return [...near, ...others];
}

function nameOf({ name, time }: SymbolTerm): string {
  return time === undefined ? name : `${name}@${time.variable}${time.offset}`;
}

/** A term that became a scalar, as large as it was. */
function spread(term: Term, as: Term): Term {
  return sameShape(term.shape, as.shape) ? term : entrywise([term, { kind: "ones", shape: as.shape }]);
}
