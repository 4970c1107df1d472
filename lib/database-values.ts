import "server-only";
import { z } from "zod";

/** The two databases write whole numbers, truth and times each in a way of their own: for rows of queries in SQL. */
export const whole = z.coerce.number();
export const truth = z.union([z.boolean(), z.number().transform((bit) => bit === 1)]);
export const time = z.union([z.date(), z.string().transform((text) => new Date(text))]);
