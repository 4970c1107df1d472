import { existsSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { actionIds } from "./entries";
import { fingerprint } from "./fingerprint";
import { type Served, send, serve } from "./serve";

let served: Served;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221), true);
});
test.afterAll(() => served?.stop());

/** Bodies in React's own notation for what a browser sends, with references to where nothing should be found. */
function crafted(): readonly (readonly [string, FormData | string])[] {
  const file = "/tmp/gradient-must-not-exist";
  const code = `require("fs").writeFileSync("${file}","x")`;
  const form = (fields: Readonly<Record<string, string>>): FormData => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.append(name, value);
    return made;
  };
  const thenable = (prefix: string, get: string) => ({
    0: JSON.stringify({
      ...{ then: "$1:__proto__:then", status: "resolved_model", reason: -1, value: '{"then":"$B1337"}' },
      _response: { _prefix: prefix, _chunks: "$Q2", _formData: { get } },
    }),
    1: '"$@0"',
    2: "[]",
  });
  const references = [
    ...["$1:__proto__:then", "$1:constructor:constructor", "$1:__proto__:constructor:constructor", "$1:then"],
    ...[
      "$@0",
      "$@1",
      "$0",
      "$B1337",
      "$F1",
      "$h1",
      "$K1",
      "$Q1",
      "$W1",
      "$i1",
      "$T",
      "$undefined",
      "$Sthen",
      "$Z",
      "$L1",
    ],
    ...[`$n${"9".repeat(20_000)}`, "$D2026-13-45", "$Infinity", "$-0", "$NaN", "$A1", "$o1", "$r1", "$x1", "$"],
  ];
  return [
    ["a promise that it is none", form(thenable(code, "$1:constructor:constructor"))],
    ["another one", form(thenable(`${code};`, "$1:then:constructor"))],
    ["through a list", form({ 0: '["$1:a:a"]', 1: '{"a":"$2"}', 2: '{"a":"$1:__proto__:then","then":"$2:a"}' })],
    ["round and round", form({ 0: '["$1"]', 1: '["$2"]', 2: '["$1"]' })],
    ["of a prototype", form({ 0: '[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}]' })],
    ["a bound action", form({ 0: '["$F1"]', 1: '{"id":"constructor","bound":"$@2"}', 2: "[]" })],
    ["an action of another name", form({ 0: '["$h1"]', 1: '{"id":"__proto__#then","bound":null}' })],
    ["fields of the prototype", form({ __proto__: "x", constructor: "x", then: "x", 0: '["$K__proto__"]' })],
    [
      "an action's own field",
      form({ $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"constructor","bound":"$@1"}', "$ACTION_1:1": "[]" }),
    ],
    ["an action by name", form({ $ACTION_ID_constructor: "", $ACTION_KEY: "k1" })],
    ["very deep", `${"[".repeat(5_000)}${"]".repeat(5_000)}`],
    ["no JSON", "{"],
    ["nothing", ""],
    ...references.flatMap((each): [string, FormData | string][] => [
      [`${each.slice(0, 40)} in a text`, JSON.stringify([each])],
      [`${each.slice(0, 40)} in a form`, form({ 0: JSON.stringify([null, each]), 1: '{"then":"$0"}' })],
    ]),
  ];
}

test("crafted calls of server actions run nothing, change nothing and are told nothing (T16)", async () => {
  test.setTimeout(600_000);
  const { base, world, file } = served;
  const before = fingerprint(file);
  const { own } = world.people;
  // One that changes nothing of what is sent here; to sign out would be one's own good right.
  const first = [...actionIds()].find(([entry]) => entry.endsWith(" submitAnswer"))?.[1] ?? "";
  const odd: string[] = [];
  let tried = 0;
  const ids = [first, "constructor", "__proto__", "x".repeat(300), ""];
  for (const who of [null, own]) {
    for (const path of ["/en", "/_next/x", "/api/health"]) {
      for (const id of ids) {
        for (const [what, body] of crafted()) {
          const type: Record<string, string> = typeof body === "string" ? { "Content-Type": "text/plain" } : {};
          const headers = { ...type, ...(id === "" ? {} : { "Next-Action": id }), Accept: "text/x-component" };
          const reply = await send(base, path, who, { method: "POST", body, headers });
          const text = await reply.text();
          tried += 1;
          // A failure says a number and no more; what is refused may be any page.
          const told = /TypeError|SyntaxError|node_modules|\.next\/server|at Object\.|must-not-exist/.exec(text)?.[0];
          const long = reply.status >= 500 && text.length > 200 && !text.includes("__next_error__");
          if (told !== undefined || long)
            odd.push(`${path} ${id.slice(0, 20)} ${what}: ${reply.status} ${told ?? text.slice(0, 120)}`);
        }
      }
    }
  }
  expect(odd).toEqual([]);
  expect(tried).toBeGreaterThan(1_500);
  expect(existsSync("/tmp/gradient-must-not-exist")).toBe(false);
  expect(fingerprint(file)).toEqual(before);
  // The server is as it was.
  expect((await send(base, "/api/health", null)).status).toBe(200);
  expect((await send(base, `/en/attempts/${world.ownHomework.attemptId}`, own)).status).toBe(200);
});
