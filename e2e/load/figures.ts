import { z } from "zod";

/** What one instance did on the machine where it was measured; `npm run bench:server` writes it. */
export const figures = z.object({
  machine: z.string(),
  date: z.string(),
  /** In a second, of one process. */
  rawInserts: z.number(),
  prismaRows: z.number(),
  bareReplies: z.number(),
  submits: z.number(),
  presses: z.number(),
  saves: z.number(),
  barePages: z.number(),
  pages: z.number(),
  /** On disk with all indexes. */
  bytesOfSubmission: z.number(),
  bytesOfSave: z.number(),
  bytesOfStudent: z.number(),
});

export type Figures = z.infer<typeof figures>;
