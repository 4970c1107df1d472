/**
 * `npm run bench:dashboards [visits]`: how long the built server takes for each of staff's pages, from the request's last byte to the
 * page's last byte, one visit after another; first a class of 300 students × 20 parts × 5 tries, then the first pages of a class of
 * 10,000. On SQLite, each class in a database of its own in a temporary folder.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { ensureBuilt } from "../../scripts/ensure.mjs";
import { percentile } from "./open-loop";
import { run } from "./school";
import { startInstance } from "./server";

const visits = Number(process.argv[2] ?? 40);
const port = Number(process.env["PORT"] ?? 3399);
const folder = mkdtempSync(join(tmpdir(), "gradient-dashboards-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

const made = z.object({
  courseId: z.string(),
  quizId: z.string(),
  question: z.string(),
  submissions: z.number(),
  cookie: z.string(),
});

ensureBuilt();
console.log(`${cpus().length} × ${cpus()[0]?.model ?? ""}, Node ${process.version}; ${visits} visits a page`);
await measure({ students: 300, parts: 20, tries: 5 }, visits);
await measure({ students: 10_000, parts: 2, tries: 1 }, Math.min(visits, 20));

async function measure(of: { students: number; parts: number; tries: number }, times: number): Promise<void> {
  const url = `file:${join(folder, `${of.students}.db`)}`;
  const { courseId, quizId, question, submissions, cookie } = made.parse(await run("class-for-dashboards.ts", url, of));
  console.log(`\n${of.students} students × ${of.parts} parts × ${of.tries} tries, ${submissions} submissions`);
  const server = await startInstance(port, url);
  const course = `/en/teach/${courseId}`;
  for (const page of [
    "",
    "/gradebook",
    "/gradebook?column=part",
    "/pending",
    "/statistics",
    `/statistics/${quizId}`,
    `/statistics/${quizId}/${question}`,
    `/questions/${quizId}/${question}`,
    `/live/${quizId}`,
    "/roster",
    "/requests",
    "/regrades",
  ]) {
    const taken: number[] = [];
    let bytes = 0;
    for (let visit = 0; visit <= times; visit += 1) {
      const from = performance.now();
      const response = await fetch(`http://127.0.0.1:${port}${course}${page}`, { headers: { cookie } });
      const text = await response.text();
      // The first visit loads the page's code.
      if (visit > 0) taken.push(performance.now() - from);
      if (response.status !== 200) throw new Error(`${page}: ${response.status}`);
      bytes = text.length;
    }
    taken.sort((a, b) => a - b);
    const [half, most] = [percentile(taken, 0.5), percentile(taken, 0.95)];
    const name = page.replace(quizId, "quiz").replace(question, "question") || "/";
    console.log(
      `${name.padEnd(30)} p50 ${half.toFixed(0)} ms, p95 ${most.toFixed(0)} ms, ${(bytes / 1024).toFixed(0)} kB`,
    );
  }
  await server.end("SIGTERM");
}
