import { expect, test } from "@playwright/test";
import { callAction } from "./call-action";
import { entries } from "./entries";
import { fingerprint } from "./fingerprint";
import { type Actor, actors, type Person, type World } from "./known";
import type { ActionRow, PageRow, RouteRow, Row } from "./row";
import { type Served, send, serve } from "./serve";
import { table } from "./table";

let served: Served;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

test("every page, route and server action of the build has its row, and no row is without its entry", () => {
  expect(table.map(({ entry }) => entry).sort()).toEqual(entries());
});

for (const kind of ["page", "route", "action"] as const) {
  const rows = table.filter((row) => row.kind === kind);
  test(`each ${kind} does for each actor what the table says, and for the others nothing`, async () => {
    test.setTimeout(600_000);
    for (const row of rows) {
      // Those who may not come first: what they are refused is then known to be there.
      const order = [...actors].sort((a, b) => Number(row.may.includes(a)) - Number(row.may.includes(b)));
      for (const actor of order) await enter(row, actor);
    }
  });
}

test("what another site sends in a person's name changes nothing", async () => {
  test.setTimeout(600_000);
  const forged: readonly Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
    { Origin: "" },
  ];
  const before = fingerprint(served.file);
  for (const row of table) {
    if (row.kind === "page" || (row.kind === "route" && row.body === undefined)) continue;
    for (const actor of row.may.filter((each) => each !== "anonymous").slice(-1)) {
      for (const headers of forged) {
        const reply = await request(row, actor, headers);
        expect([row.entry, headers["Origin"], reply.status >= 400], `${reply.status}`).toEqual([
          row.entry,
          headers["Origin"],
          true,
        ]);
      }
    }
  }
  expect(fingerprint(served.file)).toEqual(before);
});

const who = ({ people }: World, actor: Actor): Person | null => (actor === "anonymous" ? null : people[actor]);

function request(row: PageRow | RouteRow | ActionRow, actor: Actor, headers: Record<string, string> = {}) {
  const { world, base } = served;
  const person = who(world, actor);
  switch (row.kind) {
    case "page":
      return send(base, row.path(world, actor), person, { headers });
    case "route": {
      const [method = "GET"] = row.entry.split(" ");
      const body = row.body === undefined ? {} : { body: JSON.stringify(row.body(world, actor)) };
      const type: Record<string, string> = row.body === undefined ? {} : { "Content-Type": "application/json" };
      return send(base, row.path(world, actor), person, {
        method,
        ...body,
        headers: { ...type, ...row.headers, ...headers },
      });
    }
    case "action":
      return callAction(served, row.entry, row.page(world, actor), person, row.input(world, actor), headers);
  }
}

async function enter(row: Row, actor: Actor): Promise<void> {
  const may = row.may.includes(actor);
  const before = fingerprint(served.file);
  const reply = await request(row, actor);
  const text = row.kind === "route" && row.stream === true && reply.ok ? await beginning(reply) : await reply.text();
  expect({ entry: row.entry, actor, missing: missingHeaders(row, reply.headers) }).toEqual({
    entry: row.entry,
    actor,
    missing: [],
  });
  // A page that broke while it was drawn still answers 200; what broke leaves its mark.
  expect({ entry: row.entry, actor, broke: text.includes("data-dgst") }).toEqual({
    entry: row.entry,
    actor,
    broke: false,
  });
  const after = fingerprint(served.file);
  const tables = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  const changed = tables.length > 0;
  const seen = { entry: row.entry, actor, ...outcome(row, reply, changed) };
  expect.soft(seen, `Changed: ${tables.join(", ")}\n${text.slice(0, 500)}`).toEqual({
    entry: row.entry,
    actor,
    ...expected(row, actor, may),
  });
}

/** The first words of a reply that goes on for ever. */
async function beginning(reply: Response): Promise<string> {
  const reader = reply.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** What every reply carries, whoever asked and whatever came of it. */
function missingHeaders(row: Row, headers: Headers): string[] {
  const policy = headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'self' 'nonce-[\w+/=]{16,}' 'strict-dynamic'(;|$)/;
  const wanted: readonly (readonly [string, boolean])[] = [
    ["https from now on", /max-age=31536000/.test(headers.get("strict-transport-security") ?? "")],
    ["nosniff", headers.get("x-content-type-options") === "nosniff"],
    ["no-store", (headers.get("cache-control") ?? "").includes("no-store")],
    ["nobody may frame it", policy.includes("frame-ancestors 'none'")],
    ["scripts by nonce", row.kind === "route" ? policy.includes("default-src 'none'") : nonce.test(policy)],
    ["no inline script", !/script-src[^;]*unsafe/.test(policy)],
    ["no objects", policy.includes("object-src 'none'")],
    ["no base", policy.includes("base-uri 'none'")],
    ["a short referrer", headers.get("referrer-policy") === "same-origin"],
    ["no maker's name", headers.get("x-powered-by") === null],
  ];
  return wanted.flatMap(([what, holds]) => (holds ? [] : [what]));
}

interface Outcome {
  readonly status: number | string;
  readonly changed: boolean;
}

/** What is compared: of an action's reply only whether it was refused outright, since a form says no in words. */
function outcome(row: Row, reply: Response, changed: boolean): Outcome {
  const toLogin = /\/login([?;]|$)/.test(reply.headers.get("location") ?? reply.headers.get("x-action-redirect") ?? "");
  const status = toLogin ? "to sign-in" : reply.status;
  if (row.kind === "action" && row.reads !== true) return { status: "", changed };
  if (row.kind === "action" && typeof status === "number")
    return { status: status < 400 ? "done" : "refused", changed };
  return { status, changed };
}

function expected(row: Row, actor: Actor, may: boolean): Outcome {
  switch (row.kind) {
    case "page":
      if (may) return { status: row.leadsOn === true ? 307 : 200, changed: false };
      return { status: actor === "anonymous" && row.may.length > 0 ? "to sign-in" : 404, changed: false };
    case "route":
      if (may) return { status: 200, changed: row.body !== undefined || row.audited === true };
      return { status: actor === "anonymous" ? 401 : 404, changed: false };
    case "action":
      if (row.reads !== true) return { status: "", changed: may };
      return { status: may ? "done" : actor === "anonymous" ? "to sign-in" : "refused", changed: false };
  }
}
