import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";
import { actionIds } from "./entries";
import { fingerprint } from "./fingerprint";
import { type Served, send, serve } from "./serve";

let served: Served;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

/** One request as it stands: no client tidies its path or its headers. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<{ status: number; body: string }> {
  const { hostname, port, origin } = new URL(served.base);
  return new Promise((resolve, reject) => {
    const sent = ask(
      { hostname, port, path, method, headers: { Host: `${hostname}:${port}`, ...headers } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.once("end", () => {
          // Components come from the address that names the headers with which they are asked for.
          const named = new URL(reply.headers.location ?? "/", origin);
          if (headers["RSC"] === "1" && named.searchParams.has("_rsc") && !path.includes("_rsc"))
            resolve(raw(`${named.pathname}${named.search}`, headers, method));
          else resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
        });
      },
    );
    sent.once("error", reject);
    sent.end();
  });
}

/** What lies beside the product, or often does beside others: the database, its log, copies, sources, settings, the build. */
function places(): readonly string[] {
  const files = [
    ...[
      "data/gradient.db",
      "data/gradient.db-wal",
      "data/gradient.db-shm",
      "data/demo.db",
      "world.db",
      "prisma/dev.db",
    ],
    ...["gradient.backup", "backup.sql", "backup.zip", "dump.sql", "db.sqlite", "database.sqlite3", "site.tar.gz"],
    ...[".env", ".env.local", ".env.production", ".env.example", ".git/HEAD", ".git/config", ".gitignore", ".npmrc"],
    ...[
      "package.json",
      "package-lock.json",
      "next.config.mjs",
      "proxy.ts",
      "instrumentation.ts",
      "tsconfig.json",
      "Dockerfile",
    ],
    ...["compose.yaml", "prisma/schema.prisma", "lib/submissions.ts", "grading/index.ts", "e2e/security/world.ts"],
    ...["node_modules/next/package.json", ".next/BUILD_ID", ".next/server/server-reference-manifest.json", "server.js"],
    ...[
      ".next/server/app-paths-manifest.json",
      ".next/required-server-files.json",
      ".next/packed",
      ".DS_Store",
      "web.config",
    ],
    ...[
      "_next/../package.json",
      "_next/static/../server/server-reference-manifest.json",
      "_next/static/../../package.json",
    ],
    ...[
      "_next/static/%2e%2e/%2e%2e/package.json",
      "_next/static/..%2f..%2fpackage.json",
      "_next/static/..%5c..%5cpackage.json",
    ],
    ...[
      "_next/static/%252e%252e/package.json",
      "_next/static/....//package.json",
      "../package.json",
      "%2e%2e/package.json",
    ],
    ...[
      "..%2f..%2fetc%2fpasswd",
      "etc/passwd",
      "proc/self/environ",
      "icon.svg/../package.json",
      "robots.txt/../package.json",
    ],
    ...[
      "_next/image?url=%2Fetc%2Fpasswd&w=64&q=75",
      "_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75",
      "api",
      "api/v1",
    ],
    ...[
      "_next/image?url=http%3A%2F%2F169.254.169.254%2Flatest&w=64&q=75",
      "_next/data/x/en/courses.json",
      "api/v1/users",
    ],
    ...[
      "_next/static/chunks/app.js.map",
      "_next/static/chunks/main.js.map",
      "_next/webpack-hmr",
      "__nextjs_original-stack-frame",
    ],
    ...[
      "graphql",
      "admin",
      "phpinfo.php",
      "wp-login.php",
      "server-status",
      "actuator/env",
      "debug",
      "console",
      "api/v1/courses",
    ],
    ...[
      "swagger.json",
      "openapi.json",
      "api/debug",
      "api/env",
      "api/auth/session",
      "trace.axd",
      "elmah.axd",
      "metrics",
    ],
    ...[
      "sitemap.xml.bak",
      "index.html~",
      "backup/",
      "old/",
      "logs/",
      "reports/e2e.json",
      "test-results/",
      "docs/security.md",
      "id_rsa",
      ".ssh/id_rsa",
      ".aws/credentials",
      "app/layout.tsx",
      "scripts/person.ts",
    ],
    ...["__nextjs_source-map?filename=x", "_next/server/app/page.js", ".well-known/../package.json", "api/v1/attempts"],
  ];
  return files.map((file) => `/${file}`);
}

/** Words that stand in no page of the product: settings, tables, sources, a password file. */
const telling =
  /root:x:0|DATABASE_URL|SQLite format 3|"dependencies"|CREATE TABLE|datasource db|server-only|\[core\]|refs\/heads|"node":\s*\{/;

test("of a hundred places where a database, a copy, a source or a setting may lie, none is served", async () => {
  const all = places();
  expect(all.length).toBeGreaterThanOrEqual(100);
  const found: string[] = [];
  for (const path of all) {
    const { status, body } = await raw(path);
    // A page in a language that there is none of leads to one that there is; nothing else is there.
    if (status === 200 || status >= 500 || telling.test(body)) found.push(`${status} ${path} ${body.slice(0, 80)}`);
  }
  expect(found).toEqual([]);
});

test("headers by which Next talks to itself, odd spellings of a path and names of variables let nobody past", async () => {
  const { world } = served;
  const { attemptId } = world.ownHomework;
  const { courseId } = world;
  const targets = [`/en/attempts/${attemptId}`, `/en/teach/${courseId}/gradebook`, `/api/v1/attempts/${attemptId}`];
  const tricks: readonly Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-middleware-rewrite": `/en/attempts/${attemptId}` },
    { "x-middleware-next": "1", "x-middleware-override-headers": "cookie" },
    { "x-invoke-path": `/en/attempts/${attemptId}`, "x-invoke-status": "200" },
    { "x-matched-path": `/en/attempts/${attemptId}`, "x-now-route-matches": `1=en&2=${attemptId}` },
    { "x-nextjs-data": "1" },
    { "x-prerender-revalidate": "1", "x-prerender-bypass-mode": "static" },
    { "x-original-url": `/en/attempts/${attemptId}`, "x-rewrite-url": `/en/attempts/${attemptId}` },
    { "x-http-method-override": "GET" },
    { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
    { RSC: "1", "Next-Router-Segment-Prefetch": "/en/attempts/$d$attemptId/__PAGE__" },
    { RSC: "1", "Next-Router-State-Tree": encodeURIComponent(JSON.stringify(["", {}, null, "refetch"])) },
  ];
  const { cookie } = world.people.stranger;
  const secrets = [world.ownHomework.seed, ...world.ownHomework.parts.slice(0, 3).map(({ part }) => part)];
  const spellings = (path: string) => [
    path,
    path.replace("/en/", "/en//"),
    path.replace("/en/", "/%65n/"),
    path.replace("/en/", "/EN/"),
    path.replace("attempts", "%61ttempts"),
    `${path}/.`,
    `${path}/../${attemptId}`,
    `${path}.rsc`,
    `${path}.json`,
    `${path}?nxtPattemptId=${attemptId}&nxtIlocale=en`,
    `/_next/../${path.slice(1)}`,
    `/api/..${path}`,
    path.replace("/en/", "/"),
  ];
  const found: string[] = [];
  for (const who of ["", cookie]) {
    for (const target of targets) {
      const asked = [
        ...tricks.map((headers) => [target, headers] as const),
        ...spellings(target).flatMap((path) => [[path, {}] as const, [path, { RSC: "1" }] as const]),
      ];
      for (const [path, headers] of asked) {
        const { status, body } = await raw(path, who === "" ? headers : { ...headers, Cookie: who });
        const leaked = secrets.some((secret) => body.includes(secret));
        if (status >= 500 || leaked) found.push(`${status} ${path} ${JSON.stringify(headers)}`);
      }
    }
  }
  expect(found).toEqual([]);
  // The control: the student whose attempt it is sees these very words.
  const own = await send(served.base, targets[0] ?? "", world.people.own);
  expect(await own.text()).toContain(world.ownHomework.parts[0]?.part);
});

test("a server action is not reached from another site by any path, where the guard of pages does not stand either", async () => {
  const { base, world, file } = served;
  const before = fingerprint(file);
  const { cookie } = world.people.own;
  const ids = [...actionIds().values()];
  const paths = [
    "/_next/x",
    "/_next/static/x",
    "/api/x",
    "/api/health",
    "/icon.svg",
    "/robots.txt",
    "/en",
    "/_not-found",
    "/_error",
  ];
  for (const path of paths) {
    for (const id of ids) {
      for (const headers of [
        { Origin: "https://evil.example" },
        { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" },
        { Origin: "null" },
      ]) {
        const form = new FormData();
        form.append(`$ACTION_ID_${id}`, "");
        form.append("theme", "dark");
        const asked = { method: "POST", redirect: "manual" as const };
        const replies = [
          await fetch(`${base}${path}`, { ...asked, body: form, headers: { Cookie: cookie, ...headers } }),
          await fetch(`${base}${path}`, {
            ...asked,
            body: '["$K1"]',
            headers: { Cookie: cookie, "Next-Action": id, "Content-Type": "text/plain", ...headers },
          }),
        ];
        for (const reply of replies) {
          await reply.text();
          expect([path, reply.status < 300, reply.headers.get("set-cookie")]).toEqual([path, false, null]);
        }
      }
    }
  }
  expect(fingerprint(file)).toEqual(before);
  expect((await send(base, `/en/attempts/${world.ownHomework.attemptId}`, world.people.own)).status).toBe(200);
});

test("over https a session under the plain name, which a neighbouring host could set, signs nobody in", async () => {
  const { base, world } = served;
  const { cookie } = world.people.own;
  const https = { "X-Forwarded-Proto": "https" };
  const page = `/en/attempts/${world.ownHomework.attemptId}`;
  const status = async (name: string, headers: Record<string, string>) =>
    (await send(base, page, null, { headers: { ...headers, Cookie: `${name}${cookie}` } })).status;
  expect(await status("", {})).toBe(200);
  expect(await status("__Host-", https)).toBe(200);
  expect(await status("", https)).not.toBe(200);
});
