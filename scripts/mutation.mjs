/**
 * `npm run mutation`: changes the grading library in thousands of small ways, one at a time, and counts which of these
 * mutants the tests notice. The whole takes hours on two cores, so parts of it can be run:
 *
 *   npm run mutation                                        all of grading/expression and grading/answer-types
 *   npm run mutation -- grading/expression/decide           one folder, or one file
 *   npm run mutation -- --sample 300 --seed 7 [FOLDER]      as many mutants drawn at random; the score then has an interval
 *
 * Needs nothing but the project. Writes each result to reports/mutation.jsonl as it is known, prints the score and every mutant that lived.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { drawn, keyOf } from "./mutation/drawn.mjs";

process.chdir(new URL("..", import.meta.url).pathname);

const { count, seed, folders } = readArguments(process.argv.slice(2));
const files = folders.flatMap(sources).sort();
if (files.length === 0) fail(`No sources in ${folders.join(", ")}.`);
const sample = count === null ? null : await drawn(files, count, seed);
mkdirSync("reports", { recursive: true });
const options = {
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation/only-drawn.mjs"],
  ignorers: sample === null ? [] : ["only-drawn"],
  coverageAnalysis: "perTest",
  // Tables that are made once, when a module is loaded: a mutant of those is seen by no single test.
  ignoreStatic: true,
  disableTypeChecks: "grading/**/*.ts",
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  ignorePatterns: [
    "*",
    "!grading/**",
    "!scripts/mutation/**",
    "!scripts/mutation.mjs",
    "!package.json",
    "!tsconfig.json",
  ],
  mutate: sample === null ? files : sample.map(({ range }) => range),
  reporters: ["lines", "progress-append-only"],
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 30,
  cleanTempDir: "always",
  logLevel: "warn",
};
rmSync("reports/mutation.jsonl", { force: true });
writeFileSync("reports/mutation.config.json", JSON.stringify(options));
if (sample !== null) writeFileSync("reports/mutation.sample.json", JSON.stringify(sample));
const { status } = spawnSync("node_modules/.bin/stryker", ["run", "reports/mutation.config.json"], {
  stdio: "inherit",
  env: { ...process.env, MUTATION_SAMPLE: sample === null ? "" : `${process.cwd()}/reports/mutation.sample.json` },
});
if (status !== 0) fail("Stryker ended with an error.");
report();

/** Files below a folder that are mutated: no tests, and nothing that only tests use. */
function sources(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/\.(test|for-tests)\.ts$/.test(name))
    .map((name) => `${path}/${name}`);
}

function readArguments(words) {
  const found = { count: null, seed: 1, folders: [] };
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === "--sample") found.count = whole(words[++i], "--sample");
    else if (words[i] === "--seed") found.seed = whole(words[++i], "--seed");
    else if (words[i].startsWith("-")) fail(`There is no option ${words[i]}; there are --sample and --seed.`);
    else found.folders.push(words[i].replace(/\/$/, ""));
  }
  return found.folders.length > 0 ? found : { ...found, folders: ["grading/expression", "grading/answer-types"] };
}

function whole(word, option) {
  const value = Number(word);
  if (!Number.isInteger(value) || value < 1) fail(`${option} takes a whole number above 0.`);
  return value;
}

/** Noticed: a test failed, or ran far longer than it should. Mutants that no test reaches count as not noticed. */
function report() {
  const wanted = sample === null ? null : new Set(sample.map(({ key }) => key));
  const counts = {};
  const lived = [];
  for (const line of readFileSync("reports/mutation.jsonl", "utf8").split("\n").filter(Boolean)) {
    const told = JSON.parse(line);
    const mutant = { ...told, fileName: relative(process.cwd(), told.fileName) };
    if (wanted !== null && !wanted.has(keyOf(mutant.fileName, mutant))) continue;
    counts[mutant.status] = (counts[mutant.status] ?? 0) + 1;
    if (mutant.status !== "Survived" && mutant.status !== "NoCoverage") continue;
    const { line: at } = mutant.location.start;
    const written = readFileSync(mutant.fileName, "utf8").split("\n")[at - 1] ?? "";
    lived.push(
      `${mutant.fileName}:${at} ${mutant.mutatorName} → ${mutant.replacement.slice(0, 80)}  in  ${written.trim().slice(0, 100)}`,
    );
  }
  const noticed = (counts.Killed ?? 0) + (counts.Timeout ?? 0);
  const all = noticed + (counts.Survived ?? 0) + (counts.NoCoverage ?? 0);
  for (const each of lived.sort()) console.log(each);
  console.log(JSON.stringify(counts));
  const [low, high] = interval(noticed, all);
  const percent = (share) => (100 * share).toFixed(1);
  const margin =
    sample === null ? "" : ` (95 % interval ${percent(low)} to ${percent(high)} %: ${all} drawn with seed ${seed})`;
  console.log(`Mutation score: ${noticed} of ${all} noticed, ${percent(noticed / all)} %${margin}`);
}

/** Wilson's interval for a share, 95 %. */
function interval(hits, n) {
  const z = 1.96;
  const [share, scale] = [hits / n, 1 + (z * z) / n];
  const middle = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [middle - half, middle + half];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
