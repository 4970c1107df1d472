import "server-only";
import type { Figure, Variant } from "@/grading";

/** Pictures as pages draw them: plain data that the engine computed. */
export type {
  CellPath,
  ChannelMixing,
  Connectivity,
  CostCurves,
  Figure,
  GradientNorms,
  MaxSurface,
  Node,
  Picture,
} from "@/grading/figure";

/** The pictures beside a question's statement. */
export function statementFigures(drawn: Pick<Variant, "figures"> | null): readonly Figure[] {
  return all(drawn).filter(({ beside }) => beside === "statement");
}

/** The pictures that belong to one part's worked solution: to be shown only together with it. */
export function solutionFigures(drawn: Pick<Variant, "figures"> | null, part: string): readonly Figure[] {
  return all(drawn).filter(({ beside }) => beside !== "statement" && beside.solutionOf === part);
}

const all = (drawn: Pick<Variant, "figures"> | null): readonly Figure[] => drawn?.figures?.() ?? [];
