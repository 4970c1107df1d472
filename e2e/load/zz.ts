import { client } from "./client";
import { makeSchool, run } from "./school";
import { startInstance } from "./server";
const url = "file:/tmp/r17.db";
const school = await makeSchool(url, { students: 300 });
await run("add-submissions.ts", url, { perPart: 5, most: 30_000 });
const server = await startInstance(3398, url, { LOG_LEVEL: "warn", SLOW_QUERY_MS: "8" }, process.argv.includes("prof") ? ["--cpu-prof", "--cpu-prof-dir=/tmp/prof"] : []);
const http = client(3398);
for (const path of [`/en/teach/${school.courseId}`, `/en/teach/${school.courseId}/gradebook`]) {
  const t: number[] = [];
  for (let i = 0; i < 25; i++) { const s = performance.now(); await http.call({ path, cookie: school.teacher }); t.push(Math.round(performance.now() - s)); }
  console.log(path, t.join(" "));
}
http.close();
await server.end("SIGTERM");
const seen = new Map<string, number[]>();
for (const l of server.said().split("\n")) { try { const { sql, milliseconds } = JSON.parse(l); if (sql) seen.set(sql, [...(seen.get(sql) ?? []), milliseconds]); } catch {} }
for (const [sql, ms] of seen) console.log(ms.length, ms.slice(-5).join(","), sql.slice(0, 400).replace(/\s+/g, " "));
