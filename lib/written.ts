import "server-only";
import type { Part } from "@/grading";

/** A person grades it by its rubric; the machine has no say. */
export function isWritten(part: Part): boolean {
  return part.type === "text";
}
