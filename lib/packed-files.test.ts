import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packedFiles } from "./packed-files";

const script = "export const answer = () => 42;\n".repeat(50);
const folder = mkdtempSync(join(tmpdir(), "gradient-packed-"));
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, "a.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "a.js.gz"), gzipSync(script));
  writeFileSync(join(folder, "b.css.gz"), gzipSync("p { color: red }"));
  writeFileSync(join(folder, "secret.json.gz"), gzipSync("{}"));
  const files = packedFiles(folder);
  server = createServer((asked, response) => {
    if (!files(asked, response)) response.writeHead(299).end("left");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** As it comes over the wire: `fetch` would unpack it. */
function asked(path: string, headers: Record<string, string>, method = "GET") {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (reply) => {
      const pieces: Buffer[] = [];
      reply.on("data", (piece: Buffer) => pieces.push(piece));
      reply.on("end", () => resolve({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(pieces) }));
    });
    sent.on("error", reject).end();
  });
}

const at = "/_next/static/a.js";

describe("scripts and styles that were packed when the product was built", () => {
  test.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=0.5, br ;q=1.0", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br; q=0.000, gzip", "gzip"],
  ])("a browser that accepts %j gets the script as %s, whole, for ever", async (accepted, encoding) => {
    const { status, headers, body } = await asked(`${at}?dpl=1`, { "Accept-Encoding": accepted });
    expect(status).toBe(200);
    expect((encoding === "br" ? brotliDecompressSync : gunzipSync)(body).toString()).toBe(script);
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "content-type": "application/javascript; charset=UTF-8",
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": String(body.length),
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
  });

  test("a style is packed as far as its browser and the build have it", async () => {
    const { headers, body } = await asked("/_next/static/b.css", { "Accept-Encoding": "br, gzip" });
    expect(headers).toMatchObject({ "content-encoding": "gzip", "content-type": "text/css; charset=UTF-8" });
    expect(gunzipSync(body).toString()).toBe("p { color: red }");
  });

  test("who has the file already is told so, and who asks for its head gets no body", async () => {
    const { headers } = await asked(at, { "Accept-Encoding": "br" });
    const again = await asked(at, { "Accept-Encoding": "br", "If-None-Match": headers.etag ?? "" });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await asked(at, { "Accept-Encoding": "br" }, "HEAD");
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      200,
      0,
      headers["content-length"],
    ]);
  });

  test.each([
    ["nothing is unpacked", at, {}],
    ["both are refused", at, { "Accept-Encoding": "br;q=0, gzip;q=0" }],
    ["another packing is accepted", at, { "Accept-Encoding": "brotli, xgzip" }],
    ["a part of the file is asked for", at, { "Accept-Encoding": "br", Range: "bytes=9-3" }],
    ["there is no such file", "/_next/static/c.js", { "Accept-Encoding": "br" }],
    ["it is neither script nor style", "/_next/static/secret.json", { "Accept-Encoding": "gzip" }],
    ["the packed file is asked for by its own name", `${at}.br`, { "Accept-Encoding": "br" }],
    ["the path leaves the folder", "/_next/static/../static/a.js", { "Accept-Encoding": "br" }],
    ["it lies elsewhere", "/a.js", { "Accept-Encoding": "br" }],
  ])("the framework answers where %s", async (_why, path, headers) => {
    expect((await asked(path, headers)).status).toBe(299);
  });

  test("a change is never answered with a file", async () => {
    expect((await asked(at, { "Accept-Encoding": "br" }, "POST")).status).toBe(299);
  });

  test("without a packed build the framework answers everything", async () => {
    const none = packedFiles(join(folder, "nowhere"));
    const bare = createServer((asked, response) => response.end(String(none(asked, response))));
    await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
    const address = bare.address();
    const port = typeof address === "object" ? address?.port : undefined;
    expect(await (await fetch(`http://127.0.0.1:${port}${at}`)).text()).toBe("false");
    bare.close();
  });
});
