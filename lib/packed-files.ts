import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

/** Answers a request for a file that is held packed, and says whether it did. */
export type PackedFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

const prefix = "/_next/static/";

/** The better first. */
const encodings = [
  { name: "br", ending: ".br" },
  { name: "gzip", ending: ".gz" },
] as const;

const types = [
  { ending: ".js", type: "application/javascript; charset=UTF-8" },
  { ending: ".css", type: "text/css; charset=UTF-8" },
] as const;

/**
 * The scripts and styles that `scripts/pack.mjs` packed when the product was built, from memory (1.4 MB). What is not among
 * them, a part of a file, and browsers that unpack nothing are left to Next.js. Names carry a hash of what they name: for ever.
 */
export function packedFiles(folder: string): PackedFiles {
  const held = new Map<string, Buffer>();
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  for (const name of names) {
    const packed = encodings.some(({ ending }) => name.endsWith(ending));
    if (packed) held.set(prefix + name.replaceAll("\\", "/"), readFileSync(join(folder, name)));
  }
  return ({ method, url = "", headers }, response) => {
    if ((method !== "GET" && method !== "HEAD") || headers.range !== undefined || !url.startsWith(prefix)) return false;
    const path = url.split("?", 1)[0] ?? "";
    const type = types.find(({ ending }) => path.endsWith(ending))?.type;
    const encoding = encodings.find(({ name, ending }) => unpacks(headers, name) && held.has(path + ending));
    const body = encoding === undefined ? undefined : held.get(path + encoding.ending);
    if (type === undefined || encoding === undefined || body === undefined) return false;
    const tag = `"${encoding.name}"`;
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("ETag", tag);
    response.setHeader("Vary", "Accept-Encoding");
    if (headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return true;
    }
    response.writeHead(200, {
      "Content-Type": type,
      "Content-Encoding": encoding.name,
      "Content-Length": body.length,
      "X-Content-Type-Options": "nosniff",
    });
    response.end(method === "HEAD" ? undefined : body);
    return true;
  };
}

/** Whether the browser says that it unpacks it; `br;q=0` says that it does not. */
function unpacks({ "accept-encoding": accepted = "" }: IncomingMessage["headers"], encoding: string): boolean {
  return accepted
    .toString()
    .split(",")
    .some((each) => {
      const [name, quality] = each.split(";").map((word) => word.trim());
      return name === encoding && !/^q=0(?:\.0*)?$/.test(quality ?? "");
    });
}
