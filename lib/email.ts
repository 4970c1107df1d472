import "server-only";
import { z } from "zod";

/** An address as it is stored and compared: trimmed, lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** A person's name, as others see it: one line, no control or direction-changing characters. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u);
