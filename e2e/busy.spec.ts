import { type Browser, expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import type { Person } from "./security/known";
import { type Served, serve } from "./security/serve";

let served: Served;
test.beforeAll(async () => {
  served = await serve(Number(process.env["BUSY_PORT"] ?? 3231));
});
test.afterAll(() => served?.stop());

/** Longer than a write waits for the lock. */
const patience = { timeout: 30_000 };

async function signedIn(browser: Browser, { cookie }: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: served.base });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: served.base }]);
  return context.newPage();
}

/** Another program begins to write, and does not end. */
function lock(): () => void {
  const other = new Database(served.file, { timeout: 20_000 });
  other.exec("BEGIN IMMEDIATE");
  return () => {
    other.exec("ROLLBACK");
    other.close();
  };
}

const words = {
  en: { held: "Another program is working on the database", busy: "The database is busy", start: "Start" },
  "zh-CN": { held: "另一个程序正在使用数据库", busy: "数据库正忙", start: "开始" },
} as const;

for (const language of ["en", "zh-CN"] as const) {
  test(`while another program holds the database a form says so and keeps what was typed, and afterwards it is sent (${language})`, async ({
    browser,
  }) => {
    const { people, marking } = served.world;
    const page = await signedIn(browser, people.own);
    await page.goto(`/${language}/requests/${marking.talked}`);
    const form = page.locator("form", { has: page.locator("textarea") });
    const text = `Look at the second line, please (${language}).`;
    await form.locator("textarea").fill(text);
    const release = lock();
    await form.locator("button").click();
    await expect(form.getByRole("status")).toContainText(words[language].held, patience);
    await expect(form.locator("textarea")).toHaveValue(text);
    release();
    await form.locator("button").click();
    await expect(page.locator("main").getByText(text)).toHaveCount(1);
    await page.context().close();
  });
}

test("a button that has no words of its own shows a page that says the database is busy, and comes back by itself with nothing done", async ({
  browser,
}) => {
  const { newcomer, courseId } = served.world;
  const page = await signedIn(browser, newcomer);
  await page.goto(`/zh-CN/courses/${courseId}`);
  const start = page.getByRole("button", { name: words["zh-CN"].start }).first();
  const release = lock();
  const replied = page.waitForResponse((reply) => reply.request().method() === "POST");
  await start.click();
  const reply = await replied;
  await expect(page.locator("[data-busy]")).toContainText(words["zh-CN"].busy, patience);
  expect(reply.status()).toBe(503);
  expect(Number(reply.headers()["retry-after"])).toBeGreaterThan(0);
  release();
  await expect(page.locator("[data-busy]")).toHaveCount(0, patience);
  await start.click();
  await expect(page).toHaveURL(/\/zh-CN\/attempts\/[^/]+$/);
  await page.context().close();
});
