import "server-only";
import type { Job } from "./background";
import { endOverdueAttempts } from "./overdue";
import { regradeJob } from "./regrade-job";
import { forgetExpired } from "./sessions";

/** All background work, by name. A new job is one line here. */
export const jobs: readonly Job[] = [
  endOverdueAttempts,
  {
    name: "forget-expired",
    every: 3600,
    round: async () => {
      await forgetExpired(new Date());
      return "done";
    },
  },
  regradeJob,
];
