import { defineConfig } from "vitest/config";

const tests = (...folders: string[]) => folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Tests run on the server's side of the line that this package draws.
      "server-only": `${import.meta.dirname}/node_modules/server-only/empty.js`,
    },
  },
  test: {
    // Much of it waits for a disk: both cores of a small machine are put to work.
    maxWorkers: "100%",
    setupFiles: `${import.meta.dirname}/scripts/property-seed.ts`,
    // Shared machines are slow at times: a limit only ends what hangs.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // It names Next's modules as only a bundler finds them.
    server: { deps: { inline: ["next-intl"] } },
    projects: [
      // A pure library keeps nothing between two calls, so its files share what they load.
      { extends: true, test: { name: "pure", include: tests("grading"), isolate: false } },
      { extends: true, test: { name: "pages", include: tests("app", "scripts") } },
      {
        extends: true,
        test: { name: "databases", include: tests("lib", "prisma"), globalSetup: "prisma/servers-for-tests.ts" },
      },
    ],
  },
});
