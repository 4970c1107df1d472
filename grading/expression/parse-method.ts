import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { arity } from "./functions";
import { isWordCode } from "./names";
import { applied, entries } from "./parse-call";
import { clip } from "./parse-clip";
import { rational } from "./rational";
import { Refusal } from "./refusal";
import * as refusals from "./refusals";
import type { Token } from "./token";

/**
 * x.exp(), (a - b).abs(), w.pow(2): a function as PyTorch's tensors carry it, of the value before the dot, which begins at `first`.
 * Only functions of one value are read so: of x.max(0), 0 is a dimension. Null where none is written here.
 */
export function method(c: Cursor, base: Expression, first: Token): Expression | null {
  const [name, open] = [c.ahead(1), c.ahead(2)];
  // nd.exp() may be of a name nd, or of n·d.
  const isPart = isWordCode(c.source.text.charCodeAt(first.from - 1));
  if (isPart || base.kind === "number" || base.kind === "list" || c.token.space || name.space) return null;
  const isClip = name.kind === "function" && name.name === "clip";
  const isPower = name.kind === "symbol" && !name.known && (name.name === "pow" || name.name === "square");
  if (!isPower && !isClip && !(name.kind === "function" && isOfOne(name.name))) return null;
  if (open.kind !== "mark" || open.text !== "(" || open.space) return null;
  c.take();
  c.take();
  if (isClip) return clip(c, name, base);
  c.take();
  const given = c.inside(open, "(", ")", true, () => (c.is(")") ? [] : entries(c)));
  const at = c.since(first);
  if (name.kind === "function") return applied(c, name, name.name, name.variant, null, [base, ...given]);
  const count = c.written(name) === "pow" ? 1 : 0;
  if (given.length !== count) throw new Refusal(refusals.argumentCount(at, c.written(name), `${count}`, given.length));
  const [exponent = c.node({ kind: "number", value: rational(2n), at } as const)] = given;
  return c.node({ kind: "power", base, exponent, ...(c.options.tensors === true ? { elementwise: true } : {}), at });
}

const isOfOne = (name: Parameters<typeof arity>[0]): boolean =>
  arity(name).every((count) => count === 1) || name === "log";
