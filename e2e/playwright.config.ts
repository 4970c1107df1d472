import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3210);
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium-headless-shell";

/** It changes nothing for anybody else, and does little but wait. */
const clocks = "clocks.spec.ts";
/** About half of what is done with the demonstration's class, on a copy of it. */
const copied = ["accessibility.spec.ts", "exam.spec.ts", "student.spec.ts", "teaching.spec.ts"];
/** The two longest of those that have a server of their own. */
const types = "security/types.spec.ts";
const stages = "security/stages.spec.ts";

const onServer = (port: number, settings: Readonly<Record<string, string>> = {}) => ({
  command: `node e2e/server.mjs`,
  cwd: `${import.meta.dirname}/..`,
  url: `http://localhost:${port}/api/health`,
  env: { PORT: String(port), ...settings },
  timeout: 300_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 10_000 },
});

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  // Shared machines are slow at times: a limit only ends what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // One worker for each server and its class: two tests at once would count one another's students. Each file of security has a server of
  // its own, and one test mostly waits for a clock, to the second: it is through before two cores are full. Three at a time fill them.
  workers: 3,
  projects: [
    { name: "clocks", testMatch: clocks, workers: 1 },
    { name: "security", testMatch: "security/**/*.spec.ts", testIgnore: [types, stages], workers: 1 },
    { name: "product", testMatch: [/\/e2e\/[^/]+\.spec\.ts$/, types], testIgnore: [clocks, ...copied], workers: 1 },
    { name: "copied", testMatch: copied, use: { baseURL: `http://localhost:${port + 1}` }, workers: 1 },
    { name: "stages", testMatch: stages, workers: 1 },
  ],
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../reports/e2e.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${port}`,
    // A trace of every test, kept where one fails, makes the whole take half as long again: ask for it where one failed.
    trace: process.env["E2E_TRACE"] ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [onServer(port), onServer(port + 1, { E2E_CLASS_OF: String(port) })],
});
