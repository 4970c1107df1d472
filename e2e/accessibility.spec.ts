import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { questions } from "../grading";
import { firstTypedPart, type } from "./parts";
import { newStudent, staffPage } from "./people";

const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose findings depend on colours and width; all others were asked of the same pages in the first theme. */
const ofTheTheme = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

/** WCAG 2.2 AA, as far as a machine can tell. */
async function audit(page: Page, theme: Theme): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (theme === "light" ? axe.withTags(tags) : axe.withRules(ofTheTheme)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`),
  ).toEqual([]);
}

/** Collects what the browser complains about. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(error.message));
  return heard;
}

async function inTheme(browser: Browser, colorScheme: Theme): Promise<Page> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: colorScheme === "dark" ? 390 : 1280, height: 900 },
  });
  return context.newPage();
}

for (const theme of themes) {
  test(`public pages pass the audit in ${theme} colours without a word on the console`, async ({ browser }) => {
    const page = await inTheme(browser, theme);
    const heard = complaints(page);
    const slug = questions[0]?.slug ?? "";
    for (const path of [
      "/en",
      "/zh-CN",
      "/en/practice",
      "/zh-CN/practice",
      "/en/login",
      "/zh-CN/help/input",
      "/en/help/input",
      `/zh-CN/practice/${slug}?seed=audit`,
    ]) {
      await page.goto(path);
      await audit(page, theme);
    }
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test(`a student's pages pass the audit in ${theme} colours, verdicts included`, async ({ browser }) => {
    const page = await inTheme(browser, theme);
    const heard = complaints(page);
    const { course } = await newStudent(page, browser);
    const { card } = await firstTypedPart(page);
    for (const text of ["2 + (", "123456789"]) {
      await type(card, text);
      await audit(page, theme);
      await card.getByRole("button", { name: "Hand in" }).click();
      await expect(card.locator(".verdict").first()).toBeVisible();
    }
    await expect(card.locator("[data-submission='2']")).toBeVisible();
    await audit(page, theme);
    for (const path of ["/en/courses", `/en/courses/${course}`, `/en/courses/${course}/grades`, "/en/settings"]) {
      await page.goto(path);
      await audit(page, theme);
    }
    expect(heard).toEqual([]);
    await page.context().close();
  });

  test(`staff pages pass the audit in ${theme} colours`, async ({ browser }) => {
    const { page, context, course } = await staffPage(browser, "instructor");
    await page.emulateMedia({ colorScheme: theme });
    const heard = complaints(page);
    await audit(page, theme);
    await page.goto(`/en/teach/${course}/gradebook`);
    await audit(page, theme);
    const attempt = await page.locator("tbody td a").first().getAttribute("href");
    await page.goto(attempt ?? "");
    await audit(page, theme);
    await page.goto(`/en/teach/${course}`);
    await page.locator("tbody th a").first().click();
    await expect(page).toHaveURL(/\/questions\//);
    await audit(page, theme);
    expect(heard).toEqual([]);
    await context.close();
  });
}

test("the first press of Tab offers a way past the navigation", async ({ page }) => {
  await page.goto("/en/practice");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("colours follow the device until somebody chooses, and the choice is kept without a flash", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/en/practice");
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.getByRole("button", { name: /^Colours: As the device/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  expect(await ground()).not.toBe(dark);
  const html = await (await page.request.get("/en/practice")).text();
  expect(html).toContain('data-theme="light"');
});
