import { readdirSync } from "node:fs";
import { request as ask } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { callAction } from "./call-action";
import { actionIds } from "./entries";
import type { Person } from "./known";
import { type Served, serve } from "./serve";

let served: Served;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

interface Asked {
  readonly what: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly status: readonly number[];
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** As it stands: no client follows a redirect or tidies a path. */
function raw({ path, method = "GET", headers = {}, body = "" }: Asked): Promise<Reply> {
  const { hostname, port } = new URL(served.base);
  const host = { Host: `${hostname}:${port}`, Origin: served.base };
  return new Promise((resolve, reject) => {
    const sent = ask({ hostname, port, path, method, headers: { ...host, ...headers } }, (reply) => {
      reply.resume();
      reply.once("end", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers }));
      reply.once("error", () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers }));
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** One reply of each kind that the server can give. */
function kinds(): readonly Asked[] {
  const { world } = served;
  const { cookie } = world.people.own;
  const action = [...actionIds()].find(([entry]) => entry.endsWith("chooseTheme"))?.[1] ?? "";
  const folder = join(import.meta.dirname, "../../.next/static");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const file = (ending: string) => `/_next/static/${names.find((name) => name.endsWith(ending)) ?? "none"}`;
  const attempt = world.ownHomework.attemptId;
  const typed = { "Content-Type": "application/json" };
  return [
    { what: "a page", path: "/en", status: [200] },
    {
      what: "a page of somebody signed in",
      path: `/en/attempts/${attempt}`,
      headers: { Cookie: cookie },
      status: [200],
    },
    { what: "its components", path: `/en/attempts/${attempt}`, headers: { Cookie: cookie, RSC: "1" }, status: [307] },
    { what: "a choice of language", path: "/", status: [307] },
    { what: "a way to sign in", path: "/en/courses", status: [307] },
    { what: "a tidied path", path: "/en/", status: [308] },
    { what: "a page that is not there", path: "/en/no/such", status: [404] },
    { what: "a page in no language", path: "/no/such", status: [307, 404] },
    {
      what: "a page of another's",
      path: `/en/attempts/${attempt}`,
      headers: { Cookie: world.people.stranger.cookie },
      status: [404],
    },
    { what: "a path that cannot be read", path: "/en/%E0%A4%A", status: [400] },
    { what: "a method that there is none of", path: "/en", method: "DELETE", status: [405] },
    {
      what: "an action",
      path: "/en",
      method: "POST",
      headers: { "Next-Action": action, "Content-Type": "text/plain" },
      body: "[]",
      status: [200],
    },
    {
      what: "an action that is not there",
      path: "/en",
      method: "POST",
      headers: { "Next-Action": "0".repeat(42), "Content-Type": "text/plain" },
      body: "[]",
      status: [404, 409],
    },
    {
      what: "an action from elsewhere",
      path: "/en",
      method: "POST",
      headers: { "Next-Action": action, Origin: "https://evil.example" },
      body: "[]",
      status: [403],
    },
    { what: "a body too long", path: "/en", method: "POST", headers: { "Content-Length": "9000000" }, status: [413] },
    {
      what: "a body of no length",
      path: "/en",
      method: "POST",
      headers: { "Transfer-Encoding": "chunked" },
      status: [411],
    },
    { what: "the API", path: `/api/v1/attempts/${attempt}`, headers: { Cookie: cookie }, status: [200] },
    { what: "the API to nobody", path: `/api/v1/attempts/${attempt}`, status: [401] },
    {
      what: "the API to another",
      path: `/api/v1/attempts/${attempt}`,
      headers: { Cookie: world.people.stranger.cookie },
      status: [404],
    },
    {
      what: "the API with nonsense",
      path: `/api/v1/attempts/${attempt}/flag`,
      method: "PUT",
      headers: { ...typed, Cookie: cookie },
      body: "{",
      status: [400],
    },
    { what: "an API that is not there", path: "/api/v1/none", status: [404] },
    {
      what: "a method of the API that is not there",
      path: `/api/v1/attempts/${attempt}`,
      method: "DELETE",
      status: [405],
    },
    { what: "health", path: "/api/health", status: [200] },
    { what: "a script", path: file(".js"), status: [200] },
    { what: "a script, packed", path: file(".js"), headers: { "Accept-Encoding": "br" }, status: [200] },
    { what: "a style", path: file(".css"), status: [200] },
    { what: "a font", path: file(".woff2"), status: [200] },
    { what: "a file that is not there", path: "/_next/static/none.js", status: [404] },
    { what: "a folder of files", path: "/_next/static/", status: [404, 308] },
    { what: "the icon", path: "/icon.svg", status: [200] },
    { what: "what robots are told", path: "/robots.txt", status: [200, 404] },
    { what: "an image to be made smaller", path: "/_next/image?url=%2Ficon.svg&w=64&q=75", status: [400, 404] },
  ];
}

const one = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(" | ") : (value ?? "");

test("every kind of reply, errors, redirects and files among them, carries the headers that guard it (S4)", async () => {
  const odd: string[] = [];
  for (const asked of kinds()) {
    const { status, headers } = await raw(asked);
    const policy = one(headers["content-security-policy"]);
    const missing = Object.entries({
      [`status ${status}`]: asked.status.includes(status),
      HSTS: one(headers["strict-transport-security"]) === "max-age=31536000; includeSubDomains",
      nosniff: one(headers["x-content-type-options"]) === "nosniff",
      "a policy": /(^|; )default-src '(none|self)'/.test(policy) && !policy.includes(","),
      "no objects": /object-src 'none'/.test(policy) || policy.startsWith("default-src 'none'"),
      "no base": policy.includes("base-uri 'none'"),
      "nobody may frame it": policy.includes("frame-ancestors 'none'"),
      "no inline script": !/script-src[^;]*unsafe/.test(policy),
      referrer: one(headers["referrer-policy"]) === "same-origin",
      "nobody else may embed it": one(headers["cross-origin-resource-policy"]) === "same-origin",
      "no CORS": headers["access-control-allow-origin"] === undefined,
      "no maker's name": headers["x-powered-by"] === undefined && headers["server"] === undefined,
    }).flatMap(([what, holds]) => (holds ? [] : [what]));
    if (missing.length > 0) odd.push(`${asked.what}: ${missing.join(", ")}`);
  }
  expect(odd).toEqual([]);
});

test("over https every cookie is bound to this host, and none is without SameSite (S3, S4)", async () => {
  const { world } = served;
  const https = { "X-Forwarded-Proto": "https" };
  const action = (name: string) => [...actionIds()].find(([entry]) => entry.endsWith(` ${name}`))?.[1] ?? "";
  const cookie = `__Host-${world.people.own.cookie}`;
  const form = (fields: Readonly<Record<string, string>>): Partial<Asked> => ({
    method: "POST",
    headers: { ...https, Cookie: cookie, "Content-Type": "multipart/form-data; boundary=x" },
    body: `${Object.entries(fields)
      .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join("")}--x--\r\n`,
  });
  const page = `/en/courses/${world.courseId}/practice`;
  const asked: readonly Asked[] = [
    { what: "a page", path: "/en", headers: https, status: [200] },
    {
      what: "colours",
      path: "/en",
      status: [],
      ...form({ [`$ACTION_ID_${action("chooseTheme")}`]: "", theme: "dark" }),
    },
    {
      what: "the weeks",
      path: page,
      status: [],
      ...form({ [`$ACTION_ID_${action("showStreakHere")}`]: "", shown: "no" }),
    },
    { what: "signing out", path: "/en", status: [], ...form({ [`$ACTION_ID_${action("signOutHere")}`]: "" }) },
  ];
  for (const each of asked) {
    const { headers } = await raw(each);
    const set = headers["set-cookie"] ?? [];
    expect([each.what, set.length > 0]).toEqual([each.what, true]);
    for (const line of set) {
      // A browser takes such a name only so.
      expect([each.what, line]).toEqual([each.what, expect.stringMatching(/^__Host-.*; Path=\/(;|$)/i)]);
      expect([each.what, line]).toEqual([each.what, expect.stringMatching(/; Secure/i)]);
      expect([each.what, line]).toEqual([each.what, expect.stringMatching(/; SameSite=lax/i)]);
      expect(line).not.toMatch(/; Domain=/i);
    }
  }
});

test("the roster of a large class comes in for who may load it into that course, and for nobody else (T35)", async () => {
  const { world } = served;
  const { courseId, otherCourseId, people } = world;
  const action = "action app/[locale]/teach/[course]/roster/actions.ts previewHere";
  const lines = Array.from(
    { length: 19_000 },
    (_, index) => `Student ${index},student.number.${index}@large.example.com`,
  );
  const form = { courseId, text: `name,email\n${lines.join("\n")}` };
  expect(form.text.length).toBeGreaterThan(800_000);
  const page = `/en/teach/${courseId}/roster/import`;
  const sent = async (who: Person | null, to: string): Promise<number | string> =>
    callAction(served, action, to, who, { form }).then(
      async (reply) =>
        reply.ok && (await reply.text()).includes("student.number.18999@") ? "previewed" : reply.status,
      // The rest of the body was not waited for.
      () => "cut off",
    );
  expect(await sent(people.instructor, page)).toBe("previewed");
  const refused: readonly (readonly [Person | null, string])[] = [
    [people.instructor, `/en/teach/${courseId}/roster`],
    [people.instructor, `/en/teach/${otherCourseId}/roster/import`],
    [people.ta, page],
    [people.own, page],
    [people.instructorElsewhere, page],
    [null, page],
  ];
  for (const [who, to] of refused) expect([413, "cut off"], `${who?.email} ${to}`).toContain(await sent(who, to));
});
