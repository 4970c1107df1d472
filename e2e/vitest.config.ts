import { defineConfig } from "vitest/config";

const long = process.env["HOLDING"] === "long";

/** They fill both cores by themselves, or measure a process over its time: nothing else runs beside them. */
const alone = ["crash/{deadline,flooded,several,soaked}.test.ts"];

const files = ["{crash,load}/**/*.test.ts"];

/** The tests that start the built product as processes of their own. Most of their time is waiting: for a lock, a restart, a clock. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    testTimeout: long ? 4 * 3_600_000 : 600_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: { name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        // At full length each has figures to tell, and the machine to itself.
        test: {
          name: "waiting",
          include: files,
          exclude: alone,
          maxWorkers: long ? 1 : 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
