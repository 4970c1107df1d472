import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { percentile } from "../load/open-loop";
import type { Student } from "../load/student";
import { nothingWrong, verify } from "../load/verify";
import { long, schoolSetting } from "./setting";

const students = long ? 300 : 60;
const seconds = long ? 120 : 10;
/** Milliseconds: what R5 promises for saves, held at full length; the short form runs beside whatever else the machine does, and tells its figure. */
const goal = 150;
const setting = schoolSetting({ students });

/** Everybody saves every ten seconds, whether or not earlier saves were answered. Milliseconds of each save, and how many were not kept. */
async function classAtWork(
  pupils: readonly Student[],
  first: number,
): Promise<{ p95: number; failed: number; saves: number }> {
  // A server that has just begun is slow at first.
  await Promise.all(pupils.map((student) => student.save(student.task(first))));
  const times: number[] = [];
  let failed = 0;
  const each = pupils.map(async (student, index) => {
    await wait((10_000 * index) / pupils.length);
    for (let turn = 0; turn < seconds / 10; turn += 1) {
      const since = performance.now();
      const reply = await student.save(student.task(first + turn + 1));
      times.push(performance.now() - since);
      if (reply?.status !== 200) failed += 1;
      await wait(Math.max(0, 10_000 - (performance.now() - since)));
    }
  });
  await Promise.all(each);
  return {
    p95: percentile(
      times.sort((a, b) => a - b),
      0.95,
    ),
    failed,
    saves: times.length,
  };
}

test("one student who sends 500 saves a second is refused, and nobody else waits for them (T35)", async () => {
  const { start, students, ledger, url, client } = setting();
  const server = await start();
  const [flood, ...others] = students;
  if (flood === undefined) throw new Error("There is no student.");
  const { question, part } = flood.task(0);
  const { attemptId, cookie } = flood.pupil;
  // The same text again and again: kept once, or not at all.
  ledger.invoke({ kind: "save", attemptId, question, part, text: "flood", key: "" }).outcome = "info";
  const statuses = new Map<number | null, number>();
  const under: Promise<unknown>[] = [];
  let over = false;
  const flooding = (async () => {
    const since = performance.now();
    for (let sent = 0; !over; sent += 1) {
      const body = JSON.stringify({ question, part, text: "flood", revision: 0 });
      const path = `/api/v1/attempts/${attemptId}/draft`;
      under.push(
        client.call({ method: "PUT", path, cookie, body }).then(({ status }) => {
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }),
      );
      await wait(Math.max(0, since + sent * 2 - performance.now()));
    }
  })();
  const { p95, failed, saves } = await classAtWork(others, 0);
  over = true;
  await flooding;
  await Promise.all(under);
  await server.end("SIGKILL");
  expect(failed).toBe(0);
  if (long) expect(p95).toBeLessThan(goal);
  // Two a second are let through, as for everybody.
  const refused = (statuses.get(429) ?? 0) + (statuses.get(503) ?? 0);
  expect(refused).toBeGreaterThan(100 * seconds);
  expect(statuses.get(200) ?? 0).toBeLessThanOrEqual(120 * Math.ceil(1 + seconds / 60));
  const told = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  console.log(`T35: a flood of ${told}; ${saves} saves of others, p95 ${Math.round(p95)} ms.`);
  const all = await verify(url, ledger);
  expect({ ...all, saves: 0, submissions: 0 }).toEqual({ ...nothingWrong, saves: 0, submissions: 0 });
});

test("five hundred sockets that never finish a request keep nobody from saving, and are closed (T36)", async () => {
  const { start, students, port } = setting();
  const server = await start();
  const sockets: Socket[] = [];
  let closed = 0;
  for (let index = 0; index < 500; index += 1) {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.once("close", () => {
      closed += 1;
    });
    const head = "PUT /api/v1/attempts/none/draft HTTP/1.1\r\nHost: localhost\r\n";
    // Half of them never end their head, half never their body.
    socket.write(index % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{`);
    sockets.push(socket);
  }
  const dripping = setInterval(() => {
    for (const [index, socket] of sockets.entries()) if (!socket.destroyed) socket.write(index % 2 === 0 ? "X" : " ");
  }, 1_000);
  const { p95, failed, saves } = await classAtWork(students, 5);
  const since = performance.now();
  // Ten seconds for the head, fifteen for the whole, and Node looks twice a minute.
  while (closed < sockets.length && performance.now() - since < 60_000) await wait(500);
  clearInterval(dripping);
  await server.end("SIGKILL");
  for (const socket of sockets) socket.destroy();
  expect(failed).toBe(0);
  if (long) expect(p95).toBeLessThan(goal);
  expect(closed).toBe(sockets.length);
  console.log(`T36: ${sockets.length} slow sockets, all closed; ${saves} saves, p95 ${Math.round(p95)} ms.`);
});
