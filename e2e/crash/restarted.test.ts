import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Reply } from "../load/client";
import type { Entry } from "../load/ledger";
import type { Instance } from "../load/server";
import type { Student } from "../load/student";
import { nothingWrong, verify } from "../load/verify";
import { held, within } from "./held";
import { anyOf, long, schoolSetting } from "./setting";

const deploys = long ? 5 : 2;
/** Milliseconds between two of them. */
const apart = long ? 110_000 : 4_000;
const setting = schoolSetting({ students: 100 });

/** As the page does: what could not be saved is tried again. */
async function until(act: () => Promise<Reply | null>): Promise<void> {
  const since = performance.now();
  for (;;) {
    const reply = await act();
    if (reply === null || (reply.status !== null && reply.status >= 200 && reply.status < 500 && reply.status !== 503))
      return;
    if (performance.now() - since > 60_000) throw new Error(`Never served again: the last answer was ${reply.status}.`);
    await wait(300);
  }
}

async function submitted(student: Student, turn: number): Promise<void> {
  const first = await student.submit(student.task(turn));
  if (first.reply.status === 200) return;
  await until(async () => (await student.submit(student.task(turn), undefined, first.entry)).reply);
}

/** Another save of the same part that was kept: while that one is under way, an older text is not tried again. */
const isNewer =
  (old: Entry) =>
  ({ kind, outcome, attemptId, question, part }: Entry): boolean =>
    outcome === "ok" &&
    kind === "save" &&
    old.kind === "save" &&
    attemptId === old.attemptId &&
    question === old.question &&
    part === old.part;

test(`${deploys} restarts while a class works: each ends within ten seconds, and nobody's work fails for good (R14)`, async () => {
  const here = setting();
  let server: Instance = await here.start();
  let over = false;
  const under: Promise<unknown>[] = [];
  const work = (async () => {
    for (let turn = 0; !over; turn += 1) {
      const student = anyOf(here.students);
      if (turn % 6 === 0) under.push(submitted(student, turn));
      else {
        const text = here.ledger.newText();
        under.push(until(() => student.save(student.task(turn), text)));
      }
      await wait(50);
    }
  })();
  const drained: number[] = [];
  const served: number[] = [];
  for (let deploy = 0; deploy < deploys; deploy += 1) {
    await wait(apart);
    drained.push(await server.end("SIGTERM"));
    server = await here.start();
    served.push(server.servedAfter);
  }
  await wait(1_000);
  over = true;
  await work;
  await Promise.all(under);
  await server.end("SIGTERM");
  expect(Math.max(...drained)).toBeLessThanOrEqual(10_000);
  // A save that was tried again has an entry for each try; by its text it is one.
  const kept = new Set(here.ledger.entries.filter(({ outcome }) => outcome === "ok").map(({ text }) => text));
  // Nobody's work failed for good: each text that was ever sent was kept in the end, or a newer one stands in its place.
  const texts = here.ledger.onePerText().entries;
  const never = texts.filter((each, i) => each.outcome === "info" && !texts.slice(i + 1).some(isNewer(each)));
  expect(never).toEqual([]);
  expect(kept.size).toBeGreaterThan(50);
  const { saves: _, submissions: __, ...wrong } = await verify(here.url, here.ledger.onePerText());
  expect(wrong).toEqual(nothingWrong);
  held({
    goal: "R14 restart in an exam",
    what: `${deploys} restarts of a class at work; ${kept.size} texts`,
    besides: `drained after at most ${within(Math.max(...drained), 10)}; serving again after at most ${within(Math.max(...served), 5)}`,
  });
});
