/**
 * `npm run bench:regrade [submissions]`: how long it takes to grade a whole homework again, to apply what comes out otherwise, and
 * to take it back. On SQLite, in a folder of its own; the dry run and the applying run as the server's background job runs them,
 * in one fresh process.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "./school";

const wanted = process.argv[2] ?? "10000";
const folder = mkdtempSync(join(tmpdir(), "gradient-regrade-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, DATABASE_URL: `file:${join(folder, "class.db")}` };

function run(script: string, args: readonly string[], input: string): string {
  const tsx = ["--conditions=react-server", "--import", "tsx"];
  const { status, stdout } = spawnSync(process.execPath, [...tsx, join(root, "e2e/load", script), ...args], {
    cwd: root,
    env,
    input,
    stdio: ["pipe", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}.`);
  return stdout;
}

const time = z.object({ clock: z.number(), processor: z.number() });
const figures = z
  .object({
    submissions: z.number(),
    changes: z.number(),
    written: z.number(),
    dryRun: time,
    page: time,
    apply: time,
    revert: time,
  })
  .parse(JSON.parse(run("regrade-once.ts", [], run("class-for-regrade.ts", [wanted], ""))));
const { submissions, changes, written, dryRun, page, apply, revert } = figures;
console.log(
  `${submissions} submissions of a whole homework, each student with numbers of their own; SQLite, ${cpus()[0]?.model ?? ""}, Node ${process.version}`,
);
const said = ({ clock, processor }: z.infer<typeof time>): string =>
  `${clock.toFixed(1)} s by the clock, ${processor.toFixed(1)} s of the processor`;
console.log(`dry run:   ${said(dryRun)}; ${changes} changes`);
console.log(`its page:  ${said(page)}`);
console.log(`apply:     ${said(apply)}; ${written} words written`);
console.log(`take back: ${said(revert)}`);
