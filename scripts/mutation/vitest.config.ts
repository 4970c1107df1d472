import { defineConfig } from "vitest/config";

const root = new URL("../..", import.meta.url).pathname;

/** The tests that mutants of the two folders are held against: those of the folders themselves, and of the requests built upon them. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root, "fast-check": `${root}scripts/mutation/few-runs.ts` } },
  test: {
    include: ["grading/{expression,answer-types,requests}/**/*.test.ts"],
    // Holds times against each other, which says nothing of values, and nothing at all while other work runs.
    exclude: ["grading/expression/read-cost.test.ts"],
    testTimeout: 60_000,
  },
});
