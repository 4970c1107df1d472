import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { firstTypedPart, type, words } from "./parts";
import { newStudent, staffPage } from "./people";

async function audit(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`),
  ).toEqual([]);
}

test("an override changes a total that its page explains to the point, and the log and the downloads know of it", async ({
  page,
  browser,
}) => {
  const student = await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "987654321");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();

  const { page: staff, context, course } = await staffPage(browser, "instructor");
  await staff.goto(`/en/teach/${course}/attempts/${student.attempt}`);
  const submission = staff.locator("[data-submission]", { hasText: "987654321" }).first();
  await submission.getByText("Decide").click();
  await submission.getByLabel("Share of the points, in percent").fill("50");
  await submission.getByLabel("Reason, which the student sees").fill("Half of the way.");
  await submission.getByRole("button", { name: "Let this count" }).click();
  await expect(submission.locator(".notice").filter({ hasText: "Half of the way." })).toBeVisible();

  await staff.goto(`/en/teach/${course}/gradebook`);
  await staff.getByLabel("Find a name, e-mail or number").fill(student.email);
  const row = staff.locator("tbody tr", { hasText: student.email });
  await expect(row).toHaveCount(1);
  await expect(staff.getByText("1 student matches.")).toBeVisible();
  const total = Number(await words(row.locator("strong")));
  expect(total).toBeGreaterThan(0);
  await audit(staff);
  // By keyboard: from the name to the total, and in.
  await row.locator("th a").focus();
  await staff.keyboard.press("End");
  await staff.keyboard.press("ArrowLeft");
  await staff.keyboard.press("Enter");
  await expect(staff.getByRole("heading", { name: "How the total came about" })).toBeVisible();
  await expect(staff.getByText("“Half of the way.”")).toBeVisible();
  const counted = await staff
    .locator("[data-counts]")
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute("data-counts"))));
  expect(counted.reduce((sum, points) => sum + points, 0)).toBeCloseTo(total, 1);
  await audit(staff);

  await staff.goto(`/en/teach/${course}/gradebook`);
  for (const [name, head] of [
    ["CSV", "\uFEFFName,E-mail"],
    ["Canvas", "\uFEFFStudent,ID,SIS User ID"],
    ["Moodle", "\uFEFFEmail address,ID number"],
    ["JSON", "{"],
    ["XLSX", "PK"],
  ] as const) {
    const download = staff.waitForEvent("download");
    await staff.getByRole("navigation", { name: "Download:" }).getByRole("link", { name, exact: true }).click();
    const text = readFileSync((await (await download).path()) ?? "", "utf8");
    expect([name, text.startsWith(head)]).toEqual([name, true]);
    if (name !== "XLSX") expect(text).toContain(student.email);
  }

  await staff.goto(`/en/teach/${course}/audit?action=decided`);
  await expect(staff.locator("tr[data-action=decided]", { hasText: "Half of the way." })).toBeVisible();
  await audit(staff);
  await context.close();
});

test("a roster is previewed, applied once, and its people can come in by their links", async ({ browser }) => {
  const { page, context, course } = await staffPage(browser, "instructor");
  const mark = Date.now();
  await page.goto(`/en/teach/${course}/roster/import`);
  await page
    .getByLabel("Or paste it here")
    .fill(`学号,姓名,邮箱,班级\n${mark},王小明,wang-${mark}@example.org,3\n2,,none,1\n`);
  await page.getByRole("button", { name: "See what will change" }).click();
  await expect(page.locator("[data-count=added]")).toHaveText("1");
  await expect(page.locator("[data-count=errors]")).toHaveText("1");
  await expect(page.getByText(/Line 3: “none” is no e-mail address/)).toBeVisible();
  await audit(page);
  await page.getByRole("button", { name: "Apply all of it" }).click();
  await expect(page.getByText("Done: 1 new, 0 changed.")).toBeVisible();
  const link = (await page.getByLabel(/One-time links/).inputValue()).split(",").at(-1) ?? "";
  await page.goto(`/en/teach/${course}/roster?search=wang-${mark}`);
  await expect(page.getByText("1 person")).toBeVisible();
  await audit(page);
  await context.close();

  const guest = await browser.newContext();
  const there = await guest.newPage();
  await there.goto(`/${link.split("/").slice(1).join("/")}`);
  await there.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(there).toHaveURL(/\/en\/courses$/);
  await guest.close();
});

test("an instructor makes a quiz of one part; a student sees it only once it is published", async ({
  page,
  browser,
}) => {
  const { page: staff, context, course } = await staffPage(browser, "instructor");
  const title = `Quiz ${Date.now()}`;
  await staff.goto(`/en/teach/${course}/quizzes/new`);
  await staff.getByLabel("Title in English").fill(title);
  await staff.getByRole("button", { name: "Save" }).click();
  // What was typed is still there, and each wrong field says so.
  await expect(staff.getByText("Type a title of 1 to 100 characters.")).toHaveCount(1);
  await expect(staff.getByText("Tick at least one part and give it points.")).toBeVisible();
  await expect(staff.getByLabel("Title in English")).toHaveValue(title);
  await audit(staff);
  await staff.getByLabel("Title in Chinese").fill("小测");
  await staff.getByLabel("Opens").fill("2026-01-05T08:00");
  await staff.getByLabel("Ends").fill("2036-01-05T08:00");
  await staff.locator("[name^='ask:one-by-one-convolution/']").first().check();
  await staff.locator("[name^='points:one-by-one-convolution/']").first().fill("2.5");
  await staff.getByRole("button", { name: "Save" }).click();
  await expect(staff).toHaveURL(/\/edit\?saved=1$/);
  await expect(staff.getByText("No student has begun")).toBeVisible();
  await staff.getByRole("link", { name: "See it as a student" }).click();
  await expect(staff.getByText("no attempt begins")).toBeVisible();
  await expect(staff.locator("section.part")).toHaveCount(1);
  await audit(staff);

  await newStudent(page, browser);
  await page.goto(`/en/courses/${course}`);
  await expect(page.getByText(title)).toHaveCount(0);
  await staff.goBack();
  await staff.getByLabel("Draft").uncheck();
  await staff.getByRole("button", { name: "Save" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(title)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await context.close();
});

test("statistics show how a quiz came out, with a picture, its table, and links into the answers", async ({
  browser,
}) => {
  const { page, context, course } = await staffPage(browser, "ta");
  await page.getByRole("navigation", { name: "This course" }).getByRole("link", { name: "Statistics" }).click();
  await expect(page.getByRole("heading", { name: "Graders" })).toBeVisible();
  await audit(page);
  await page.locator("table th a").first().click();
  await expect(page.getByRole("heading", { name: "How the totals lie" })).toBeVisible();
  await audit(page);
  const bar = page.locator("svg a[aria-label*='student']").first();
  const [, count = ""] = /: (\d+) student/.exec((await bar.getAttribute("aria-label")) ?? "") ?? [];
  await bar.click();
  await expect(page).toHaveURL(/gradebook\?quiz=/);
  await expect(page.getByText(new RegExp(`^${count} student`)).first()).toBeVisible();
  await page.goBack();
  await page.locator("section a[href*='misconception=']").first().click();
  await expect(page).toHaveURL(/questions\/.*misconception=/);
  await page.goto(`/en/teach/${course}/statistics`);
  // The first quiz has enough students with the same numbers for a test.
  await page.locator("table th a").first().click();
  await expect(page).toHaveURL(/\/statistics\/[^/]+$/);
  await page.locator("table th a").first().click();
  await expect(page).toHaveURL(/\/statistics\/[^/]+\/[^/]+$/);
  await page.getByRole("link", { name: "Test it" }).click();
  await expect(page.getByRole("columnheader", { name: "In a word" })).toBeVisible();
  await page.locator("#variants summary", { hasText: "Mean share" }).first().click();
  await expect(
    page
      .locator("#variants")
      .getByRole("group", { name: /^Mean share/ })
      .first(),
  ).toBeVisible();
  await audit(page);
  await context.close();
});
