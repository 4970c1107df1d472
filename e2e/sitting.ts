import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { newStudent } from "./people";

export const code = "demo";

/** A new student in front of the exam's door, in a browser of their own. `script` runs before every page. */
export async function atTheDoor(
  browser: Browser,
  script?: string | (() => void),
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; course: string }> {
  const context = await browser.newContext(options);
  if (script !== undefined) await context.addInitScript(script);
  const page = await context.newPage();
  const { course } = await newStudent(page, browser);
  await page.goto(`/en/courses/${course}`);
  await page.getByRole("link", { name: "To the exam" }).click();
  return { page, context, course };
}

/** Through the door: gives the attempt's address. */
export async function begin(page: Page): Promise<string> {
  await page.getByLabel("Access code").fill(code);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/attempts\/[^/?]+$/);
  await expect(page.locator("[data-exam=open]")).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}
