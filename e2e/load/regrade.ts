/**
 * `npm run bench:regrade [submissions]`: how long it takes to grade a whole homework again, to apply what comes out otherwise, and
 * to take it back. On SQLite, in a folder of its own; the dry run and the applying run as the server's background job runs them,
 * in one fresh process.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { run } from "./school";

const submissions = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), "gradient-regrade-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const url = `file:${join(folder, "class.db")}`;

const time = z.object({ clock: z.number(), processor: z.number() });
const figures = z.object({
  submissions: z.number(),
  changes: z.number(),
  written: z.number(),
  dryRun: time,
  page: time,
  apply: time,
  revert: time,
});

const made = await run("class-for-regrade.ts", url, { submissions });
const { changes, written, dryRun, page, apply, revert, ...all } = figures.parse(
  await run("regrade-once.ts", url, made),
);
const said = ({ clock, processor }: z.infer<typeof time>): string =>
  `${clock.toFixed(1)} s by the clock, ${processor.toFixed(1)} s of the processor`;
console.log(`${all.submissions} submissions of a whole homework, each student with numbers of their own`);
console.log(`SQLite, ${cpus().length} × ${cpus()[0]?.model ?? ""}, Node ${process.version}`);
console.log(`dry run:   ${said(dryRun)}; ${changes} changes`);
console.log(`its page:  ${said(page)}`);
console.log(`apply:     ${said(apply)}; ${written} words written`);
console.log(`take back: ${said(revert)}`);
