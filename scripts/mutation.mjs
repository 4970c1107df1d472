/**
 * `npm run mutation`: changes the grading library in thousands of small ways, one at a time, and counts which of these
 * mutants the tests notice. The whole takes hours on two cores, so parts of it can be run:
 *
 *   npm run mutation                                        all of grading/expression and grading/answer-types
 *   npm run mutation -- grading/expression/decide           one folder, or one file
 *   npm run mutation -- --sample 300 --seed 7 [FOLDER]      as many mutants drawn at random; the score then has an interval
 *
 * Needs nothing but the project. The mutants are Stryker's, all in one bundle; the tests that reach one run in one process, the quickest
 * first, until one fails: 200 mutants take some ten minutes. Writes each result to reports/mutation.jsonl as it is known, prints the scores
 * and every mutant that lived.
 */
import { fork } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { compiler } from "./mutation/compiles.mjs";
import { drawn } from "./mutation/drawn.mjs";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);

/** The mutated folders' own tests, those of what is built upon them, and the labelled pairs. The questions' tests take too long. */
const testFolders = ["expression", "answer-types", "asymptotics", "tensor", "requests", "bench"].map(
  (name) => `grading/${name}`,
);
/** Hold times against each other, which says nothing of values, and nothing at all while other work runs. */
const timing = /(read|print)-cost\.test\.ts$/;

/** The share of all tests, by their time, that one mutant is held against: the quickest tell nearly all. So the score is a lower bound. */
const mostOfAll = 0.2;

const { count, seed, folders } = readArguments(process.argv.slice(2));
const files = folders.flatMap((folder) => below(folder, (name) => !/\.(test|for-tests)\.ts$/.test(name))).sort();
if (files.length === 0) fail(`No sources in ${folders.join(", ")}.`);
const testFiles = testFolders.flatMap((folder) =>
  below(folder, (name) => name.endsWith(".test.ts") && !timing.test(name)),
);
mkdirSync("reports", { recursive: true });
const { mutants, texts } = await drawn(files, count, seed);
console.log(`${mutants.length} mutants in ${texts.size} files.`);
await bundle();

let worker = await startWorker();
const tests = [];
const whenLoaded = new Set();
for (const file of testFiles.keys()) {
  const found = await ask({ file }, 600_000);
  if (found === "lost") fail(`${testFiles[file]} did not end.`);
  for (const id of found.loaded) whenLoaded.add(id);
  for (const test of found.tests) {
    if (test.time === null) fail(`A test of ${testFiles[file]} (number ${test.index + 1}) fails without a mutant.`);
    tests.push(test);
  }
}
const longest = mostOfAll * total(tests);
console.log(`${tests.length} tests pass, in ${Math.round(total(tests) / 1000)} s.`);

rmSync("reports/mutation.jsonl", { force: true });
const results = [];
const compiles = compiler();
for (const mutant of mutants) {
  const result = { ...mutant, compiles: compiles(mutant), ...(await statusOf(mutant)) };
  results.push(result);
  appendFileSync("reports/mutation.jsonl", `${JSON.stringify(result)}\n`);
}
worker.kill("SIGKILL");
report();

/** What came of a mutant. One that only changes tables made when a module is loaded is static: no single test reaches it. */
async function statusOf({ id }) {
  const reach = tests.filter(({ reached }) => reached.includes(id));
  if (reach.length === 0) return { status: whenLoaded.has(id) ? "Static" : "NoCoverage" };
  // A file at a time, so that each is read once; the file first whose tests end first.
  const time = (of) => total(reach.filter(({ file }) => file === of));
  const order = [...new Set(reach.map(({ file }) => file))].sort((a, b) => time(a) - time(b));
  const sorted = order.flatMap((name) => reach.filter(({ file }) => file === name).sort((a, b) => a.time - b.time));
  const chosen = [];
  let spent = 0;
  for (const { file, index, isFull, time: own } of sorted) {
    spent += own;
    if (spent < longest) chosen.push({ file, index, isFull });
  }
  const failed = await ask({ mutant: id, tests: chosen }, 20_000 + 5 * Math.min(spent, longest));
  if (failed === "lost") return { status: "Timeout" };
  return failed === null ? { status: "Survived" } : { status: "Killed", by: testFiles[failed.file] };
}

function total(of) {
  return of.reduce((sum, { time }) => sum + time, 0);
}

/** All tests in one file of JavaScript, each file of tests a function that reads it. */
async function bundle() {
  const changed = {
    name: "mutants",
    setup({ onLoad }) {
      onLoad({ filter: /\/grading\/.*\.ts$/ }, ({ path }) => {
        const contents = texts.get(path.slice(root.length));
        return contents === undefined ? null : { contents, loader: "ts" };
      });
    },
  };
  const requires = testFiles.map((file) => `() => require("./${file}")`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { files: [${requires}] };`, resolveDir: root },
    bundle: true,
    write: false,
    platform: "node",
    packages: "external",
    format: "cjs",
    target: "node20",
    alias: { "@": root },
    plugins: [changed],
  });
  const text = `(require) => { const module = { exports: {} };\n${outputFiles[0].text}\nreturn module.exports; }`;
  writeFileSync("reports/mutation.bundle.js", text);
}

async function startWorker() {
  const started = fork("scripts/mutation/worker.mjs", ["reports/mutation.bundle.js"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise((resolve, reject) => started.once("message", resolve).once("exit", reject));
  return started;
}

/** The worker's answer; "lost" if it ends or has none in time, and another one is started. */
async function ask(question, limit) {
  const answer = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve("lost"), limit);
    const end = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    worker.once("message", end).once("exit", () => end("lost"));
    worker.send(question);
  });
  worker.removeAllListeners();
  if (answer !== "lost") return answer;
  worker.kill("SIGKILL");
  worker = await startWorker();
  return answer;
}

/** Files below a folder whose names are wanted. */
function below(path, wanted) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && wanted(name))
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

/**
 * Noticed by a test: it failed, or ran far longer than it should. Mutants that no test reaches count as not noticed. What does not compile,
 * `npm test` refuses before any test; Stryker counts it by its tests where it runs without its checker for TypeScript, and not at all with it.
 */
function report() {
  const counts = {};
  for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
  const told = results.filter(({ status }) => status !== "Static");
  const isNoticed = ({ status }) => status === "Killed" || status === "Timeout";
  const lived = told
    .filter((each) => !isNoticed(each) && each.compiles)
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const { start, end } = location;
      const lines = readFileSync(fileName, "utf8")
        .split("\n")
        .slice(start.line, end.line + 1);
      const was = lines.join("\n").slice(start.column, start.line === end.line ? end.column : undefined);
      const short = (text) => text.replace(/\s+/g, " ").slice(0, 120);
      return `${fileName}:${start.line + 1} ${status} ${mutatorName}: ${short(was)}  →  ${short(replacement)}`;
    });
  for (const each of lived.sort()) console.log(each);
  console.log(JSON.stringify(counts));
  const compiled = told.filter((each) => each.compiles);
  say("noticed by tests", told.filter(isNoticed).length, told.length);
  say("noticed by tests, of those that compile", compiled.filter(isNoticed).length, compiled.length);
  say("noticed by the compiler or by tests", told.length - lived.length, told.length);
}

function say(what, noticed, all) {
  const [low, high] = interval(noticed, all);
  const percent = (share) => (100 * share).toFixed(1);
  const margin =
    count === null ? "" : ` (95 % interval ${percent(low)} to ${percent(high)} %; drawn with seed ${seed})`;
  console.log(`Mutants ${what}: ${noticed} of ${all}, ${percent(noticed / all)} %${margin}`);
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
