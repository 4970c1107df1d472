import type { Expression } from "../expression/expression";

/** How a vector is laid out: as a column or a row of two axes, or along one. */
export interface Layout {
  readonly isUpright: boolean;
  /**
   * By an index that adds an axis to its one; by reshape, whatever it was; by keepdims, which says nothing of vectors beside it. By
   * ravel it has one axis alone, and by the index of the one column that there is.
   */
  readonly by: "index" | "shape" | "sum" | "ravel" | "column";
}

/** x[:, None] is handed to the reader as a call with one of these names, as a largest entry along an axis is; see extremes.ts. */
const layouts: ReadonlyMap<string, Layout> = new Map([
  ["axis_2", { isUpright: true, by: "sum" }],
  ["axis_3", { isUpright: false, by: "sum" }],
  ["axis_4", { isUpright: true, by: "index" }],
  ["axis_5", { isUpright: false, by: "index" }],
  ["axis_6", { isUpright: true, by: "shape" }],
  ["axis_7", { isUpright: false, by: "shape" }],
  ["axis_10", { isUpright: true, by: "ravel" }],
  ["axis_11", { isUpright: true, by: "column" }],
]);

export const layoutNames: readonly string[] = [...layouts.keys()];

/** What is written behind an operand that is laid out so. */
export function layoutText({ isUpright, by }: Layout): string {
  const [name] = [...layouts].find(([, each]) => each.isUpright === isUpright && each.by === by) ?? [];
  return `.max(${name})`;
}

/** The layout that a call asks for; null where it is another call. */
export function layoutOf(e: Expression): Layout | null {
  if (e.kind !== "call" || e.name !== "max" || e.arguments.length !== 2) return null;
  const [, second] = e.arguments;
  return second?.kind === "symbol" ? (layouts.get(second.name) ?? null) : null;
}
