import { defineConfig } from "vitest/config";

const root = new URL("../..", import.meta.url).pathname;

/**
 * The tests that mutants are held against: those of the mutated folders themselves, of the requests built upon
 * them, and the labelled pairs. The questions' own tests notice more, and take too long for each of thousands.
 */
export default defineConfig({
  root,
  resolve: { alias: { "@": root, "fast-check": `${root}scripts/mutation/few-runs.ts` } },
  test: {
    include: ["grading/{expression,answer-types,asymptotics,requests,bench}/**/*.test.ts"],
    // Holds times against each other, which says nothing of values, and nothing at all while other work runs.
    exclude: ["grading/expression/read-cost.test.ts"],
    testTimeout: 60_000,
  },
});
