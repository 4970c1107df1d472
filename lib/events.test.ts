import pg from "pg";
import { afterAll, describe, expect, test, vi } from "vitest";
import { onEachDatabase } from "./databases-for-tests";
import { publish, stopEvents, subscribe } from "./events";
import { closePostgresPools, postgresUrl } from "./postgres";

onEachDatabase((provider) => {
  afterAll(async () => {
    await stopEvents();
    await closePostgresPools();
  });

  test("who listens to a topic is told of it, and of no other", async () => {
    const mine = vi.fn();
    const other = vi.fn();
    const ends = [subscribe("quiz:mine", mine), subscribe("quiz:other", other)];
    await vi.waitFor(async () => {
      await publish("quiz:mine");
      expect(mine).toHaveBeenCalled();
    });
    // On PostgreSQL each is told once when the connection begins to listen.
    expect(other.mock.calls.length).toBeLessThanOrEqual(1);
    for (const end of ends) end();
  });

  test("who has stopped listening is told nothing", async () => {
    const gone = vi.fn();
    const stays = vi.fn();
    subscribe("quiz:gone", gone)();
    const end = subscribe("quiz:gone", stays);
    await vi.waitFor(async () => {
      await publish("quiz:gone");
      expect(stays).toHaveBeenCalled();
    });
    end();
    expect(gone).not.toHaveBeenCalled();
  });

  test("one listener that fails keeps nobody else from being told", async () => {
    const ends = [
      subscribe("quiz:broken", () => {
        throw new Error("on purpose");
      }),
    ];
    const told = vi.fn();
    ends.push(subscribe("quiz:broken", told));
    await vi.waitFor(async () => {
      await publish("quiz:broken");
      expect(told).toHaveBeenCalled();
    });
    for (const end of ends) end();
  });

  describe.skipIf(provider !== "postgresql")("with several instances", () => {
    test("what another instance publishes is heard here, also after the connection was cut", async () => {
      const other = new pg.Client({ connectionString: postgresUrl() ?? "" });
      await other.connect();
      const told = vi.fn();
      const end = subscribe("quiz:far", told);
      const heard = () =>
        vi.waitFor(
          async () => {
            await other.query("SELECT pg_notify('gradient_events', 'quiz:far')");
            expect(told).toHaveBeenCalled();
          },
          { timeout: 20_000 },
        );
      await heard();
      await other.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
      );
      told.mockClear();
      await heard();
      end();
      await other.end();
    });
  });
});
