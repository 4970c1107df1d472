import { expect, test } from "vitest";
import { schoolSetting } from "./setting";

const setting = schoolSetting({ students: 12 });

test("the running product names each request, counts what it does, and logs nothing that anybody typed", async () => {
  const { start, students, client, port, school } = setting();
  // Every query is slow here, so that every one is in the log.
  const server = await start({ LOG_LEVEL: "info", SLOW_QUERY_MS: "0.0001" });
  const student = students[0];
  if (student === undefined) throw new Error("There is no student.");
  const task = student.task(0);
  const typed = "123456.789012";
  const { reply } = await student.submit(task, typed);
  expect(reply.status).toBe(200);
  await student.save(student.task(1), `9${typed}`);
  const page = await student.look(task.question);
  const id = String(page.headers["x-request-id"]);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(page.body).toContain(`data-request="${id}"`);
  expect((await client.call({ path: "/api/ready" })).status).toBe(200);
  const figures = (await client.call({ path: "/api/metrics" })).body;
  expect(figures).toMatch(/gradient_verdicts_total\{outcome="\w+"\} 1/);
  expect(figures).toMatch(/gradient_request_seconds_count\{lane="save",status="2xx"\} 1/);
  expect(figures).toContain("gradient_background_waiting");
  const elsewhere = await fetch(`http://127.0.0.1:${port}/api/metrics`, {
    headers: { "x-forwarded-for": "127.0.0.1" },
  });
  expect(elsewhere.status).toBe(404);
  await server.end("SIGTERM");
  const lines = server
    .said()
    .split("\n")
    .filter((line) => line.startsWith("{"));
  expect(lines.filter((line) => line.includes('"sql"')).length).toBeGreaterThan(10);
  expect(lines.some((line) => line.includes(id))).toBe(true);
  const log = lines.join("\n");
  for (const secret of [
    typed,
    student.pupil.email,
    student.pupil.cookie.split("=")[1] ?? "",
    "Student 1",
    school.password,
  ]) {
    expect(log).not.toContain(secret);
  }
});

test("past its bound the running product refuses pages at once and says when to come again, and saves go on", async () => {
  const { start, students } = setting();
  const server = await start({ PAGES_ROOM: "1" });
  const looks = students.flatMap((student) => [1, 2, 3].map((turn) => student.look(student.task(turn).question)));
  const saves = students.map((student) => student.save(student.task(0)));
  const pages = await Promise.all(looks);
  const refused = pages.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, body } of refused) {
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(body).toContain("此刻访问的人太多");
  }
  expect(pages.some(({ status }) => status === 200)).toBe(true);
  expect((await Promise.all(saves)).map((reply) => reply?.status)).toEqual(saves.map(() => 200));
  await server.end("SIGKILL");
});
