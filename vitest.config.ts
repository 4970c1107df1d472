import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Tests run on the server's side of the line that this package draws.
      "server-only": `${import.meta.dirname}/node_modules/server-only/empty.js`,
    },
  },
  test: {
    include: ["{grading,lib,prisma,app,scripts}/**/*.test.{ts,tsx}"],
    // Much of it waits for a disk: both cores of a small machine are put to work.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
