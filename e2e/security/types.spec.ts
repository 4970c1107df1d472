import { expect, test } from "@playwright/test";
import { callAction } from "./call-action";
import { fingerprint } from "./fingerprint";
import type { ActionRow, RouteRow } from "./row";
import { type Served, send, serve } from "./serve";
import { table } from "./table";

let served: Served | undefined;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

/** What a query would take for more than a word: Prisma's operators, lists, other types, nothing at all. */
const strange: readonly unknown[] = [
  { not: "x" },
  { startsWith: "" },
  { contains: "" },
  { equals: undefined },
  { $gt: "" },
  ["1"],
  [],
  true,
  null,
  { __proto__: { polluted: true } },
  1e308,
];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

test("a field of another type, a field too many or one too few changes nothing and is refused with a reason", async () => {
  test.setTimeout(300_000);
  if (served === undefined) throw new Error("no server");
  const { base, world, file } = served;
  const before = fingerprint(file);
  const rows = table.filter((row): row is RouteRow => row.kind === "route" && row.body !== undefined);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    const actor = row.may.at(-1) ?? "own";
    const who = actor === "anonymous" ? null : world.people[actor];
    const good = row.body?.(world, actor);
    if (!isRecord(good)) throw new Error(`${row.entry}: a body is an object`);
    const bodies = [
      ...Object.keys(good).flatMap((name) => [
        ...strange.filter((value) => typeof value !== typeof good[name]).map((value) => ({ ...good, [name]: value })),
        Object.fromEntries(Object.entries(good).filter(([each]) => each !== name)),
      ]),
      { ...good, score: 1 },
      { ...good, attemptId: "another" },
      { ...good, userId: world.people.classmate.userId },
      [],
      "text",
      null,
    ];
    const [method = ""] = row.entry.split(" ");
    for (const body of bodies) {
      const headers = { "Content-Type": "application/json", ...row.headers };
      const reply = await send(base, row.path(world, actor), who, { method, headers, body: JSON.stringify(body) });
      const type = reply.headers.get("content-type") ?? "";
      expect([row.entry, body, reply.status, type.includes("problem+json")]).toEqual([row.entry, body, 400, true]);
    }
  }
  expect(fingerprint(file)).toEqual(before);
});

test("what a server action is sent in place of its arguments changes nothing and ends nothing", async () => {
  test.setTimeout(300_000);
  if (served === undefined) throw new Error("no server");
  const { base, world, file } = served;
  const before = fingerprint(file);
  const rows = table.filter((row): row is ActionRow => row.kind === "action" && !row.entry.includes("sign-out"));
  for (const row of rows) {
    const actor = row.may.find((each) => each !== "anonymous") ?? "own";
    const who = world.people[actor];
    const page = row.page(world, actor);
    for (const given of [[], [null, null], [{ not: "x" }, ["y"]], ["a".repeat(5_000)], [[[[[]]]]]]) {
      const reply = await callAction(served, row.entry, page, who, given);
      await reply.text();
      // A page that is not there, a way to sign in, or a form that says no: never an accident.
      expect([row.entry, given, reply.status < 500], `${reply.status}`).toEqual([row.entry, given, true]);
    }
  }
  expect(fingerprint(file)).toEqual(before);
  expect((await send(base, "/api/health", null)).status).toBe(200);
});
