import { z } from "zod";

const outcome = z.enum(["correct", "partial", "incorrect", "invalid", "undecided"]);

export interface Filter {
  readonly outcome?: z.infer<typeof outcome>;
  readonly part?: string;
  readonly page?: number;
}

/** What the address asks for; anything that makes no sense is left out. */
export function askedFilter(search: Readonly<Record<string, string | readonly string[] | undefined>>): Filter {
  const asked = outcome.safeParse(search["outcome"]);
  const part = z.string().min(1).max(100).safeParse(search["part"]);
  const page = z.coerce.number().int().min(1).max(100_000).safeParse(search["page"]);
  return {
    ...(asked.success && { outcome: asked.data }),
    ...(part.success && { part: part.data }),
    ...(page.success && { page: page.data }),
  };
}

/** The same filter as an address's query. */
export function filterQuery({ outcome: which, part, page }: Filter): Record<string, string> {
  return {
    ...(which !== undefined && { outcome: which }),
    ...(part !== undefined && { part }),
    ...(page !== undefined && { page: `${page}` }),
  };
}
