/**
 * `npm run bench:server`: what the product does in a second beside what could be done at most on this machine, in the same
 * minute: submissions beside synced inserts into SQLite, pages beside a bare dynamic page of Next.js. Between the two stands what the
 * libraries alone do: one row by Prisma, one reply of a bare route. With `profile`, also where the time goes, written to
 * docs/measured/profile.md.
 */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { z } from "zod";
import { ensureBuilt } from "../../scripts/ensure.mjs";
import { postForm } from "./actions";
import { type Call, type Client, client } from "./client";
import { closedLoop } from "./closed-loop";
import type { Figures } from "./figures";
import { Ledger } from "./ledger";
import { machine } from "./machine";
import { publish } from "./publish";
import { makeSchool, root, run, type School } from "./school";
import { startInstance, startNext } from "./server";
import { Student } from "./student";
import { type Share, whereTimeGoes } from "./where-time-goes";

const profiling = process.argv.includes("profile");
const milliseconds = 1000 * Number(process.env["BENCH_SECONDS"] ?? 8);
const lanes = 8;
const port = Number(process.env["PORT"] ?? 3398);
const submitEntry = "[locale]/attempts/[attemptId]/submit-action.ts submitAnswer";
const folder = mkdtempSync(join(tmpdir(), "gradient-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const url = `file:${join(folder, "bench.db")}`;

ensureBuilt();
const school = await makeSchool(url, { students: 200 });
const bare = join(root, "e2e/load/bare");
if (!existsSync(join(bare, ".next/BUILD_ID"))) {
  const { status } = spawnSync(
    process.execPath,
    [join(root, "node_modules/next/dist/bin/next"), "build", "--webpack"],
    {
      // By webpack: Turbopack needs the root of the packages, and builds the instrumentation and the proxy that lie there into it.
      cwd: bare,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
  if (status !== 0) throw new Error("The bare page could not be built.");
}

/** One row of a submission's size, synced before the next, on the same disk. */
function rawInserts(): number {
  const database = new Database(join(folder, "raw.db"));
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec("CREATE TABLE t (id TEXT PRIMARY KEY, body TEXT)");
  const insert = database.prepare("INSERT INTO t VALUES (?, ?)");
  const body = "x".repeat(600);
  const since = performance.now();
  let rows = 0;
  for (; performance.now() - since < milliseconds / 2; rows += 1) insert.run(`${rows}-${Math.random()}`, body);
  database.close();
  return (1000 * rows) / (performance.now() - since);
}

/** The same by Prisma with the product's own settings. */
async function oneRow(): Promise<number> {
  const [pupil] = school.pupils;
  if (pupil === undefined) throw new Error("There is no student.");
  const given = { attemptId: pupil.attemptId, milliseconds: milliseconds / 2, lanes };
  return z.number().parse(await run("one-row.ts", url, given));
}

async function bareNext(): Promise<{ readonly pages: number; readonly replies: number }> {
  const server = await startNext(port, bare, "/", {});
  const http = client(port);
  const cookie = "session=somebody";
  const rateOf = async (call: Call): Promise<number> => {
    const one = async () => {
      const { status } = await http.call({ ...call, cookie });
      if (status !== 200) throw new Error(`The bare server answered with ${status}.`);
    };
    await closedLoop(1_500, lanes, one);
    return closedLoop(milliseconds / 2, lanes, one);
  };
  const pages = await rateOf({ path: "/" });
  const replies = await rateOf({ method: "POST", path: "/row", body: JSON.stringify({ text: "x".repeat(600) }) });
  http.close();
  await server.end("SIGKILL");
  return { pages, replies };
}

interface Rate {
  readonly rate: number;
  readonly spent: { readonly owners: readonly Share[]; readonly functions: readonly Share[] } | null;
}

async function product(
  name: string,
  act: (students: readonly Student[], lane: number, turn: number) => Promise<void>,
): Promise<Rate> {
  const profiles = join(folder, name);
  const options = profiling ? ["--cpu-prof", "--cpu-prof-interval", "500", "--cpu-prof-dir", profiles] : [];
  const server = await startInstance(port, url, {}, options);
  const http = client(port);
  const students = asStudents(school, http);
  await closedLoop(3_000, lanes, (lane, turn) => act(students, lane, turn));
  const rate = await closedLoop(milliseconds, lanes, (lane, turn) => act(students, lane, turn + 1_000));
  http.close();
  await server.end("SIGTERM");
  return { rate, spent: profiling ? whereTimeGoes(profiles) : null };
}

function asStudents({ pupils }: School, http: Client): readonly Student[] {
  const ledger = new Ledger();
  return pupils.map((pupil) => new Student(pupil, ledger, http));
}

/** Each of the students in turn, so that nobody meets a limit or a long history. */
const whose = (students: readonly Student[], lane: number, turn: number): Student => {
  const student = students[(turn * lanes + lane) % students.length];
  if (student === undefined) throw new Error("There is no student.");
  return student;
};

const raw = rawInserts();
const byPrisma = await oneRow();
const submits = await product("submit", async (students, lane, turn) => {
  const student = whose(students, lane, turn);
  const { reply, entry } = await student.submit(student.task(turn));
  // A connection that was closed as the request left: the same press of the button again, as the page does it.
  const { status, body } =
    reply.status === null ? (await student.submit(student.task(turn), undefined, entry)).reply : reply;
  if (status !== 200) throw new Error(`A submission was answered with ${status}: ${body}`);
});
/** The same as the page does it: the reply brings the part drawn anew. */
const pressed = await product("press", async (students, lane, turn) => {
  const student = whose(students, lane, turn);
  const { pupil, client: http, ledger } = student;
  const { question, part } = student.task(turn);
  const text = ledger.newText();
  const fields = { attemptId: pupil.attemptId, question, part, text, idempotencyKey: randomUUID(), pieces: "these" };
  const page = `/en/attempts/${pupil.attemptId}?question=${question}`;
  const { status } = await postForm(http, submitEntry, page, fields, { cookie: pupil.cookie, state: true });
  if (status !== null && status !== 200) throw new Error(`A button was answered with ${status}.`);
});
const saves = await product("save", async (students, lane, turn) => {
  const student = whose(students, lane, turn);
  const reply = await student.save(student.task(turn));
  if (typeof reply?.status === "number" && reply.status !== 200 && reply.status !== 409)
    throw new Error(`A save was answered with ${reply.status}.`);
});
const bareRate = await bareNext();
const pages = await product("page", async (students, lane, turn) => {
  const student = whose(students, lane, turn);
  const { status } = await student.look(student.task(turn).question);
  if (status !== null && status !== 200) throw new Error(`A page was answered with ${status}.`);
});

/** Bytes on disk with all indexes, by row. */
function bytes() {
  const database = new Database(join(folder, "bench.db"));
  const size = (tables: readonly string[], rows: string) => {
    const pages = tables.map((table) =>
      database
        .prepare(
          "SELECT coalesce(sum(pgsize), 0) FROM dbstat WHERE name IN (SELECT name FROM sqlite_master WHERE tbl_name = ?)",
        )
        .pluck()
        .get(table),
    );
    const count = Number(database.prepare(`SELECT count(*) FROM "${rows}"`).pluck().get());
    return Math.round(pages.reduce<number>((total, each) => total + Number(each), 0) / Math.max(1, count));
  };
  const found = {
    bytesOfSubmission: size(["Submission"], "Submission"),
    bytesOfSave: size(["DraftRevision"], "DraftRevision"),
    bytesOfStudent: size(["User", "Session", "Enrollment", "Attempt"], "User"),
  };
  database.close();
  return found;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const rates = [
  "| | in a second | of the most that is possible |",
  "| --- | ---: | ---: |",
  `| synced inserts into SQLite, nothing else | ${raw.toFixed(0)} | |`,
  `| one row by Prisma, nothing else | ${byPrisma.toFixed(0)} | ${percent(byPrisma / raw)} |`,
  `| a bare route of Next.js, nothing stored | ${bareRate.replies.toFixed(0)} | ${percent(bareRate.replies / raw)} |`,
  `| submissions: received, graded, stored, answered | ${submits.rate.toFixed(0)} | ${percent(submits.rate / raw)} |`,
  `| the same by the page's button, with the part drawn anew | ${pressed.rate.toFixed(0)} | ${percent(pressed.rate / raw)} |`,
  `| saves: received, stored, answered | ${saves.rate.toFixed(0)} | ${percent(saves.rate / raw)} |`,
  `| a bare dynamic page of Next.js | ${bareRate.pages.toFixed(0)} | |`,
  `| a student's page of a question | ${pages.rate.toFixed(0)} | ${percent(pages.rate / bareRate.pages)} |`,
].join("\n");
console.log(rates);
const date = new Date().toISOString().slice(0, 10);
const kept: Figures = {
  machine,
  date,
  rawInserts: raw,
  prismaRows: byPrisma,
  bareReplies: bareRate.replies,
  submits: submits.rate,
  presses: pressed.rate,
  saves: saves.rate,
  barePages: bareRate.pages,
  pages: pages.rate,
  ...bytes(),
};
publish("figures.json", `${JSON.stringify(kept, null, 2)}\n`);
if (profiling) {
  const spent = ({ spent }: Rate): string => {
    const rows = (shares: readonly Share[]) =>
      shares.map(({ what, share }) => `| ${what} | ${percent(share)} |`).join("\n");
    return `| whose code | share of the busy time |\n| --- | ---: |\n${rows(spent?.owners ?? [])}\n\n| function | itself |\n| --- | ---: |\n${rows(spent?.functions ?? [])}`;
  };
  const text = `# Where the time goes

\`npm run bench:server -- profile\` on ${machine}, ${date}.
Eight requests are under way at any time, server and generator share the cores, and the profiler itself takes a part.

${rates}

## A submission

${spent(submits)}

## A submission by the page's button

${spent(pressed)}

## A save

${spent(saves)}

## A page

${spent(pages)}
`;
  publish("profile.md", text);
  console.log(text);
}
