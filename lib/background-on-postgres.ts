import "server-only";
import PgBoss from "pg-boss";
import { locks, withAdvisoryLock } from "@/prisma/advisory-lock";
import type { Job, Runner } from "./background";
import { publish, subscribe } from "./events";
import { log } from "./log";

/**
 * For PostgreSQL: a queue of pg-boss for each job, in a schema of its own. Its policy `stately` holds at most one round that
 * waits and one that runs, over all instances. A round whose instance was killed is given up after `expireInSeconds`, and the next
 * one begins.
 */
export async function onPostgres(
  url: string,
  jobs: readonly Job[],
  run: (job: Job) => Promise<"done" | "more">,
): Promise<Runner> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "gradient background",
    max: 3,
    schedule: false,
    maintenanceIntervalSeconds: 10,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterHours: 24,
  });
  boss.on("error", (error) => {
    // Two instances reached for the same round, and one of them got it: that is how one runs at a time.
    if (!isTaken(error)) log("warn", "The queue of background work had a failure.", { error });
  });
  // Two instances that make the same queues at once would wait for each other for ever.
  await withAdvisoryLock(url, locks.background, async () => {
    await boss.start();
    for (const { name } of jobs) await boss.createQueue(name, { name, policy: "stately" });
  });
  const ends: (() => void)[] = [];
  const ask = (name: string) => boss.send(name, {}, { retryLimit: 0, expireInSeconds: 30 });
  for (const job of jobs) {
    const worker = await boss.work(job.name, { pollingIntervalSeconds: 2 }, async () => {
      const until = Date.now() + longestTurn;
      let left = await run(job);
      while (left === "more" && Date.now() < until) left = await run(job);
      if (left === "more") await ask(job.name);
    });
    ends.push(subscribe(topicOf(job.name), () => boss.notifyWorker(worker)));
    const clock = setInterval(() => {
      ask(job.name).catch((error: unknown) => log("warn", "A job could not be called.", { job: job.name, error }));
    }, job.every * 1000).unref();
    ends.push(() => clearInterval(clock));
    await ask(job.name);
  }
  return {
    wake: async (name) => {
      await ask(name);
      await publish(topicOf(name));
    },
    waiting: async () => {
      const sizes = await Promise.all(jobs.map(({ name }) => boss.getQueueSize(name)));
      return sizes.reduce((total, size) => total + size, 0);
    },
    stop: async () => {
      for (const end of ends) end();
      await boss.stop({ graceful: true, wait: true, timeout: 5_000 });
    },
  };
}

/** Milliseconds in which further rounds begin at once. With the last one it stays below `expireInSeconds`. */
const longestTurn = 10_000;

const topicOf = (name: string): string => `background:${name}`;

function isTaken(error: Error): boolean {
  return /job_i[0-9]|duplicate key/.test(error.message);
}
