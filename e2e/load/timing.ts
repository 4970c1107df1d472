/**
 * `npm run bench:timing`: whether time tells what words do not: if an account exists, and if an answer is right. Asks the built server in turn
 * for the one and the other, so that what else the machine does meets both alike, and writes docs/measured/timing.md.
 */
import { callAction } from "../security/call-action";
import type { Served } from "../security/serve";
import { send, serve } from "../security/serve";
import { machine } from "./machine";
import { publish } from "./publish";

interface Pair {
  readonly what: string;
  readonly one: string;
  readonly other: string;
  readonly times: readonly [number[], number[]];
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;

async function timed(work: () => Promise<Response>): Promise<{ readonly ms: number; readonly reply: Response }> {
  const since = performance.now();
  const reply = await work();
  await reply.clone().text();
  return { ms: performance.now() - since, reply };
}

/** A wrong password for an account that is there, and for one that is not; each from an address of its own. */
async function signIns(served: Served): Promise<Pair> {
  const action = "action app/[locale]/login/actions.ts signInHere";
  const known = Object.values(served.world.people).map(({ email }) => email);
  const times: Pair["times"] = [[], []];
  let sent = 0;
  // Fewer than an account's tries of an hour.
  for (let turn = 0; turn < 45 * known.length; turn += 1) {
    const names = [known[turn % known.length] ?? "", `nobody-${turn}@world.example.com`];
    for (const index of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      sent += 1;
      const address = { "X-Forwarded-For": `203.0.${sent >> 8}.${sent & 255}` };
      const form = { email: names[index] ?? "", password: "a wrong password" };
      const { ms, reply } = await timed(() => callAction(served, action, "/en/login", null, { form }, address));
      if (reply.status !== 200 || !(await reply.text()).includes("is wrong"))
        throw new Error(`Refused: ${reply.status}`);
      times[index].push(ms);
    }
  }
  return { what: "signing in with a wrong password", one: "of an account", other: "of nobody", times };
}

/** The right answer saved in an exam, and a wrong one of as many characters. */
async function saves(served: Served): Promise<Pair> {
  const { base, world } = served;
  const { attemptId, parts } = world.ownExam;
  const asked = parts.filter(({ type }) => type === "integer").at(-1);
  if (asked === undefined) throw new Error("There is no part that asks for a whole number.");
  const { question, part, key } = asked;
  const wrong = key.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  const times: Pair["times"] = [[], []];
  let revision = 1;
  for (let turn = 0; turn < 150; turn += 1) {
    for (const index of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      // At most two a second of one student.
      await new Promise((resolve) => setTimeout(resolve, 501));
      const body = JSON.stringify({ question, part, text: index === 0 ? key : wrong, revision });
      const headers = { "Content-Type": "application/json" };
      const path = `/api/v1/attempts/${attemptId}/draft`;
      const { ms, reply } = await timed(() => send(base, path, world.people.own, { method: "PUT", headers, body }));
      if (reply.status !== 200) throw new Error(`Not saved: ${reply.status} ${await reply.text()}`);
      revision += 1;
      times[index].push(ms);
    }
  }
  return { what: "saving an answer in an exam", one: "right", other: "wrong", times };
}

const served = await serve(Number(process.env["PORT"] ?? 3223));
try {
  const pairs = [await signIns(served), await saves(served)];
  const rows = pairs.map(({ what, one, other, times: [first, second] }) => {
    const [a, b] = [median(first), median(second)];
    const apart = (100 * Math.abs(a - b)) / Math.max(a, b);
    return `| ${what} | ${one}: ${a.toFixed(2)} ms of ${first.length} | ${other}: ${b.toFixed(2)} ms of ${second.length} | ${apart.toFixed(1)} % |`;
  });
  const head = "| what | median | median | apart |\n| --- | --- | --- | --- |\n";
  const told =
    "# What time tells\n\nMade by `npm run bench:timing`, which asks the built server in turn for the one and the other, over plain http on the same machine. " +
    `The goal is that medians are at most five in a hundred apart. On ${machine}, ${new Date().toISOString().slice(0, 10)}.\n\n`;
  console.log(rows.join("\n"));
  publish("timing.md", `${told}${head}${rows.join("\n")}\n`);
} finally {
  await served.stop();
}
