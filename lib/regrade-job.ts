import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Job } from "./background";
import { database } from "./database";
import { applySlice } from "./regrade-apply";
import { revertSlice } from "./regrade-revert";
import { gradeSlice } from "./regrade-slices";

/** Goes on with whatever regrade runs, is being applied or taken back, slice by slice; a crash costs one slice. */
export const regradeJob: Job = {
  name: "regrade",
  every: 60,
  round: async (until) => {
    while (new Date() < until) {
      const work = await database().regrade.findFirst({
        where: { OR: [{ state: { in: ["running", "applying"] } }, { state: "reverted", cursor: { not: null } }] },
        select: { id: true, state: true },
        orderBy: { createdAt: "asc" },
      });
      if (work === null) return "done";
      await nextSlice[work.state === "applying" || work.state === "reverted" ? work.state : "running"](
        work.id,
        new Date(),
      );
      // Between two slices everybody else has a turn.
      await setImmediate();
    }
    return "more";
  },
};

const nextSlice = { running: gradeSlice, applying: applySlice, reverted: revertSlice };

/** The same until nothing is left: for scripts and tests, where no server runs. */
export async function finishRegrades(): Promise<void> {
  while ((await regradeJob.round(new Date(Date.now() + 60_000))) === "more") await setImmediate();
}
