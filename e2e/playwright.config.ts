import { defineConfig, devices } from "@playwright/test";

const port = Number(process.env["E2E_PORT"] ?? 3210);
const chromium = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium-headless-shell";

/** It changes nothing for anybody else, and does little but wait. */
const clocks = "clocks.spec.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  // Shared machines are slow at times: a limit only ends what hangs.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // One worker for those who share the demonstration's server and its class; beside it one for security, each file of which has a
  // server of its own, and one that mostly waits for a clock: one after the other they would take half an hour on a slow machine of
  // two cores.
  workers: 3,
  projects: [
    { name: "product", testIgnore: ["security/**", clocks], workers: 1 },
    { name: "clocks", testMatch: clocks, workers: 1 },
    { name: "security", testMatch: "security/**/*.spec.ts", workers: 1 },
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
  webServer: {
    command: `node e2e/server.mjs`,
    cwd: `${import.meta.dirname}/..`,
    url: `http://localhost:${port}/api/health`,
    env: { PORT: String(port) },
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
