import "server-only";
import { inProcess } from "./background-in-process";
import { onPostgres } from "./background-on-postgres";
import { log } from "./log";
import { background } from "./metrics";
import { postgresUrl } from "./postgres";

/**
 * Work that nobody waits for. What is to be done stands in the domain's own tables (a regrade that runs, an attempt whose
 * time is over), never in memory: a job looks there, does a part of it, and is called again. A crash therefore loses nothing,
 * and a job that was called once too often finds nothing to do.
 */
export interface Job {
  /** Lower case with hyphens; the name of its queue. */
  readonly name: string;
  /** Seconds between two rounds when nobody asks for one. */
  readonly every: number;
  /**
   * One round. It ends by itself before `until` (some ten seconds later), and says whether more is waiting. What it does must
   * be right also when it is done twice: after a crash it is.
   */
  readonly round: (until: Date) => Promise<"done" | "more">;
}

/** However many instances there are, one round of a job runs at a time. */
export interface Runner {
  /** Asks for a round now. */
  readonly wake: (name: string) => Promise<void>;
  /** Rounds that wait, over all instances. */
  readonly waiting: () => Promise<number>;
  /** Lets the rounds that run come to their end. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that a round may take. */
const roundLength = 10_000;

declare global {
  var gradientBackground: Runner | undefined;
}

/** Starts the jobs in this process; once. */
export async function startBackground(jobs: readonly Job[]): Promise<void> {
  if (globalThis.gradientBackground !== undefined) return;
  const url = postgresUrl();
  const run = (job: Job) => guardedRound(job);
  globalThis.gradientBackground = url === null ? inProcess(jobs, run) : await onPostgres(url, jobs, run);
}

/** Asks for a round of a job soon, on whichever instance has time. Without a running server it waits for the next start. */
export async function wake(name: string): Promise<void> {
  try {
    await globalThis.gradientBackground?.wake(name);
  } catch (error) {
    // It is only later: every job has its round now and then anyway.
    log("warn", "A job could not be called.", { job: name, error });
  }
}

/** Rounds that wait; 0 where nothing runs. */
export async function waitingRounds(): Promise<number> {
  return (await globalThis.gradientBackground?.waiting()) ?? 0;
}

export async function stopBackground(): Promise<void> {
  const runner = globalThis.gradientBackground;
  globalThis.gradientBackground = undefined;
  await runner?.stop();
}

/** One round, measured; a failure is logged, and the job comes again at its next round. */
async function guardedRound(job: Job): Promise<"done" | "more"> {
  const end = background.seconds.startTimer({ job: job.name });
  try {
    return await job.round(new Date(Date.now() + roundLength));
  } catch (error) {
    background.failures.inc({ job: job.name });
    log("error", "A round of background work failed.", { job: job.name, error });
    return "done";
  } finally {
    end();
  }
}
