/**
 * Runs tests in this process, against one mutant after another. Every file of tests starts from modules that are loaded anew, so that
 * nothing which one mutant worked out is kept for the next. Told { mutant, tests }, it answers with the first test that fails, or null.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";
import { chai, GLOBAL_EXPECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from "@vitest/expect";
import fc from "fast-check";

/** A property that is run 10,000 times tells no more of a mutant than its first runs do, and each mutant would wait for it. */
const fewRuns = 40;
let mostRuns = fewRuns;

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const { expect } = chai;
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, testPath: "" }, expect);
fc.configureGlobal({ seed: 20260928 });
const assert = (property, given = {}) =>
  fc.assert(property, { ...given, numRuns: Math.min(mostRuns, given.numRuns ?? mostRuns) });

/** The tests of the file that is being read, in the order in which they stand. */
let tests = [];
let before = [];
const test = (_name, run) => tests.push({ run, before });
test.each = (rows) => (_name, run) => {
  for (const row of rows) test(_name, Array.isArray(row) ? () => run(...row) : () => run(row));
};
const group = (_name, inside) => {
  const outer = before;
  before = [...before];
  inside();
  before = outer;
};
group.each = (rows) => (name, inside) => {
  for (const row of rows) group(name, Array.isArray(row) ? () => inside(...row) : () => inside(row));
};
const beforeAll = (run) => before.push(run);

const require = createRequire(import.meta.url);
const stubs = { vitest: { describe: group, test, it: test, expect, beforeAll }, "fast-check": { ...fc, assert } };
const script = new Script(readFileSync(process.argv[2], "utf8"), { filename: process.argv[2] });
const stryker = { mutantCoverage: { static: {}, perTest: {} } };
globalThis.__stryker__ = stryker;

function readTests(file) {
  tests = [];
  before = [];
  script
    .runInThisContext()((name) => stubs[name] ?? require(name))
    .files[file]();
  return tests;
}

/** Milliseconds that a test takes, or null if it fails; with all runs of its properties where it counts what they meet. */
async function passes({ run, before }, isFull = false) {
  try {
    mostRuns = isFull ? Number.POSITIVE_INFINITY : fewRuns;
    for (const each of before) await each();
    const from = performance.now();
    await run();
    return performance.now() - from;
  } catch (error) {
    if (stryker.activeMutant === undefined && isFull) console.error(error);
    return null;
  }
}

async function firstFailure({ mutant, tests: chosen }) {
  stryker.activeMutant = mutant;
  let [open, found] = [null, []];
  for (const { file, index, isFull } of chosen) {
    try {
      if (file !== open) [open, found] = [file, readTests(file)];
    } catch {
      return { file, index };
    }
    if ((await passes(found[index], isFull)) === null) return { file, index };
  }
  return null;
}

/** What each test of a file reaches, how long it takes, and whether it passes with no mutant active. */
async function covered(file) {
  stryker.activeMutant = undefined;
  stryker.mutantCoverage.static = {};
  const found = [];
  for (const [index, each] of readTests(file).entries()) {
    stryker.currentTestId = `${index}`;
    stryker.mutantCoverage.perTest[index] = {};
    const quick = await passes(each);
    const isFull = quick === null;
    const time = isFull ? await passes(each, true) : quick;
    found.push({ file, index, isFull, time, reached: Object.keys(stryker.mutantCoverage.perTest[index]) });
  }
  stryker.currentTestId = undefined;
  return { tests: found, loaded: Object.keys(stryker.mutantCoverage.static) };
}

process.on("message", async (asked) => {
  process.send(asked.mutant === undefined ? await covered(asked.file) : await firstFailure(asked));
});
process.send("ready");
