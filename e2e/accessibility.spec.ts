import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { questions } from "../grading";
import { firstTypedPart, type } from "./parts";
import { newStudent, staffPage } from "./people";
import { atTheDoor, begin } from "./sitting";

const themes = ["light", "dark"] as const;
type Theme = (typeof themes)[number];

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules whose findings depend on colours and width; all others were asked of the same pages in the first theme. */
const ofTheTheme = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"];

/** WCAG 2.2 AA, as far as a machine can tell. */
async function audit(page: Page, theme: Theme): Promise<void> {
  // Next.js streams the title of a page that was come to by a link or a form: it is there a moment after the page.
  await expect(page).toHaveTitle(/./);
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

function looking(colorScheme: Theme) {
  return { colorScheme, viewport: { width: colorScheme === "dark" ? 390 : 1280, height: 900 } };
}

async function inTheme(browser: Browser, theme: Theme): Promise<Page> {
  return (await browser.newContext(looking(theme))).newPage();
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

  test(`an exam passes the audit in ${theme} colours from its door to its receipt`, async ({ browser }) => {
    const { page, context } = await atTheDoor(browser, undefined, looking(theme));
    const heard = complaints(page);
    await audit(page, theme);
    await begin(page);
    const { card } = await firstTypedPart(page);
    await type(card, "1 + 1");
    await expect(card.locator("[data-saving='saved']")).toBeVisible();
    await card.getByRole("button", { name: /Flag/ }).click();
    if (theme === "dark") await page.getByRole("button", { name: /^Answer sheet/ }).click();
    await audit(page, theme);
    await page.getByRole("link", { name: "Review and hand in" }).click();
    await page.getByText("Hand in…").click();
    await audit(page, theme);
    await page.getByRole("button", { name: "Hand in for good" }).click();
    await expect(page).toHaveURL(/\/receipt$/);
    await audit(page, theme);
    expect(heard).toEqual([]);
    await context.close();
  });

  test(`a grid of entries passes the audit in ${theme} colours`, async ({ browser }) => {
    const page = await inTheme(browser, theme);
    await page.goto("/en/practice/lstm-gradients?seed=audit");
    await page.getByRole("button", { name: "Grid", exact: true }).first().click();
    await expect(page.locator("fieldset input").first()).toBeVisible();
    await audit(page, theme);
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
