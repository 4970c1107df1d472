import "server-only";
import type { Job, Runner } from "./background";

/** For SQLite, which one process has to itself: a clock for each job. */
export function inProcess(jobs: readonly Job[], run: (job: Job) => Promise<"done" | "more">): Runner {
  const clocks = new Map(jobs.map((job) => [job.name, clock(job, run)]));
  return {
    wake: async (name) => clocks.get(name)?.wake(),
    waiting: async () => [...clocks.values()].filter((each) => each.asked()).length,
    stop: async () => {
      await Promise.all([...clocks.values()].map((each) => each.stop()));
    },
  };
}

interface Clock {
  readonly wake: () => void;
  /** Whether a round was asked for that has not begun. */
  readonly asked: () => boolean;
  readonly stop: () => Promise<void>;
}

function clock(job: Job, run: (job: Job) => Promise<"done" | "more">): Clock {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, milliseconds).unref();
  };
  const rounds = async (): Promise<void> => {
    do {
      again = false;
      if ((await run(job)) === "more") again = true;
      // Between two rounds everybody else has a turn.
      await new Promise<void>((resolve) => setImmediate(resolve));
    } while (again && !stopped);
  };
  const begin = (): void => {
    if (stopped || running !== null) return;
    running = rounds().finally(() => {
      running = null;
      if (again) begin();
      else if (!stopped) wait(job.every * 1000);
    });
  };
  // What a crash left undone is taken up soon after the start.
  wait(Math.min(1, job.every) * 1000);
  return {
    wake: () => {
      again = true;
      begin();
    },
    asked: () => again,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
