import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Instance } from "../load/server";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { anyOf, long, type Setting, schoolSetting } from "./setting";

const kills = long ? 200 : 6;
/** Acknowledged before each kill: in the long form 20,000 in all, for which thirty a second would take hours. */
const acknowledgedFirst = long ? 100 : 8;
const apart = long ? 7 : 30;
const setting = schoolSetting({ students: 100 });

/** Thirty saves and a few submissions a second (in the long form a hundred or so), until the server is gone. */
async function working({ students }: Setting, until: () => boolean): Promise<void> {
  const under: Promise<unknown>[] = [];
  for (let turn = 0; !until(); turn += 1) {
    const student = anyOf(students);
    const task = student.task(turn);
    under.push(turn % 8 === 0 ? student.submit(task) : student.save(task));
    await wait(apart);
  }
  await Promise.all(under);
}

async function killedOnce(here: Setting, server: Instance): Promise<void> {
  let killed = false;
  const work = working(here, () => killed);
  // Some acknowledgements a round at least, then at random within what follows.
  const before = here.ledger.count("ok");
  const from = performance.now();
  while (here.ledger.count("ok") < before + acknowledgedFirst && performance.now() - from < 20_000) await wait(5);
  await wait(30 + Math.random() * 400);
  await server.end("SIGKILL");
  killed = true;
  await work;
}

test(`of what was acknowledged before ${kills} kills in the middle of saving, nothing is lost, doubled or made up (R1)`, async () => {
  const here = setting();
  const slowest: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const server = await here.start();
    slowest.push(server.servedAfter);
    await killedOnce(here, server);
  }
  const { saves, submissions, ...wrong } = await verify(here.url, here.ledger);
  expect(wrong).toEqual(nothingWrong);
  const acknowledged = here.ledger.count("ok");
  expect(acknowledged).toBeGreaterThan(kills * acknowledgedFirst);
  const unknown = here.ledger.count("info");
  held({
    goal: "R1 acknowledged means kept",
    what: `${kills} × \`kill -9\` in the middle of saving; ${acknowledged} acknowledgements, ${unknown} unknown`,
    besides: `${saves} saves and ${submissions} submissions stored; serving again after at most ${within(Math.max(...slowest), 5)}`,
  });
});
