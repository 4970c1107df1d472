import type { AnswerKind } from "../answer-kind";
import { isPlain } from "../plain-data";
import type { Size } from "./cells";

/** The shape that a part asks for, as far as its options say. */
export function gridSize(type: AnswerKind, options: unknown): Size {
  const given = isPlain(options) ? options : {};
  const count = (name: string): number | null => {
    const value = given[name];
    return typeof value === "number" && value > 0 && value <= 40 ? value : null;
  };
  if (type === "matrix") return { rows: count("rows"), columns: count("columns") };
  return { rows: 1, columns: type === "gradient" ? count("size") : count("length") };
}
