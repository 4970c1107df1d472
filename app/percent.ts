import { z } from "zod";

/** A share from 0 to 1 from percent as typed; null where that is no number, or nothing. What is beyond 0 to 100 stays so, to be refused. */
export function shareOf(percent: string | undefined): number | null {
  const typed = z.coerce.number().safeParse(percent === "" ? undefined : percent);
  return typed.success ? typed.data / 100 : null;
}
