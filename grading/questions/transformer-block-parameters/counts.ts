import type { Expression } from "../../expression/expression";
import { interpolate } from "../../layers/interpolate";
import { order, type Polynomial, toExpression } from "../../layers/polynomial";
import type { BlockParameter, BlockPiece, BlockSizes } from "../../layers/transformer-block";
import { blockParameterCount, blockWorkAt } from "../../layers/transformer-counts";

const counted = (sizes: BlockSizes, keep: (parameter: BlockParameter) => boolean): bigint =>
  blockParameterCount(sizes, keep);

const of =
  (...pieces: readonly BlockPiece[]) =>
  ({ piece }: BlockParameter): boolean =>
    pieces.includes(piece);

/** Parameters of multi-head attention, then what people count who change one thing in the model. */
export function attentionCounts(sizes: BlockSizes) {
  const { d, heads, bias = true } = sizes;
  const whole = (model: BlockSizes): bigint => counted(model, of("attention"));
  const right = whole(sizes);
  return {
    right,
    // Matrices of full width in every head.
    headsMultiply: BigInt(heads) * right,
    biasTurned: whole({ ...sizes, bias: !bias }),
    outputForgotten: counted(sizes, ({ piece, name }) => piece === "attention" && !name.endsWith("_O")),
    oneMatrix: counted(sizes, ({ piece, name }) => piece === "attention" && name.endsWith("_Q")),
    headWidth: whole({ ...sizes, d: d / heads, heads: 1 }),
  };
}

export function feedForwardCounts(sizes: BlockSizes) {
  const whole = (model: BlockSizes): bigint => counted(model, of("feed-forward"));
  return {
    right: whole(sizes),
    hiddenWidthForgotten: whole({ ...sizes, f: sizes.d }),
    biasForgotten: whole({ ...sizes, bias: false }),
    oneLayer: counted(sizes, ({ piece, name }) => piece === "feed-forward" && name.endsWith("_1")),
    hiddenSquared: whole({ ...sizes, d: sizes.f }),
  };
}

export function normCounts(sizes: BlockSizes, positions: number) {
  const right = counted(sizes, of("norm-1", "norm-2"));
  return {
    right,
    half: counted(sizes, of("norm-1")),
    everyPosition: BigInt(positions) * right,
    oneNumberEach: counted({ ...sizes, d: 1, heads: 1 }, of("norm-1", "norm-2")),
    hiddenWidth: counted({ ...sizes, d: sizes.f, heads: 1 }, of("norm-1", "norm-2")),
  };
}

export function blockCounts(sizes: BlockSizes) {
  const right = blockParameterCount(sizes);
  const attention = counted(sizes, of("attention"));
  return {
    right,
    headsMultiply: right + BigInt(sizes.heads - 1) * attention,
    biasForgotten: blockParameterCount({ ...sizes, bias: false }),
    normForgotten: right - counted(sizes, of("norm-1", "norm-2")),
    hiddenWidthForgotten: blockParameterCount({ ...sizes, f: sizes.d }),
    feedForwardForgotten: right - counted(sizes, of("feed-forward")),
  };
}

/** A count of a block as a formula in d and f, interpolated from the tensors of small blocks with one head. */
const formulaOf = (count: (sizes: BlockSizes) => bigint): Expression =>
  toExpression(interpolate(["d", "f"], ({ d = 1, f = 1 }) => count({ d, f, heads: 1 })));

export function blockFormulas() {
  const one = (name: Exclude<keyof ReturnType<typeof blockCounts>, "headsMultiply">): Expression =>
    formulaOf((sizes) => blockCounts(sizes)[name]);
  return {
    right: one("right"),
    biasForgotten: one("biasForgotten"),
    normForgotten: one("normForgotten"),
    hiddenWidthForgotten: one("hiddenWidthForgotten"),
    feedForwardForgotten: one("feedForwardForgotten"),
  };
}

export interface ModelSizes {
  readonly vocabulary: number;
  readonly positions: number;
  readonly blocks: number;
}

/** Tables of d numbers for each token and for each position. */
export function embeddingCounts({ vocabulary, positions }: Omit<ModelSizes, "blocks">, d: number) {
  const table = (entries: number): bigint => BigInt(entries) * BigInt(d);
  return {
    right: table(vocabulary) + table(positions),
    positionsForgotten: table(vocabulary),
    outputCounted: 2n * table(vocabulary) + table(positions),
    widthForgotten: BigInt(vocabulary + positions),
    pairs: BigInt(vocabulary) * BigInt(positions),
  };
}

export function modelCounts(model: ModelSizes, sizes: BlockSizes) {
  const { right: embeddings, positionsForgotten } = embeddingCounts(model, sizes.d);
  const block = blockParameterCount(sizes);
  const total = (one: bigint, tables: bigint): bigint => BigInt(model.blocks) * one + tables;
  return {
    right: total(block, embeddings),
    oneBlock: block + embeddings,
    embeddingsForgotten: total(block, 0n),
    positionsForgotten: total(block, positionsForgotten),
    embeddingsInEveryBlock: BigInt(model.blocks) * (block + embeddings),
    headsMultiply: total(blockCounts(sizes).headsMultiply, embeddings),
  };
}

/** Multiply-accumulates of one block on n positions. */
export function workCounts(n: number, sizes: BlockSizes) {
  const at = (positions: number, f = sizes.f): bigint => blockWorkAt({ n: positions, d: sizes.d, f });
  const right = at(n);
  const pairs = pairWork(n, sizes);
  return {
    right,
    floatingPoint: 2n * right,
    matricesOnly: right - pairs,
    headsMultiply: right + BigInt(sizes.heads - 1) * pairs,
    onePosition: at(1),
    feedForwardForgotten: at(n, 0),
  };
}

/** Of a n² + b n multiply-accumulates, the a n² that attention spends on pairs: half of W(2n) - 2 W(n). */
function pairWork(n: number, { d, f }: BlockSizes): bigint {
  return (blockWorkAt({ n: 2 * n, d, f }) - 2n * blockWorkAt({ n, d, f })) / 2n;
}

/** The length at which attention's pairs cost as much as all matrices: b/a, where a n² = b n. */
export function equalLengths(sizes: BlockSizes) {
  const length = (model: BlockSizes): bigint => {
    const pairs = pairWork(1, model);
    return (blockWorkAt({ n: 1, d: model.d, f: model.f }) - pairs) / pairs;
  };
  const right = length(sizes);
  return {
    right,
    feedForwardForgotten: length({ ...sizes, f: 0 }),
    // Scores or weighted sums alone: half the work for pairs meets the same matrices at twice the length.
    oneProduct: 2n * right,
    hiddenWidthForgotten: length({ ...sizes, f: sizes.d }),
  };
}

/** The block's work as an order in n and d, f = 4d, and what is left where one thing is dropped. */
export function workOrders() {
  const count = interpolate(["n", "d"], ({ n = 1, d = 1 }) => blockWorkAt({ n, d, f: 4 * d }));
  const tight = order(count);
  const only = (exponentOfN: number): Polynomial => ({
    ...tight,
    terms: tight.terms.filter(({ exponents }) => exponents[0] === exponentOfN),
  });
  const fixed = (which: "n" | "d"): Polynomial =>
    order(
      interpolate(["n", "d"], ({ n = 1, d = 1 }) =>
        which === "d" ? blockWorkAt({ n, d: 1, f: 4 }) : blockWorkAt({ n: 1, d, f: 4 * d }),
      ),
    );
  return {
    right: toExpression(tight),
    matricesOnly: toExpression(only(1)),
    pairsOnly: toExpression(only(2)),
    widthForgotten: toExpression(fixed("d")),
    onePosition: toExpression(fixed("n")),
  };
}
