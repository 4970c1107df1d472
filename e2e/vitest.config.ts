import { defineConfig } from "vitest/config";

/** The tests that start the built product as processes of their own: one file after another, on a machine of two cores. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["{crash,load}/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: process.env["HOLDING"] === "long" ? 4 * 3_600_000 : 600_000,
    hookTimeout: 300_000,
  },
});
