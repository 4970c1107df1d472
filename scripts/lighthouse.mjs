/**
 * `npm run lighthouse`: what a page costs, measured. Serves the production build with the demonstration's class on a database
 * of its own, walks the pages as a visitor and as a student, and prints one table: Lighthouse's four scores on a desktop and
 * on a phone, layout shift, how long tasks block, compressed JavaScript, and how long a key or a press waits for its next paint.
 * `npm run lighthouse -- practice` measures the pages whose name contains the word. Scores fall on a busy machine.
 */
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt, ensureInstalled } from "./ensure.mjs";

process.chdir(new URL("..", import.meta.url).pathname);
ensureInstalled();
ensureBuilt();
const { ensureBrowser } = await import("./browser.mjs");
const executablePath = await ensureBrowser();
const [{ chromium }, { default: lighthouse, desktopConfig }] = await Promise.all([
  import("@playwright/test"),
  import("lighthouse"),
]);

const port = Number(process.env.PORT ?? 3212);
const debugging = port + 1;
const base = `http://localhost:${port}`;
const categories = ["performance", "accessibility", "best-practices", "seo"];
const server = spawn(process.execPath, ["e2e/server.mjs"], {
  env: { ...process.env, PORT: String(port) },
  stdio: "ignore",
});
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${debugging}`],
});

try {
  while (!(await fetch(`${base}/api/health`).catch(() => null))?.ok) await wait(300);
  const { cookie, pages } = await walk();
  const asked = process.argv.slice(2);
  const rows = [];
  for (const [name, url] of pages) {
    if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
    const waits = await interaction(name, url, cookie);
    for (const device of ["desktop", "phone"]) {
      const { lhr } = await lighthouse(
        url,
        { port: debugging, onlyCategories: categories, logLevel: "error", extraHeaders: { Cookie: cookie } },
        device === "desktop" ? desktopConfig : undefined,
      );
      rows.push(row(name, device, lhr, waits));
    }
  }
  console.table(rows);
} finally {
  await browser.close();
  server.kill("SIGTERM");
}

/** Signs in as a student of the demonstration and finds a page of each kind. */
async function walk() {
  const page = await browser.newPage();
  await page.goto(`${base}/en/login`);
  await page.getByRole("button", { name: "a student", exact: true }).click();
  await page.waitForURL(/\/courses$/);
  await page.locator("main a[href*='/courses/']").first().click();
  await page.waitForURL(/\/courses\/[^/]+$/);
  const course = page.url();
  // The homework that is open has a form that starts it or goes on; one that was handed in has a link to look back.
  await page
    .getByRole("button", { name: /^(Start|Continue)/ })
    .or(page.getByRole("link", { name: /^(Continue|Look back)/ }))
    .first()
    .click();
  await page.waitForURL(/\/attempts\//);
  const question = page.url();
  const jar = await page.context().cookies();
  await page.close();
  return {
    cookie: jar.map(({ name, value }) => `${name}=${value}`).join("; "),
    pages: [
      ["home", `${base}/en`],
      ["practice", `${base}/en/practice/one-by-one-convolution?seed=lighthouse`],
      ["question", question],
      ["results", `${course}/grades`],
      ["help", `${base}/en/help/input`],
    ],
  };
}

/** Milliseconds from a key or a press to the next paint: the longest of a whole answer typed and checked; null without a field. */
async function interaction(name, url, cookie) {
  const context = await browser.newContext({ extraHTTPHeaders: { Cookie: cookie } });
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    const box = page.locator("textarea.answer-input").first();
    if ((await box.count()) === 0) return null;
    await page.evaluate(() => {
      window.waits = [];
      new PerformanceObserver((list) => {
        for (const { duration, interactionId } of list.getEntries()) if (interactionId > 0) window.waits.push(duration);
      }).observe({ type: "event", durationThreshold: 16, buffered: true });
    });
    await box.click();
    await box.pressSequentially("3*3*48 + 27 - (4 + 1)/2", { delay: 40 });
    await page.waitForTimeout(600);
    const check = page.getByRole("button", { name: /^Check/ }).first();
    if (name === "practice") await check.click();
    await page.waitForTimeout(1_200);
    const waits = await page.evaluate(() => window.waits);
    return Math.max(0, ...waits);
  } finally {
    await context.close();
  }
}

function row(name, device, lhr, waits) {
  const score = (category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const scripts = (lhr.audits["network-requests"]?.details?.items ?? []).filter(
    ({ resourceType }) => resourceType === "Script",
  );
  return {
    page: name,
    device,
    ...Object.fromEntries(categories.map((category) => [category, score(category)])),
    "layout shift": Number((lhr.audits["cumulative-layout-shift"]?.numericValue ?? 0).toFixed(3)),
    "largest paint, ms": Math.round(lhr.audits["largest-contentful-paint"]?.numericValue ?? 0),
    "blocked, ms": Math.round(lhr.audits["total-blocking-time"]?.numericValue ?? 0),
    "JavaScript, kB": Math.round(scripts.reduce((sum, { transferSize }) => sum + transferSize, 0) / 100) / 10,
    "key to paint, ms": waits ?? "",
  };
}
