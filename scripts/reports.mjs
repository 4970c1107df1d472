/** What the runners' own reports say: how many tests there were, and which failed, with the first lines of why. */
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that colour a terminal begin with one.
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, "");
const beginning = (text = "") => plain(text).split("\n").slice(0, 12).join("\n    ");

export function vitestReport(path) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = read(path);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((each) => each.status === "failed");
    // A file that could not be loaded has failed without a test of its own.
    if (status === "failed" && failed.length === 0) return [`${name}\n    ${beginning(message)}`];
    return failed.map((each) => `${name} › ${each.fullName}\n    ${beginning(each.failureMessages[0])}`);
  });
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, failures };
}

export function playwrightReport(path) {
  const { stats, suites } = read(path);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: suites.flatMap(unexpected),
  };
}

function unexpected({ specs = [], suites = [] }) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => (error ? [error.message] : [])));
      return `${file} › ${title}\n    ${beginning(errors[0])}`;
    });
  return [...own, ...suites.flatMap(unexpected)];
}
