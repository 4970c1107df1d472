import "server-only";
import { z } from "zod";

/** What one column stands for. */
export type Grain = "quiz" | "question" | "part";

/** Which students are shown. */
export type Showing = "all" | "waiting" | "late" | "missing";

export interface GradebookQuery {
  readonly grain: Grain;
  /** Quizzes whose columns are not shown; null: those that never count. */
  readonly hidden: readonly string[] | null;
  readonly search: string;
  readonly section: string | null;
  readonly show: Showing;
  /** The quiz whose shares `from` and `to` are about; null: the total's. */
  readonly quiz: string | null;
  /** Totals from this share of the points to that one, 0 to 1, the upper end excluded but for 1. */
  readonly from: number;
  readonly to: number;
  /** "name", "number", "section", "total", "activity", or the place of a column. */
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly page: number;
}

export type SortKey = "name" | "number" | "section" | "total" | "activity" | number;

const share = (otherwise: number) => z.coerce.number().min(0).max(1).catch(otherwise);

const schema = z.object({
  grain: z.enum(["quiz", "question", "part"]).catch("question"),
  hidden: z
    .string()
    .max(4000)
    .transform((list) => list.split(",").filter((id) => id !== ""))
    .nullable()
    .catch(null),
  search: z.string().trim().max(100).catch(""),
  section: z.string().min(1).max(50).nullable().catch(null),
  show: z.enum(["all", "waiting", "late", "missing"]).catch("all"),
  quiz: z.string().min(1).max(100).nullable().catch(null),
  from: share(0),
  to: share(1),
  sort: z
    .union([
      z.enum(["name", "number", "section", "total", "activity"]),
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number),
    ])
    .catch("name"),
  order: z.enum(["ascending", "descending"]).catch("ascending"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** As it stands in an address; what cannot be read of it is left out. */
export function gradebookQuery(asked: unknown): GradebookQuery {
  const parsed = schema.safeParse(asked);
  const { order, ...query } = parsed.success ? parsed.data : schema.parse({});
  return { ...query, descending: order === "descending" };
}
