/** Prints the table of what held; where the tests ran at full length and all of them passed (`publish`), writes it to docs/measured/holding.md. */
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { publish } from "../load/publish";
import { type Held, heldFile } from "./held";

const lines = (existsSync(heldFile) ? readFileSync(heldFile, "utf8") : "").trim().split("\n").filter(Boolean);
const rows = lines.map((line): Held => JSON.parse(line)).toSorted((a, b) => order(a) - order(b));

/** As the goals are numbered; what has no number comes last. */
function order({ goal }: Held): number {
  return Number(/^R(\d+)/.exec(goal)?.[1] ?? 99);
}

const table = [
  "| goal | what was done | lost, doubled, phantom | besides |",
  "| --- | --- | --- | --- |",
  // A test notes its line last: one that found something lost has none.
  ...rows.map(({ goal, what, besides }) => `| ${goal} | ${what} | 0 | ${besides} |`),
].join("\n");
console.log(table);
if (process.argv.includes("publish")) {
  const machine = `${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown processor"}, Node ${process.versions.node}`;
  publish(
    "holding.md",
    `# What holds, at full length

\`npm run crash\` runs the tests of \`npm test -- holding\` with the goals' own figures, on the built product with SQLite (PostgreSQL where two instances
share it). Each simulated student writes a ledger; afterwards the database is held against it: what was acknowledged and is missing is lost,
what is there twice is doubled, what nobody sent is a phantom. Measured on ${machine}, on ${new Date().toISOString().slice(0, 10)};
load average at the end ${loadavg()[0]?.toFixed(1)}. Counts are asserted; times are told beside their goals, for the machine may be busy with something else.

${table}
`,
  );
}
