import type { Expression } from "../expression/expression";
import { argumentsIn, callAround } from "./array-axes";
import { isAxisOfVector, noAxis, turned } from "./axes";
import type { Context } from "./context";
import { type Refusal, refuse } from "./refusal";
import { type Edit, edited, type Rewritten, unchanged } from "./rewriting";
import { isScalar, isVector } from "./shape";
import { largest, minus, type Term } from "./term";

/**
 * The largest entry along an axis is a call with the axis as a name, so that it is told from max(z, 0), the larger of two: the names,
 * and the axes that they stand for.
 */
const axes: ReadonlyMap<string, number> = new Map([
  ["axis_0", 0],
  ["axis_1", 1],
  ["axis_8", -1],
  ["axis_9", -2],
]);

export const axisNames: readonly string[] = [...axes.keys()];

type Call = Expression & { readonly kind: "call" };

const calls = /((?:\b(?:np|numpy|jnp|torch|tf)|[\p{L}\d)\]'])\s*\.\s*)?(?<![\p{L}\d_\\])(a?)(max|min)\s*\(/gu;

/** np.max(z, axis=1), z.max(-1) and torch.amax(z, dim=1) with the axis as a name; places that are not plain are left, and refused. */
export function withNamedAxes(text: string): Rewritten {
  const edits: Edit[] = [];
  for (const match of text.matchAll(calls)) {
    const open = match.index + match[0].length;
    const { close } = callAround(text, open);
    const items = argumentsIn(text, open, close);
    const isMethod = match[1] !== undefined && !/^(?:np|numpy|jnp|torch|tf)\s*\./.test(match[1]);
    const axis = axisAmong(isMethod ? items : items.slice(1), isMethod);
    const name = [...axes].find(([, each]) => `${each}` === axis)?.[0];
    if (match[2] === "a") edits.push({ from: match.index + (match[1] ?? "").length, to: open, text: `${match[3]}(` });
    if (name === undefined || items.length !== (isMethod ? 1 : 2)) continue;
    const [argument = ""] = items;
    // A method's own argument is behind its operand; of a function, the axis is the second.
    const from = isMethod ? open : text.indexOf(argument, open) + argument.length;
    edits.push({ from, to: close, text: isMethod ? name : `, ${name}` });
  }
  return edits.length === 0 ? unchanged(text) : edited(text, edits);
}

/** torch.max(z, dim=1) is a pair, of which [0] and .values are the largest entries. */
export function withoutPairs(text: string): Rewritten {
  const edits: Edit[] = [];
  for (const match of text.matchAll(calls)) {
    const open = match.index + match[0].length;
    const { close } = callAround(text, open);
    const pair = /^\s*(?:\.\s*values\b|\[\s*0\s*\])/.exec(text.slice(close + 1));
    if (pair === null || (/\[/.test(pair[0]) && !/\bdim\s*=/.test(text.slice(open, close)))) continue;
    edits.push({ from: close + 1, to: close + 1 + pair[0].length, text: "" });
  }
  return edits.length === 0 ? unchanged(text) : edited(text, edits);
}

/** The axis by its name, or as the only argument of a method. */
function axisAmong(items: readonly string[], isMethod: boolean): string | undefined {
  const [only = ""] = items;
  const [, named] = /^(?:axis|dim)\s*=\s*(-?\d)$/.exec(only) ?? [];
  return named ?? (isMethod && /^-?\d$/.test(only) ? only : undefined);
}

/** The meaning of max and min along an axis, those of a vector being of all its entries; null for calls that have no axis. */
export function alongAxis(
  call: Call,
  context: Context,
  elaborate: (part: Expression, context: Context) => Term | Refusal,
): Term | Refusal | null {
  const [argument, second] = call.arguments;
  const axis = axisOf(call);
  if (axis === null || argument === undefined || second === undefined) return null;
  const operand = elaborate(argument, context);
  if (operand.kind === "refused") return operand;
  const { shape } = operand;
  const isOfAll = isScalar(shape) || isVector(shape);
  if (isVector(shape) && !isAxisOfVector(axis, shape, context.notation, context.axes.get(argument)))
    return noAxis(call, second);
  if (!isOfAll && axis === 1) {
    context.axes.set(call, "line");
    return extreme(call.name, operand, "rows");
  }
  const isDown = axis === 0 || axis === -2;
  const lines = isDown ? turned(argument) : argument;
  const named: Expression = { kind: "symbol", name: "axis_1", at: second.at };
  const meant: Expression = { ...call, arguments: isOfAll ? [argument] : [lines, named] };
  context.meant.set(call, meant);
  const term = elaborate(meant, context);
  const kind = context.axes.get(meant);
  if (kind !== undefined) context.axes.set(call, kind);
  return term;
}

function axisOf({ name, arguments: given }: Call): number | null {
  const [, second, ...more] = given;
  const isExtreme = (name === "max" || name === "min") && second?.kind === "symbol" && more.length === 0;
  return isExtreme ? (axes.get(second.name) ?? null) : null;
}

/** The smallest is the largest of the opposites. */
export const extreme = (name: string, operand: Term, along: "all" | "rows"): Term =>
  name === "max" ? largest(operand, along) : minus(largest(minus(operand), along));

const named = /^(?:axis|dim)\s*=/;
const plain = /^(?:axis|dim)\s*=\s*(?:0|1|-1|-2)$/;

/** np.max(z, 0) is relu to a beginner and the largest entry along an axis to NumPy. */
export function unclearExtreme(text: string): Refusal | null {
  for (const match of text.matchAll(calls)) {
    const from = match.index + match[0].length;
    const { close } = callAround(text, from);
    const [, second = "", third] = argumentsIn(text, from, close);
    const isLibrary = match[1] !== undefined && third === undefined && /^-?\d$/.test(second);
    const isOther = argumentsIn(text, from, close).some((each) => named.test(each) && !plain.test(each));
    if (!isLibrary && !isOther) continue;
    return refuse(
      "tensor:arguments",
      "Is this the largest entry along an axis, or the larger of two? Please write axis=0, or np.maximum(z, 0) or relu(z).",
      "这里是沿某一轴的最大元素，还是两者中较大的一个？请写 axis=0，或写 np.maximum(z, 0) 或 relu(z)。",
      { from: match.index, to: Math.min(text.length, close + 1) },
    );
  }
  return null;
}
