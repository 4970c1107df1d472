/**
 * Packs the scripts and styles of a build once and as small as it goes, for `lib/packed-files.ts` to send: `.next/packed` holds
 * `chunks/a.js.br` and `chunks/a.js.gz` for `.next/static/chunks/a.js`. Next.js itself packs each file at each request, and loosely.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const from = ".next/static";
const to = ".next/packed";
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

await rm(to, { recursive: true, force: true });
const names = (await readdir(from, { recursive: true })).filter((name) => /\.(?:js|css)$/.test(name));
await Promise.all(names.map(pack));

async function pack(name) {
  const content = await readFile(join(from, name));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotli(content, { params }), gzipped(content, { level: 9 })]);
  await mkdir(dirname(join(to, name)), { recursive: true });
  await Promise.all([writeFile(join(to, `${name}.br`), br), writeFile(join(to, `${name}.gz`), gz)]);
}
