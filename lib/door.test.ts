import { createServer } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { makeDoor } from "./door";
import { guarded, listening } from "./guarded-for-tests";
import { currentRequest } from "./request-context";
import { laneOf } from "./request-lanes";

describe("the door before the server", () => {
  test("what is past the bound is refused at once, is told when to come again, and never reaches the product", async () => {
    const { at, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 2 });
    const inside = [fetch(at("/a")), fetch(at("/b"))];
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    const refused = await fetch(at("/c"));
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.text()).toContain("此刻访问的人太多");
    letGo();
    expect(await Promise.all(inside.map(async (each) => (await each).text()))).toEqual(["answered", "answered"]);
    expect(waiting).toHaveLength(0);
  });

  test("pages that crowd keep no save out", async () => {
    const { at, letGo, waiting } = await guarded({ save: 1, submit: 1, page: 1 });
    const page = fetch(at("/a"));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    expect((await fetch(at("/b"))).status).toBe(503);
    const save = fetch(at("/api/v1/attempts/x/draft"), { method: "PUT" });
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    letGo();
    expect([(await page).status, (await save).status]).toEqual([200, 200]);
  });

  test("one session fills its own share of the room and no more; another, and whoever has none, still come in", async () => {
    const { at, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 }, 9, 2);
    const from = (cookie: string) => fetch(at("/a"), { headers: cookie === "" ? {} : { cookie } });
    const inside = [from("language=en; __Host-session=one"), from("session=one")];
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    const refused = await from("session=one; language=en");
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([503, true]);
    // A name that only ends alike is no session.
    const others = [from("session=other"), from(""), from(""), from(""), from("mysession=one")];
    await vi.waitFor(() => expect(waiting).toHaveLength(7));
    letGo();
    const all = await Promise.all([...inside, ...others]);
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    const again = from("session=one");
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    letGo();
    expect((await again).status).toBe(200);
  });

  test("what fails because another process holds the database is 503 with when to come again, and what fails otherwise stays 500", async () => {
    const server = createServer((request, response) => {
      const context = currentRequest();
      if (context !== null && request.url === "/held") context.busy = true;
      response.statusCode = request.url === "/fine" ? 200 : 500;
      response.end("a page");
    });
    const lane = { room: 9, each: 9, atOnce: 9 };
    makeDoor({ save: lane, submit: lane, page: lane }).guard(server);
    const base = await listening(server);
    const ask = async (path: string): Promise<readonly [number, boolean]> => {
      const reply = await fetch(`${base}${path}`);
      return [reply.status, Number(reply.headers.get("retry-after")) > 0];
    };
    expect(await ask("/held")).toEqual([503, true]);
    expect(await ask("/failed")).toEqual([500, false]);
    expect(await ask("/fine")).toEqual([200, false]);
  });

  test("a session that was told that it asks too often is refused for a second, cheaply, and nobody else is", async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.headers.cookie === "session=flood" ? 429 : 200).end();
    });
    const lane = { room: 9, each: 9, atOnce: 9 };
    makeDoor({ save: lane, submit: lane, page: lane }).guard(server);
    const base = await listening(server);
    const ask = async (cookie: string, path = "/a"): Promise<number> =>
      (await fetch(`${base}${path}`, { headers: { cookie } })).status;
    expect([await ask("session=flood"), await ask("session=flood"), await ask("session=other")]).toEqual([
      429, 503, 200,
    ]);
    await vi.waitFor(async () => expect(await ask("session=flood")).toBe(429), { timeout: 3_000, interval: 200 });
  });

  test("what Next would take for an action is let in from the site's own pages alone, whatever its path", async () => {
    const own = "http://own.example";
    const { at, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 }, 9, 9, own);
    const kinds: readonly Record<string, string>[] = [
      { "next-action": "x" },
      { "content-type": "multipart/form-data; boundary=x" },
      { "content-type": "Application/X-WWW-Form-Urlencoded" },
    ];
    for (const path of ["/en", "/_next/x", "/api/x", "/icon.svg"]) {
      for (const headers of kinds) {
        for (const origin of [{}, { origin: "null" }, { origin: "http://evil.example" }]) {
          const body = "x".repeat(5_000);
          const reply = await fetch(at(path), { method: "POST", body, headers: { ...headers, ...origin } });
          expect([path, headers, reply.status]).toEqual([path, headers, 403]);
          // What was under way on the same connection is not cut off.
          expect(reply.headers.get("connection")).not.toBe("close");
        }
      }
    }
    expect(waiting).toHaveLength(0);
    const inside = kinds.map((headers) =>
      fetch(at("/en"), { method: "POST", body: "", headers: { ...headers, origin: own } }),
    );
    await vi.waitFor(() => expect(waiting).toHaveLength(3));
    letGo();
    expect((await Promise.all(inside)).map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  test("a body too long, or of a length that is not told, never reaches the product; a roster does, of whoever may load it", async () => {
    const server = createServer((request, response) => {
      let size = 0;
      request.on("data", (chunk: Buffer) => {
        size += chunk.length;
      });
      request.on("end", () => response.end(`${size}`));
    });
    const lane = { room: 9, each: 9, atOnce: 9 };
    const mayImport = async (session: string, course: string) => session === "instructor" && course === "c1";
    makeDoor({ save: lane, submit: lane, page: lane }, undefined, undefined, mayImport).guard(server);
    const base = await listening(server);
    const send = async (
      path: string,
      size: number,
      cookie = "",
      more: RequestInit & { readonly duplex?: "half" } = {},
    ): Promise<string> => {
      const body = "x".repeat(size);
      const init = { method: "POST", body, headers: { cookie, "next-action": "a" }, ...more };
      const reply = await fetch(`${base}${path}`, init).catch(() => null);
      return reply === null ? "cut off" : reply.ok ? await reply.text() : `${reply.status}`;
    };
    const roster = "/en/teach/c1/roster/import";
    const long = 1_000_000;
    expect(await send("/en", 64 * 1024)).toBe("65536");
    for (const [path, cookie] of [
      ["/en", "session=instructor"],
      [roster, ""],
      [roster, "session=student"],
      ["/en/teach/c2/roster/import", "session=instructor"],
    ] as const)
      expect([path, cookie, await send(path, long, cookie)]).toEqual([
        path,
        cookie,
        expect.stringMatching(/^413|cut off$/),
      ]);
    expect(await send(roster, long, "session=instructor")).toBe(`${long}`);
    const stream = new Blob(["x"]).stream();
    expect(await send("/en", 0, "session=instructor", { body: stream, duplex: "half" })).toBe("411");
  });

  test("a door that stayed closed leaves a line in the log: who, what and how, and no address", async () => {
    const lines: unknown[] = [];
    vi.stubGlobal("gradientLog", { warn: (fields: unknown, sentence: string) => lines.push([sentence, fields]) });
    const server = createServer((request, response) => {
      const context = currentRequest();
      if (context !== null && request.headers.cookie === "session=known") context.person = "user-1";
      response.writeHead(Number(request.url?.split("/").at(-1))).end();
    });
    const lane = { room: 9, each: 9, atOnce: 9 };
    makeDoor({ save: lane, submit: lane, page: lane }).guard(server);
    const base = await listening(server);
    const ask = (path: string, init: RequestInit = {}) => fetch(`${base}${path}`, init);
    for (const status of [200, 307, 500]) await ask(`/en/${status}`, { redirect: "manual" });
    await ask("/en/li.hua/404", { headers: { cookie: "session=known" } });
    await ask("/api/v1/x/401", { method: "POST" });
    await ask("/en", { method: "POST", body: "x".repeat(70_000) }).catch(() => null);
    await vi.waitFor(() => expect(lines).toHaveLength(3));
    vi.unstubAllGlobals();
    const closed = "A door stayed closed.";
    const requestId = expect.any(String);
    expect(lines).toEqual([
      [closed, { lane: "page", method: "GET", status: 404, person: "user-1", requestId }],
      [closed, { lane: "submit", method: "POST", status: 401, requestId }],
      ["A request was turned away at the door.", { method: "POST", status: 413, requestId }],
    ]);
  });

  test("a place is free again once its request was answered, or its sender left", async () => {
    const { at, door, letGo, waiting } = await guarded({ save: 1, submit: 1, page: 1 });
    const leaving = new AbortController();
    const left = fetch(at("/a"), { signal: leaving.signal }).catch(() => "left");
    await vi.waitFor(() => expect(door.inFlight("page")).toBe(1));
    leaving.abort();
    expect(await left).toBe("left");
    await vi.waitFor(() => expect(door.inFlight("page")).toBe(0));
    const next = fetch(at("/b"));
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    letGo();
    expect((await next).status).toBe(200);
  });

  test("pages are answered in the order of their coming, so many at once and no more, and none for whoever has left", async () => {
    const { at, door, letGo, waiting, seen } = await guarded({ save: 9, submit: 9, page: 9 }, 1);
    const first = fetch(at("/a"));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const leaving = new AbortController();
    const left = fetch(at("/b"), { signal: leaving.signal }).catch(() => "left");
    await vi.waitFor(() => expect(door.inFlight("page")).toBe(2));
    const third = fetch(at("/c"));
    await vi.waitFor(() => expect(door.inFlight("page")).toBe(3));
    leaving.abort();
    expect(await left).toBe("left");
    await vi.waitFor(() => expect(door.inFlight("page")).toBe(2));
    expect(waiting).toHaveLength(1);
    letGo();
    expect((await first).status).toBe(200);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    letGo();
    expect((await third).status).toBe(200);
    expect(seen.map(({ id }) => id)).toEqual([first, third].map(() => expect.any(String)));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(2);
  });

  test("no page begins while saves crowd, and each save does", async () => {
    const { at, letGo, waiting, seen } = await guarded({ save: 9, submit: 9, page: 9 });
    const saves = [1, 2, 3, 4].map(() => fetch(at("/api/v1/attempts/x/draft"), { method: "PUT" }));
    await vi.waitFor(() => expect(waiting).toHaveLength(4));
    const page = fetch(at("/a"));
    const late = fetch(at("/api/v1/attempts/x/draft"), { method: "PUT" });
    await vi.waitFor(() => expect(waiting).toHaveLength(5));
    letGo();
    expect((await Promise.all([...saves, late])).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    letGo();
    expect((await page).status).toBe(200);
    expect(seen).toHaveLength(6);
  });

  test("who reads slowly does not keep the others from their turn", async () => {
    const { at, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 }, 1);
    const slow = fetch(at("/a"));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const next = fetch(at("/b"));
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    letGo();
    expect([(await slow).status, (await next).status]).toEqual([200, 200]);
  });

  test("each request has an identifier of its own, which whoever sent it is told and cannot choose", async () => {
    const { at, seen, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 });
    const both = [1, 2].map(() => fetch(at("/a"), { headers: { "x-request-id": "forged\u0020line" } }));
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    letGo();
    const told = await Promise.all(both.map(async (each) => (await each).headers.get("x-request-id")));
    expect(new Set(told).size).toBe(2);
    expect(seen.map(({ id }) => id).sort()).toEqual(told.sort());
    expect(told).not.toContain("forged line");
  });

  test("a request on behalf of somebody else is not from this machine", async () => {
    const { at, seen, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 });
    const own = fetch(at("/a"));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const names = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];
    const passed = names.map((name) => fetch(at("/a"), { headers: { [name]: "127.0.0.1" } }));
    await vi.waitFor(() => expect(waiting).toHaveLength(1 + names.length));
    letGo();
    await Promise.all([own, ...passed]);
    expect(seen.map(({ local }) => local)).toEqual([true, ...names.map(() => false)]);
  });

  test("after the word to drain, each answer closes its connection", async () => {
    const { at, door, letGo, waiting } = await guarded({ save: 9, submit: 9, page: 9 });
    door.drain();
    const last = fetch(at("/a"));
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    letGo();
    expect((await last).headers.get("connection")).toBe("close");
  });
});

test.each([
  ["GET", "/en/attempts/x?question=a", "page"],
  ["GET", "/api/v1/courses/x/grades.csv", "page"],
  ["POST", "/en/attempts/x", "submit"],
  ["POST", "/api/v1/attempts/x/submissions", "submit"],
  ["PUT", "/api/v1/attempts/x/draft", "save"],
  ["GET", "/_next/static/chunks/a.js", "free"],
  ["GET", "/api/health", "free"],
  ["GET", "/api/v1/courses/x/quizzes/y/live", "free"],
])("%s %s goes by the lane %s", (method, url, lane) => {
  expect(laneOf({ method, url })).toBe(lane);
});
