/**
 * `npm run crash`: what `npm test` does to the built product in its step "holding", and to a browser without a connection, at the goals'
 * full length (hours). Where all of it passed, the table of what was measured is written to docs/measured/holding.md. `npm run crash -- short` takes the short form.
 */
import { spawnSync } from "node:child_process";

const short = process.argv[2] === "short";
if (!short) process.env.HOLDING = "long";
process.argv.splice(2, Number.POSITIVE_INFINITY, "holding");
await import("./test.mjs");
if (!short) {
  const { ensureBrowser } = await import("./browser.mjs");
  process.env.CHROMIUM_PATH = await ensureBrowser();
  const config = ["--config", "e2e/playwright.config.ts", "offline"];
  if (spawnSync("node_modules/.bin/playwright", ["test", ...config], { stdio: "inherit" }).status !== 0)
    process.exitCode = 1;
}
const publish = short || process.exitCode !== 0 ? [] : ["publish"];
spawnSync(process.execPath, ["--import", "tsx", "e2e/crash/table.ts", ...publish], { stdio: "inherit" });
