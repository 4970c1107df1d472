/** Runs grading/cli.ts, also in a fresh clone. Only answers go to standard output; installing speaks on standard error. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";

process.chdir(new URL("..", import.meta.url).pathname);
if (!existsSync("node_modules/esbuild/package.json")) {
  const install = 'import { ensurePackages } from "./scripts/ensure.mjs"; ensurePackages();';
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", install], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
}
const { bundled } = await import("./bundled.mjs");
await import(pathToFileURL(await bundled("grading/cli.ts")).href);
