import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postgresPrograms, startPostgres, type TestPostgres } from "../../prisma/postgres-for-tests";
import { client } from "../load/client";
import { Ledger } from "../load/ledger";
import { roundRobin } from "../load/round-robin";
import { makeSchool } from "../load/school";
import { startInstance } from "../load/server";
import { Student } from "../load/student";
import { nothingWrong, verify } from "../load/verify";
import { held } from "./held";
import { anyOf, freePort, long } from "./setting";

const programs = postgresPrograms();
if (programs === null) console.log("Several instances are skipped: PostgreSQL is not installed here.");

/** Seconds before and after one of the instances is killed. */
const half = long ? 60 : 5;
let postgres: TestPostgres | undefined;
let url = "";

beforeAll(async () => {
  if (programs === null) return;
  postgres = await startPostgres(programs);
  url = await postgres.createDatabase("several");
});
afterAll(async () => {
  await postgres?.stop();
});

test.runIf(programs !== null)(
  "two instances on one PostgreSQL behind a round-robin proxy lose nothing when one is killed in the middle, and refuse together what is too much",
  async () => {
    const school = await makeSchool(url, { students: 60 });
    const [front, one, two] = [await freePort(), await freePort(), await freePort()];
    const [first, second] = await Promise.all([startInstance(one, url), startInstance(two, url)]);
    const proxy = await roundRobin(front, [one, two]);
    const http = client(front);
    const ledger = new Ledger();
    // One does nothing before the limit is tried, so that the minute in which it counts begins there.
    const [busy, ...students] = school.pupils.map((pupil) => new Student(pupil, ledger, http));
    if (busy === undefined) throw new Error("There is no student.");
    let over = false;
    const under: Promise<unknown>[] = [];
    const work = (async () => {
      for (let turn = 0; !over; turn += 1) {
        const student = anyOf(students);
        under.push(turn % 6 === 0 ? student.submit(student.task(turn)) : student.save(student.task(turn)));
        await wait(60);
      }
    })();
    await wait(half * 1000);
    await first.end("SIGKILL");
    const before = ledger.count("ok");
    await wait(half * 1000);
    over = true;
    await work;
    await Promise.all(under);
    expect(ledger.count("ok")).toBeGreaterThan(before);
    // The limit of tries at signing in is one for all instances: 120 submissions a minute, however they are spread.
    const again = await startInstance(one, url);
    const sent = await Promise.all(Array.from({ length: 150 }, () => busy.submit(busy.task(0))));
    const kept = sent.filter(({ reply }) => reply.status === 200).length;
    expect(kept).toBeLessThanOrEqual(120);
    // A crowded machine turns some away before they are counted.
    const refused = sent.filter(({ reply }) => reply.status === 429 || reply.status === 503).length;
    expect(refused).toBe(sent.length - kept);
    expect(sent.some(({ reply }) => reply.status === 429)).toBe(true);
    http.close();
    await proxy.close();
    await Promise.all([second.end("SIGTERM"), again.end("SIGTERM")]);
    const { saves, submissions, ...wrong } = await verify(url, ledger);
    expect(wrong).toEqual(nothingWrong);
    held({
      goal: "two instances on one PostgreSQL, one killed",
      what: `${ledger.count("ok")} acknowledgements in ${2 * half} seconds`,
      besides: `${saves} saves and ${submissions} submissions stored`,
    });
  },
);
