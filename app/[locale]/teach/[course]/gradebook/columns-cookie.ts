import { z } from "zod";

/** The choice of columns is remembered a course in the browser, for a year. */
export const columnsCookie = (courseId: string): string => `columns-${courseId}`;

const shape = z.object({ grain: z.enum(["quiz", "question", "part"]), hidden: z.string().max(4000) });

export type ColumnsChoice = z.infer<typeof shape>;

/** Null where nothing was chosen, or what is there cannot be read. */
export function readColumns(value: string | undefined): ColumnsChoice | null {
  const [grain, hidden = ""] = value?.split("|") ?? [];
  return shape.safeParse({ grain, hidden }).data ?? null;
}

export const writeColumns = ({ grain, hidden }: ColumnsChoice): string => `${grain}|${hidden}`;
