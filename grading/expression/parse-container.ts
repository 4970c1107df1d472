import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

const containers: ReadonlySet<string> = new Set([
  "array",
  "asarray",
  "tensor",
  "Tensor",
  "as_tensor",
  "constant",
  "FloatTensor",
  "DoubleTensor",
  // of rows
  "stack",
  "vstack",
  "Size",
  "matrix",
  "Matrix",
  "vector",
  "list",
  // of one number
  "float",
  "float16",
  "float32",
  "float64",
  "int32",
  "int64",
]);

/** Those whose arguments are the entries or rows. */
const ofArguments: ReadonlySet<string> = new Set(["matrix", "vector"]);

/**
 * np.array([1, 2]), torch.tensor([0., 1.], requires_grad=True), np.float64(0.5): what stands inside, as programs print it. What they
 * add about the type, the device and the gradient is no part of the value.
 */
export function container(c: Cursor, token: Token & { kind: "symbol" }): Expression | null {
  if (!containers.has(token.name) || !c.is("(")) return null;
  const open = c.take();
  const lists = (c.options.values ?? "one") !== "one";
  const value = c.inside(open, "(", ")", lists, () => {
    const items = [c.grammar.statement(c)];
    const [first] = items;
    while (c.is(",") && isKeyword(c, c.ahead(1))) skipArgument(c);
    // Maxima's matrix([1, 2], [3, 4]): each argument is a row.
    while (lists && ofArguments.has(token.name) && c.is(",")) {
      c.take();
      items.push(c.grammar.statement(c));
    }
    return items.length === 1 && first !== undefined
      ? first
      : c.node({ kind: "list", items, written: "row", at: c.since(token) });
  });
  // int64(2) is printed; int64(5/2) would be a conversion.
  if (token.name.startsWith("int") && !isWhole(value))
    throw new Refusal(refusals.unknownName(c.at(token), token.name, null));
  return value;
}

const isWhole = (e: Expression): boolean =>
  e.kind === "negate" ? isWhole(e.argument) : e.kind === "number" && e.value.d === 1n;

const keywords = /(?:requires_grad|grad_fn|dtype|device|layout|size|copy) ?=/y;

export function isKeyword(c: Cursor, token: Token): boolean {
  keywords.lastIndex = token.from;
  return keywords.test(c.source.text);
}

/** Takes a comma, or a keyword's first token, and the argument after it, up to the next comma or the bracket that closes the call. */
export function skipArgument(c: Cursor): void {
  let depth = 0;
  do {
    const token = c.take();
    if (token.kind === "mark" && "([".includes(token.text)) depth += 1;
    if (token.kind === "mark" && ")]".includes(token.text)) depth -= 1;
  } while (c.token.kind !== "end" && (depth > 0 || !(c.is(",") || c.is(")"))));
}
