import type { Cursor } from "./cursor";
import type { Expression } from "./expression";
import { isCondition } from "./parse-conditions";
import type { Token } from "./token";

/** How far the two commas of a spreadsheet's IF are looked for, in tokens. */
const farthest = 120;

/** Whether IF(condition, a, b) of a spreadsheet begins here, with commas or semicolons: if (x > 0) … has none in its brackets, and IF(x>0;0,5;0) more than two. */
export function isSpreadsheetIf(c: Cursor): boolean {
  if (c.options.piecewise !== true || !c.isWord("if")) return false;
  const open = c.ahead(1);
  if (open.kind !== "mark" || open.text !== "(") return false;
  let [depth, breaks] = [0, 0];
  for (let i = 1; i < farthest; i += 1) {
    const token = c.ahead(i);
    if (token.kind === "end") return false;
    if (token.kind !== "mark") continue;
    if ("([{".includes(token.text)) depth += 1;
    else if (")]}".includes(token.text)) depth -= 1;
    else if (depth === 1 && (token.text === "," || token.text === ";")) breaks += 1;
    if (depth === 0) return breaks >= 2;
  }
  return false;
}

/** np.heaviside(x, v): 0 below 0, v at 0 and 1 above. */
export function heaviside(c: Cursor, token: Token, given: readonly Expression[]): Expression | null {
  const [on, there] = given;
  if (c.options.piecewise !== true || given.length !== 2 || on === undefined || there === undefined) return null;
  const at = c.since(token);
  const when = (comparator: ">" | "="): Expression => {
    const nought = c.node({ kind: "number", value: { n: 0n, d: 1n }, at } as const);
    return c.node({
      kind: "indicator",
      condition: c.node({ kind: "compare", operands: [on, nought], comparators: [comparator], at } as const),
      at,
    });
  };
  const jump = c.node({ kind: "multiply", factors: [there, when("=")], at } as const);
  return c.node({ kind: "add", terms: [when(">"), jump], at });
}

const conversions: ReadonlySet<string> = new Set(["float", "int", "long", "double", "astype", "to"]);

/** (x > 0).float() and (x > 0).astype(int), which are 1 or 0; null where a base is no condition, or another word follows. */
export function converted(c: Cursor, base: Expression, first: Token): Expression | null {
  const [name, open] = [c.ahead(1), c.ahead(2)];
  if (!isCondition(base) || !conversions.has(c.written(name)) || open.kind !== "mark" || open.text !== "(") return null;
  c.take();
  c.take();
  c.inside(c.take(), "(", ")", true, () => {
    while (c.token.kind !== "end" && !c.is(")")) c.take();
  });
  return c.node({ kind: "indicator", condition: base, at: c.since(first) });
}
