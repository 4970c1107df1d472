import "server-only";
import { z } from "zod";

/** The two databases write whole numbers, truth and times each in a way of their own: for rows of queries in SQL. */
export const whole = z.coerce.number();
export const truth = z.coerce.boolean();
export const time = z.coerce.date();
