/**
 * `npm run load`: measures the goals of a class on this machine, prints the table, and writes it to docs/measured/load.md.
 * `npm run load -- --long` takes the goals' own lengths (ten minutes a row, three a step of the ladder: under an hour in all);
 * `npm run load -- R5` one of them, also `npm run load -- --long R5 R5b R11`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../scripts/ensure.mjs";
import { atWork, dashboards, hostile, type Line, type Measured, type Site, signIns, starts, warmUp } from "./goals";
import { machine } from "./machine";
import { publish } from "./publish";
import { makeSchool, run, type SchoolPlan } from "./school";
import { startInstance } from "./server";
import { nothingWrong, verify } from "./verify";

const asked = process.argv.slice(2);
const full = asked.includes("--long");
const only = asked.filter((each) => each !== "--long");
const seconds = (short: number, long: number) => (full ? long : short);
const folder = mkdtempSync(join(tmpdir(), "gradient-load-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const port = Number(process.env["PORT"] ?? 3399);
const all: Line[] = [];
const notes: string[] = [];

interface Goal {
  readonly name: string;
  readonly plan?: Partial<SchoolPlan>;
  readonly seconds: number;
  readonly measure: (site: Site) => Promise<Measured>;
  readonly prepare?: (url: string) => Promise<void>;
  readonly after?: (url: string) => Promise<string>;
}

const ladder = [50, 100, 200, 300, 500, 800].map(
  (students): Goal => ({
    name: "R5b",
    plan: { students },
    seconds: seconds(20, 180),
    measure: (site) => atWork(`R5b ${students} students`, site),
  }),
);

const goals: readonly Goal[] = [
  { name: "R5", seconds: seconds(30, 600), measure: (site) => atWork("R5 a class at work", site) },
  ...ladder,
  {
    name: "R6",
    plan: { begun: false },
    seconds: 5,
    measure: starts,
    after: async (url) =>
      `R6: ${JSON.stringify(await run("count-attempts.ts", url, null))} attempts for 300 students who clicked twice.`,
  },
  { name: "R6b", seconds: 60, measure: signIns },
  { name: "R11", seconds: seconds(30, 600), measure: hostile },
  {
    name: "R17",
    seconds: seconds(30, 120),
    prepare: async (url) => void (await run("add-submissions.ts", url, { perPart: 5, most: 30_000 })),
    measure: dashboards,
  },
];

const unknown = only.filter((name) => !goals.some((goal) => goal.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown goal ${unknown.join(", ")}. There are: ${[...new Set(goals.map(({ name }) => name))].join(", ")}.`,
  );
  process.exit(2);
}
ensureBuilt();
for (const [index, goal] of goals.entries()) {
  if (only.length > 0 && !only.includes(goal.name)) continue;
  const url = `file:${join(folder, `${index}.db`)}`;
  const school = await makeSchool(url, { students: 300, ...goal.plan });
  await goal.prepare?.(url);
  const server = await startInstance(port, url);
  await warmUp({ school, port });
  const { lines, ledger } = await goal.measure({ school, port, seconds: goal.seconds });
  await server.end("SIGTERM");
  const { saves, submissions, ...wrong } = await verify(url, ledger);
  const kept =
    JSON.stringify(wrong) === JSON.stringify(nothingWrong)
      ? "lost 0, doubled 0, phantom 0, misgraded 0"
      : JSON.stringify(wrong).slice(0, 2_000);
  const said = `${lines[0]?.goal ?? goal.name}: ${saves} saves and ${submissions} submissions read back: ${kept}.`;
  notes.push(said);
  if (goal.after) notes.push(await goal.after(url));
  all.push(...lines);
  console.log(table(lines));
  console.log(said);
}
const knee = breaks();
if (knee !== null) notes.push(knee);
const text = page();
console.log(text);
if (only.length === 0) publish("load.md", text);

/** The first step of the ladder that does not hold R5's figures. */
function breaks(): string | null {
  const steps = all.filter(({ goal }) => goal.startsWith("R5b"));
  if (steps.length === 0) return null;
  const bounds: Readonly<Record<string, number>> = { save: 150, submit: 300, page: 400 };
  const broken = steps.find(
    ({ lane, p95, p99, refused, failed }) => p95 > (bounds[lane] ?? 0) || p99 > 1000 || refused + failed > 0,
  );
  if (broken === undefined) return "R5b: no step of the ladder breaks R5's figures.";
  return `R5b, the knee: ${broken.goal.replace("R5b ", "")} is the first step that breaks R5's figures (${broken.lane}: p95 ${Math.round(broken.p95)} ms, ${broken.refused} refused, ${broken.failed} failed).`;
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ goal, lane, count, p50, p95, p99, refused, failed, lag }) => {
    const late = lag > 20 ? `${Math.round(lag)} (void)` : `${Math.round(lag)}`;
    return `| ${[goal, lane, count, ...[p50, p95, p99].map(Math.round), refused, failed, late].join(" | ")} |`;
  });
  return [
    "| goal | what | requests | p50 ms | p95 ms | p99 ms | refused (503) | failed | generator's lag p99 ms |",
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function page(): string {
  return `# A class under load

\`npm run load${full ? " -- --long" : ""}\` on ${machine}, ${new Date().toISOString().slice(0, 10)}; load average of the machine at the end ${loadavg()[0]?.toFixed(1)}.
Built product, one process, SQLite with \`synchronous=FULL\`; the generator is a process beside it on the same cores and sends on
schedule whether or not answers come. Times count from the planned moment. A row whose generator was late is marked void: the machine was
busy with something else.

${table(all)}

${notes.map((note) => `- ${note}`).join("\n")}
`;
}
