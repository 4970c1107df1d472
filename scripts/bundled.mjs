/**
 * One file of plain JavaScript from a TypeScript entry of the grading library, made again where a source has changed: it starts in
 * a third of the time that hundreds of files take, and runs as what the server runs. tsx gives every function its name anew each
 * time it is made, which costs a seventh of a check.
 *
 *   node scripts/bundled.mjs grading/bench/bench.ts …      runs it
 */
import { readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fingerprint, root } from "./ensure.mjs";

const folder = join(root, "node_modules/.cache/gradient/bundled");

/** The path of the bundle. Where two processes make it at a time, either's is whole. */
export async function bundled(entry) {
  const sources = readdirSync(join(root, "grading"), { recursive: true })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map((name) => join("grading", name));
  const made = fingerprint([...sources.sort(), "package-lock.json", "scripts/bundled.mjs"], process.version);
  const name = basename(entry, ".ts");
  const file = join(folder, `${name}.${made.slice(0, 16)}.mjs`);
  const there = contents();
  if (there.includes(basename(file))) return file;
  const { build } = await import("esbuild");
  const own = `${file}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: own,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    target: "node20",
    logLevel: "error",
  });
  renameSync(own, file);
  for (const old of there)
    if (old.startsWith(`${name}.`) && old.endsWith(".mjs")) rmSync(join(folder, old), { force: true });
  return file;
}

function contents() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , entry, ...args] = process.argv;
  const file = await bundled(entry);
  process.argv = [process.argv[0], file, ...args];
  await import(pathToFileURL(file).href);
}
