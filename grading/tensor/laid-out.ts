import type { Expression } from "../expression/expression";
import { turned } from "./axes";
import { unclear } from "./broadcasting";
import type { Context } from "./context";
import { layoutOf } from "./layouts";
import { hasTwoAxes, type Orientation, uprightBy } from "./orientation";
import { type Refusal, refuse, wordsAt } from "./refusal";
import { isRow, isScalar, isVector } from "./shape";
import { type Term, transpose } from "./term";

/**
 * A vector laid out anew by NumPy's x[:, None] or x.reshape(1, -1), however often it was turned before: an array of one axis does not
 * know of that. null for other calls. A third axis is not read here.
 */
export function laidOut(
  call: Expression & { readonly kind: "call" },
  context: Context,
  elaborate: (part: Expression, context: Context) => Term | Refusal,
): Term | Refusal | null {
  const layout = layoutOf(call);
  const [argument] = call.arguments;
  if (layout === null || argument === undefined) return null;
  const operand = elaborate(argument, context);
  if (operand.kind === "refused") return operand;
  const { shape } = operand;
  if (isScalar(shape)) {
    context.meant.set(call, argument);
    return operand;
  }
  const isLine = layout.by === "ravel" || layout.by === "column";
  if (isLine && !isVector(shape)) return severalColumns(call);
  if (!isVector(shape) || (layout.by === "index" && mayHaveTwoAxes(argument, context)))
    return unclear({ words: wordsAt(context.written, argument.at), at: argument.at });
  if (layout.by === "column" && isRow(shape))
    return unclear({ words: wordsAt(context.written, argument.at), at: argument.at });
  const turns = (shape.columns === "1") !== layout.isUpright;
  context.meant.set(call, turns ? turned(argument) : argument);
  const upright = (): Orientation => (isLine ? "line" : uprightBy(layout, context.axes.get(argument)));
  context.axes.set(call, layout.isUpright ? upright() : "flat");
  return turns ? transpose(operand) : operand;
}

const severalColumns = ({ at }: Expression): Refusal =>
  refuse(
    "tensor:axes",
    "A matrix that is laid out as one vector, or one column of it, is not read here. Please write sums of its entries, such as sum(A .* B).",
    "这里不能读取把矩阵展平成向量或取其一列的写法。请写成对元素的求和，例如 sum(A .* B)。",
    at,
  );

/** Of a row that is no turned column nothing says how many axes it has. */
function mayHaveTwoAxes(e: Expression, { axes, known }: Context): boolean {
  const kind = axes.get(e);
  let base = e;
  while (base.kind === "transpose") base = base.argument;
  const term = known.get(base);
  const isRowItself = term !== undefined && term.kind !== "refused" && isRow(term.shape);
  return isRowItself || kind === "unclear" || hasTwoAxes(kind);
}
