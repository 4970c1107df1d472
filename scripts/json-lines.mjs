/** Runs grading/cli.ts, also in a fresh clone. Only answers go to standard output; installing speaks on standard error. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

process.chdir(new URL("..", import.meta.url).pathname);
if (!existsSync("node_modules/tsx/package.json")) {
  const install = 'import { ensureInstalled } from "./scripts/ensure.mjs"; ensureInstalled();';
  const { status } = spawnSync(process.execPath, ["--input-type=module", "-e", install], { stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
}
const { register } = await import("tsx/esm/api");
register();
await import("../grading/cli.ts");
