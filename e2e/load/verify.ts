import { z } from "zod";
import type { Ledger } from "./ledger";
import { run } from "./school";

const counts = z.object({
  /** Acknowledged, and not in the database as it was acknowledged. */
  lost: z.array(z.string()),
  /** In the database more than once. */
  doubled: z.array(z.string()),
  /** In the database, and refused, or never sent by anybody. */
  phantom: z.array(z.string()),
  /** Whose stored verdict is not the one that grading it again gives. */
  misgraded: z.array(z.string()),
  saves: z.number(),
  submissions: z.number(),
});

export type Verified = z.infer<typeof counts>;

/** Holds the ledgers against the database, in a process of its own that the server knows nothing of. */
export async function verify(databaseUrl: string, ledger: Ledger): Promise<Verified> {
  return counts.parse(await run("read-back.ts", databaseUrl, ledger.entries));
}

export const nothingWrong = { lost: [], doubled: [], phantom: [], misgraded: [] } as const;
