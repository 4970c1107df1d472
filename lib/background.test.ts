import { afterEach, describe, expect, test, vi } from "vitest";
import { type Job, startBackground, stopBackground, waitingRounds, wake } from "./background";
import { onPostgres } from "./background-on-postgres";
import { onEachDatabase } from "./databases-for-tests";
import { stopEvents } from "./events";
import { closePostgresPools, postgresUrl } from "./postgres";

const hour = 3600;
let number = 0;

/** A job with a queue of its own. */
function job(round: Job["round"], every = hour): Job {
  number += 1;
  return { name: `job-${number}`, every, round };
}

onEachDatabase((provider) => {
  afterEach(async () => {
    await stopBackground();
    await stopEvents();
    await closePostgresPools();
  });
  const patient = { timeout: 20_000, interval: 20 };

  test("every job has a round after the start, for what a crash left undone", async () => {
    const round = vi.fn(async () => "done" as const);
    await startBackground([job(round)]);
    await vi.waitFor(() => expect(round).toHaveBeenCalledTimes(1), patient);
  });

  test("a job that says that more is waiting is called until it is done", async () => {
    let left = 4;
    const round = vi.fn(async () => {
      left -= 1;
      return left > 0 ? ("more" as const) : ("done" as const);
    });
    await startBackground([job(round)]);
    await vi.waitFor(() => expect(left).toBe(0), patient);
    expect(round).toHaveBeenCalledTimes(4);
  });

  test("a round that fails stops neither its job nor the others", async () => {
    let calls = 0;
    const failing = job(async () => {
      calls += 1;
      throw new Error("on purpose");
    });
    const other = vi.fn(async () => "done" as const);
    const sound = job(other);
    await startBackground([failing, sound]);
    await vi.waitFor(() => expect([calls, other.mock.calls.length]).toEqual([1, 1]), patient);
    await wake(failing.name);
    await wake(sound.name);
    await vi.waitFor(() => expect(calls).toBe(2), patient);
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2), patient);
  });

  test("a round never begins while another of the same job runs, however often one is asked for", async () => {
    let running = 0;
    let most = 0;
    let rounds = 0;
    const slow = job(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
      rounds += 1;
      return "done";
    });
    await startBackground([slow]);
    await vi.waitFor(() => expect(rounds).toBe(1), patient);
    await Promise.all(Array.from({ length: 20 }, () => wake(slow.name)));
    await vi.waitFor(async () => {
      expect(rounds).toBeGreaterThan(1);
      expect(await waitingRounds()).toBe(0);
    }, patient);
    expect(most).toBe(1);
    expect(rounds).toBeLessThan(6);
  });

  describe.skipIf(provider !== "postgresql")("with several instances", () => {
    test("one of them runs a round, and another goes on when it stops", async () => {
      let running = 0;
      let most = 0;
      const by = new Map<string, number>();
      const { name } = job(async () => "done");
      const instance = (which: string) =>
        onPostgres(postgresUrl() ?? "", [{ name, every: 1, round: async () => "done" }], async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 100));
          running -= 1;
          by.set(which, (by.get(which) ?? 0) + 1);
          return "done";
        });
      const [first, second] = await Promise.all([instance("first"), instance("second")]);
      await vi.waitFor(() => expect((by.get("first") ?? 0) + (by.get("second") ?? 0)).toBeGreaterThan(1), patient);
      await first.stop();
      const before = by.get("second") ?? 0;
      await vi.waitFor(() => expect(by.get("second") ?? 0).toBeGreaterThan(before), patient);
      expect(most).toBe(1);
      await second.stop();
    });
  });
});
