import { expect, test } from "@playwright/test";
import { type Arguments, callAction } from "./call-action";
import { actionIds } from "./entries";
import { classes, replaced, stringPaths } from "./field-classes";
import { fingerprint } from "./fingerprint";
import type { ActionRow, RouteRow } from "./row";
import { type Served, send, serve } from "./serve";
import { table } from "./table";

let served: Served | undefined;

test.beforeAll(async () => {
  served = await serve(Number(process.env["TYPES_PORT"] ?? 3224));
});
test.afterAll(() => served?.stop());

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
        ...Object.values(classes)
          .map((make) => make())
          .filter((value) => typeof value !== typeof good[name])
          .map((value) => ({ ...good, [name]: value })),
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

test("another type in any text of any server action changes nothing and ends nothing, in an object as in a form (S10)", async () => {
  test.setTimeout(600_000);
  if (served === undefined) throw new Error("no server");
  const here = served;
  const { world, file } = here;
  const found: string[] = [];
  let fields = 0;
  let tried = 0;
  let before = JSON.stringify(fingerprint(file));
  const unchanged = (what: string) => {
    const after = JSON.stringify(fingerprint(file));
    if (after !== before) found.push(`${what} changed something`);
    before = after;
  };
  for (const row of table) {
    if (row.kind !== "action") continue;
    const actor = row.may.filter((each) => each !== "anonymous").at(-1) ?? "instructor";
    const page = row.page(world, actor);
    const input = row.input(world, actor);
    const given = "form" in input ? (input.state === false ? [input.form] : [null, input.form]) : input;
    for (const path of stringPaths(given)) {
      fields += 1;
      for (const [name, make] of Object.entries(classes)) {
        for (const sent of [replaced(given, path, make()), ...inForm(input, path, make())]) {
          const reply = await callAction(here, row.entry, page, world.people[actor], Object.values(sent as object));
          const text = await reply.text();
          tried += 1;
          const what = `${row.entry} with ${name} at ${path.join(".")}`;
          if (reply.status >= 500 || text.includes("data-dgst")) found.push(`${what}: ${reply.status}`);
        }
      }
      unchanged(`${row.entry} at ${path.join(".")}`);
    }
  }
  expect(found).toEqual([]);
  console.log(
    `${fields} texts of ${actionIds().size} actions, ${Object.keys(classes).length} classes, ${tried} requests.`,
  );
  expect(fields).toBeGreaterThan(170);
  expect(tried).toBeGreaterThan(fields * Object.keys(classes).length);
});

/** The same in a form, where a field is a text or a file: one such form, or none where the action takes none. */
function inForm(input: Arguments, path: readonly string[], value: unknown): readonly unknown[] {
  if (!("form" in input)) return [];
  const name = path.at(-1) ?? "";
  const form = new FormData();
  for (const [each, text] of Object.entries(input.form)) if (each !== name) form.append(each, text);
  if (typeof value === "string") form.append(name, value);
  else form.append(name, new File([JSON.stringify(value)], "x.json", { type: "application/json" }));
  return [input.state === false ? [form] : [null, form]];
}

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
