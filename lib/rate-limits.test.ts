import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { onEachDatabase } from "./databases-for-tests";
import { closePostgresPools, postgresUrl } from "./postgres";
import { allowed, giveBack } from "./rate-limits";
import { newId } from "./secrets";

onEachDatabase((provider) => {
  afterAll(closePostgresPools);
  let who = "";
  beforeEach(() => {
    who = newId();
  });

  const times = async (count: number): Promise<number> => {
    const answers = await Promise.all(Array.from({ length: count }, () => allowed("signInHere", who)));
    return answers.filter(Boolean).length;
  };

  test("of many requests at once exactly as many are let through as the limit says", async () => {
    expect(await times(40)).toBe(5);
    expect(await allowed("signInHere", who)).toBe(false);
  });

  test("one person's requests use up nobody else's", async () => {
    await times(10);
    expect(await allowed("signInHere", newId())).toBe(true);
    expect(await allowed("signInAddress", who)).toBe(true);
  });

  test("what is given back may be used again", async () => {
    expect(await times(4)).toBe(4);
    await giveBack("signInHere", who);
    expect(await times(4)).toBe(2);
  });

  describe.skipIf(provider !== "postgresql")("with several instances", () => {
    test("what was counted elsewhere counts here", async () => {
      await allowed("signInHere", who);
      const elsewhere = new pg.Client({ connectionString: postgresUrl() ?? "" });
      await elsewhere.connect();
      await elsewhere.query("UPDATE rate_limits SET points = 5 WHERE key = $1", [`signInHere:${who}`]);
      await elsewhere.end();
      expect(await allowed("signInHere", who)).toBe(false);
    });
  });
});
