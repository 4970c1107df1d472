/**
 * `npm run screenshots`: the README's pictures, taken from the running product on the demonstration's class.
 * Starts a server of its own on a new database; writes docs/images/*.png.
 */
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt, ensureInstalled } from "../scripts/ensure.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
ensureInstalled();
ensureBuilt();
const { ensureBrowser } = await import("../scripts/browser.mjs");
const executablePath = await ensureBrowser();
const { chromium } = await import("@playwright/test");

const port = process.env.PORT ?? "3211";
const base = `http://localhost:${port}`;
const server = spawn(process.execPath, ["e2e/server.mjs"], { env: { ...process.env, PORT: port }, stdio: "inherit" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  while (!(await fetch(`${base}/api/health`).catch(() => null))?.ok) await wait(300);
  mkdirSync("docs/images", { recursive: true });
  const page = await browser.newPage({ viewport: { width: 1120, height: 820 }, deviceScaleFactor: 1.5 });

  await page.goto(`${base}/en/practice/one-by-one-convolution?seed=readme`);
  const part = page.locator("#part-parameters-formula");
  await answer(part, "K^2 C_in C_out");
  await part.screenshot({ path: "docs/images/graded-answer.png" });

  await page.goto(`${base}/en`);
  await page.getByRole("button", { name: "a teaching assistant" }).click();
  await page.waitForURL(/\/courses$/);
  await page.locator("main a[href*='/teach/']").first().click();
  await page.getByRole("link", { name: "Gradebook" }).first().click();
  await page.waitForURL(/gradebook/);
  await page.screenshot({ path: "docs/images/gradebook.png" });
} finally {
  await browser.close();
  server.kill("SIGTERM");
}

/** Types an answer into a part, sends it and waits for the verdict. */
async function answer(part, text) {
  const box = part.locator("textarea, input[type=text]").first();
  await box.fill(text);
  await part.getByRole("button", { name: /^Check/ }).click();
  await part
    .getByText(/Not right|Correct/)
    .first()
    .waitFor();
  await part.page().waitForTimeout(500);
}
