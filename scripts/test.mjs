/**
 * `npm test`: everything that must hold, from a fresh clone. Brings what it needs, runs each check even where an earlier
 * one failed, and closes with one line that counts them all. `npm test -- unit` runs the named steps alone.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { ensureBuilt, ensureGenerated, installedBeside } from "./ensure.mjs";
import { playwrightReport, vitestReport } from "./reports.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
const bin = (name) => `node_modules/.bin/${name}`;
const totals = { passed: 0, failed: 0, skipped: 0 };
/** Names of steps that failed. */
const failures = [];
/** The tests that failed, told again at the end: a log is long, and often only its end is kept. */
const broken = [];

/** A step that counts as one test: it passes or it fails. */
const single =
  (command, ...args) =>
  () => {
    const { status } = spawnSync(command, args, { stdio: "inherit" });
    return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  };

/** A step whose runner writes a report with counts of its own. */
const counted =
  (read, command, ...args) =>
  () => {
    const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, FORCE_COLOR: "0" } });
    try {
      const counts = read();
      // A runner may fail beside its tests (a broken import, an unhandled rejection): that is a failure too.
      return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
    } catch {
      return { passed: 0, failed: 1, skipped: 0 };
    }
  };

const boundaries = () => {
  const { status, stdout } = spawnSync(
    bin("depcruise"),
    ["--config", ".dependency-cruiser.cjs", "app", "lib", "grading", "prisma"],
    { encoding: "utf8" },
  );
  process.stdout.write(stdout);
  // A cruiser that could not read the sources would report no violation at all.
  const modules = Number(/(\d+) modules,/.exec(stdout)?.[1] ?? 0);
  if (modules < 50) console.error(`Only ${modules} modules were looked at: the boundaries were not checked.`);
  const holds = status === 0 && modules >= 50;
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
};

const reporters = (report) => ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];

/** Of the sources alone: the database's driver is compiled beside them where it is not there yet. */
const ofSources = [
  ["lint", single(bin("biome"), "ci", "--error-on-warnings", ".")],
  ["types", single(bin("tsc"), "--noEmit")],
  ["types of the pure library", single(bin("tsc"), "-p", "grading", "--noEmit")],
  ["boundaries", boundaries],
  ["lock", single("node", "scripts/fill-lock.mjs", "--check")],
  ["build", build],
];

const ofWhatItDoes = [
  ["unit", counted(() => vitestReport("reports/unit.json"), bin("vitest"), "run", ...reporters("reports/unit.json"))],
  ["e2e", endToEnd],
  ["holding", holding],
];

const steps = [...ofSources, ...ofWhatItDoes];

function build() {
  try {
    ensureBuilt();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function endToEnd() {
  const built = build();
  if (built.failed > 0) return built;
  try {
    const { ensureBrowser } = await import("./browser.mjs");
    process.env.CHROMIUM_PATH = await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return counted(
    () => playwrightReport("reports/e2e.json"),
    bin("playwright"),
    "test",
    "--config",
    "e2e/playwright.config.ts",
  )();
}

/** The built product killed, filled, locked and restarted, and a short form of its load. */
function holding() {
  const built = build();
  if (built.failed > 0) return built;
  // Its root is a folder below, and the report belongs here.
  const report = `${process.cwd()}/reports/holding.json`;
  return counted(
    () => vitestReport(report),
    bin("vitest"),
    "run",
    "--config",
    "e2e/vitest.config.ts",
    ...reporters(report),
  )();
}

const only = process.argv.slice(2);
const unknown = only.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(`Unknown step ${unknown.join(", ")}. There are: ${steps.map(([name]) => name).join(", ")}.`);
  process.exit(2);
}

const driver = installedBeside();
ensureGenerated();
rmSync("reports", { recursive: true, force: true });
mkdirSync("reports");
for (const [name, step] of steps) {
  if (only.length > 0 && !only.includes(name)) continue;
  if (ofWhatItDoes.some(([each]) => each === name)) await driver;
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const counts = await step();
  console.log(
    `${name}: ${counts.passed} passed, ${counts.failed} failed, ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  for (const key of Object.keys(totals)) totals[key] += counts[key];
  if (counts.failed > 0) failures.push(name);
  broken.push(...(counts.failures ?? []));
}
for (const each of broken.slice(0, 20)) console.error(`\n✗ ${each}`);
if (failures.length > 0) console.error(`\nFailed: ${failures.join(", ")}`);
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ""}`,
);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
