import type { Expression } from "../expression/expression";
import { wholeNumber } from "./exponents";
import { onesName } from "./indexed";
import { hasTwoAxes, isUpright, type Orientation } from "./orientation";
import type { Notation } from "./products";
import { type Refusal, refuse } from "./refusal";
import { isRow, isScalar, isVector, type Shape } from "./shape";

type Call = Expression & { readonly kind: "call" };

const reducing: ReadonlySet<string> = new Set(["sum", "mean", "softmax", "logsumexp"]);

/**
 * A function with an axis, such as sum(A, axis=0), in printed mathematics: A'1. Axis 0 goes down the rows and 1 along them, from the
 * end -1 and -2; Matlab counts from 1, so that 1 is asked back where nothing shows which of the two was typed. The order of a norm
 * is read here too. null where the call has no second argument, or is none of these functions.
 */
export function withoutAxis(
  call: Call,
  shape: Shape,
  notation: Notation,
  axes: Orientation | undefined,
): Expression | Refusal | null {
  const [argument, second, ...more] = call.arguments;
  if (argument === undefined || second === undefined) return null;
  if (call.name === "norm") return ordered(call, argument, shape, axes);
  if (!reducing.has(call.name)) return null;
  const axis = wholeNumber(second);
  const plain: Call = { ...call, arguments: [argument] };
  if (axis === null || more.length > 0) return noAxis(call, second);
  if (isScalar(shape)) return plain;
  if (isVector(shape)) return isAxisOfVector(axis, shape, notation, axes) ? plain : noAxis(call, second);
  if (notation === "mathematics" && axis === 1) return twoAxes(call);
  const isDown = axis === 0 || axis === -2;
  const isAlong = axis === -1 || axis === (notation === "numpy" ? 1 : 2);
  return isDown || isAlong ? along(call, argument, shape, isDown) : noAxis(call, second);
}

/** Whether all entries lie along the axis: along the other one of an array of two axes, each stands alone. */
export function isAxisOfVector(axis: number, shape: Shape, notation: Notation, axes: Orientation | undefined): boolean {
  if (axes === "unclear") return false;
  if (isUpright(axes)) return axis === 0 || axis === -2;
  if (axes === "line") return axis === 0 || axis === -1;
  if (isRow(shape)) return axis === 1 || axis === -1;
  return axis === 0 || axis === -1 || (notation === "mathematics" && axis === 1);
}

/** The sums, means or softmax of all rows or, `isDown`, of all columns. */
function along(call: Call, argument: Expression, shape: Shape, isDown: boolean): Expression {
  const { at } = call;
  const lines = isDown ? turned(argument) : argument;
  if (call.name === "softmax") {
    const rows: Call = { ...call, arguments: [lines] };
    return isDown ? turned(rows) : rows;
  }
  const length = isDown ? shape.rows : shape.columns;
  const ones: Expression = { kind: "symbol", name: onesName(length), at };
  const summed = (e: Expression): Expression => ({ kind: "multiply", factors: [e, ones], at });
  if (call.name === "logsumexp") {
    const exponentials = summed({ ...call, name: "exp", arguments: [lines] });
    return { ...call, name: "ln", arguments: [exponentials] };
  }
  if (call.name === "sum") return summed(lines);
  const count: Expression = /^[0-9]+$/.test(length)
    ? { kind: "number", value: { n: BigInt(length), d: 1n }, at }
    : { kind: "symbol", name: length, at };
  return { kind: "divide", numerator: summed(lines), denominator: count, at };
}

/** The transpose of a matrix, where it is none already: what turns twice is asked back in NumPy's notation. */
export const turned = (e: Expression): Expression =>
  e.kind === "transpose" && e.argument.kind !== "transpose" ? e.argument : { kind: "transpose", argument: e, at: e.at };

/** The Euclidean norm by its order, and the sum of the absolute values. Of a matrix, both mean something else, and so they do in NumPy of a column of two axes. */
function ordered(call: Call, argument: Expression, shape: Shape, axes: Orientation | undefined): Expression | Refusal {
  const [, second = argument, ...more] = call.arguments;
  const order = wholeNumber(second);
  const isKnown = (isVector(shape) || isScalar(shape)) && more.length === 0;
  if (isKnown && order === 2) return { ...call, arguments: [argument] };
  if (isKnown && order === 1 && !hasTwoAxes(axes))
    return { ...call, name: "sum", arguments: [{ ...call, name: "abs", arguments: [argument] }] };
  return refuse(
    "tensor:arguments",
    "This norm is not read here. Please write the norm of a vector of order 1 or 2, or norm(A) for the Frobenius norm.",
    "这里不能读取这种范数。请写向量的 1 范数或 2 范数，或用 norm(A) 表示 Frobenius 范数。",
    call.at,
  );
}

const twoAxes = ({ name, at }: Call): Refusal =>
  refuse(
    "tensor:axis",
    `Does this ${name} go down the columns, along the rows or over all entries? Please write axis=0 or axis=1, or A^T 1 or A 1.`,
    `这里的 ${name} 是沿列、沿行还是对所有元素？请写明 axis=0 或 axis=1，或写成 A^T 1 或 A 1。`,
    at,
  );

export const noAxis = ({ name, at }: Call, { at: second }: Expression): Refusal =>
  refuse(
    "tensor:arguments",
    `${name} takes one argument here, or an axis of the array as the second.`,
    `${name} 在这里需要 1 个参数，第二个参数只能是数组的轴。`,
    second.to > second.from ? second : at,
  );
