import { type Browser, expect, type Page, test } from "@playwright/test";
import { words } from "./parts";
import { staffPage } from "./people";

const question = "one-by-one-convolution";

/** A course of its own, with its instructor's page. */
async function newCourse(browser: Browser) {
  const { page, context } = await staffPage(browser, "instructor");
  await page.goto("/en/teach/new");
  await page.getByLabel("Title in Chinese").fill("自己的课");
  await page.getByLabel("Title in English").fill(`Own course ${Date.now()}`);
  await page.getByRole("button", { name: "Make the course" }).click();
  await expect(page).toHaveURL(/\/en\/teach\/(?!new)[^/]+/);
  const course = /\/teach\/([^/?]+)/.exec(page.url())?.[1] ?? "";
  return { page, context, course };
}

async function importRoster(page: Page, course: string, name: string, bytes: Buffer, added: number): Promise<void> {
  await page.goto(`/en/teach/${course}/roster/import`);
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer: bytes });
  await page.getByRole("button", { name: "See what will change" }).click();
  await expect(page.locator("[data-count=added]")).toHaveText(`${added}`);
  await page.getByRole("button", { name: "Apply all of it" }).click();
  await expect(page.getByText(`Done: ${added} new, 0 changed.`)).toBeVisible();
}

const grid = (page: Page) => page.getByRole("grid");
const rows = (page: Page) => grid(page).locator("tbody tr:not(.gap-row)");

test("a class of a thousand, read from a file as Excel saves it, is one table that draws the rows in sight, is searched, filtered and scrolled without lag", async ({
  browser,
}) => {
  const { page, context, course } = await newCourse(browser);
  const mark = Date.now();
  const lines = Array.from({ length: 1000 }, (_, i) => {
    const n = `${i + 1}`.padStart(4, "0");
    return `${n}\t学生${n}\ts${n}-${mark}@example.org\t${(i % 3) + 1}`;
  });
  const text = `\uFEFF学号\t姓名\t邮箱\t班级\r\n${lines.join("\r\n")}\r\n`;
  await importRoster(page, course, "名单.txt", Buffer.from(text, "utf16le"), 1000);

  await page.goto(`/en/teach/${course}/gradebook`);
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "1002");
  expect(await rows(page).count()).toBeLessThan(80);
  await expect(rows(page).first()).toContainText("学生0001");
  // From top to bottom in forty steps: no frame may keep the reader waiting, and the last student is there.
  const slowest = await page.locator("section.gradebook").evaluate(async (frame) => {
    let [before, longest] = [performance.now(), 0];
    for (let step = 1; step <= 40; step += 1) {
      frame.scrollTop = (frame.scrollHeight * step) / 40;
      await new Promise((next) => requestAnimationFrame(next));
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
    }
    return longest;
  });
  expect(slowest).toBeLessThan(300);
  await expect(page.getByText("学生1000")).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(80);

  const since = Date.now();
  await page.getByLabel("Find a name, e-mail or number").fill("0777");
  await expect(page.getByText("1 student matches.")).toBeVisible();
  expect(Date.now() - since).toBeLessThan(2000);
  await expect(rows(page)).toHaveCount(1);
  await page.getByLabel("Section").selectOption("2");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText(/^333 students/)).toBeVisible();
  await expect(rows(page).first()).toContainText("学生0002");
  await page.getByRole("link", { name: "Student", exact: false }).first().click();
  await expect(page).toHaveURL(/order=descending/);
  await expect(rows(page).first()).toContainText("学生0998");
  await context.close();
});

test("columns are chosen and remembered, and the download has the same; the lowest homework is dropped and its page says so", async ({
  browser,
}) => {
  const { page, context, course } = await newCourse(browser);
  const email = `drop-${Date.now()}@example.org`;
  await importRoster(page, course, "roster.csv", Buffer.from(`name;email;section\n"Drop, Ann";${email};A\n`), 1);
  // Two homeworks that are over, of one part each; what was written on paper is entered.
  for (const [name, opens, share] of [
    ["First", "2026-01-05T08:00", "25"],
    ["Second", "2026-01-06T08:00", "75"],
  ] as const) {
    await page.goto(`/en/teach/${course}/quizzes/new`);
    await page.getByLabel("Title in Chinese").fill(name);
    await page.getByLabel("Title in English").fill(name);
    await page.getByLabel("Opens").fill(opens);
    await page.getByLabel("Ends").fill("2026-01-07T08:00");
    await page.getByLabel("Draft").uncheck();
    await page.locator(`[name^='ask:${question}/']`).first().check();
    await page.locator(`[name^='points:${question}/']`).first().fill("4");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page).toHaveURL(/saved=1$/);
    await page.goto(`/en/teach/${course}/gradebook`);
    await rows(page).first().locator("th a").click();
    const way = page.locator("[data-not-begun]").first();
    await way.locator("summary").click();
    await way.getByRole("button").click();
    await expect(page).toHaveURL(/\/attempts\//);
    await page.getByText("Enter an answer for the student").first().click();
    await page.getByLabel("The answer, as it was given").fill("987654321");
    await page.getByLabel("Share of the points, in percent").fill(share);
    await page.getByLabel("Reason, which the student sees").fill("On paper.");
    await page.getByRole("button", { name: "Enter it" }).click();
    await expect(page.locator("[data-submission]")).toBeVisible();
  }
  const book = `/en/teach/${course}/gradebook`;
  await page.goto(book);
  expect(await words(rows(page).first().locator("strong"))).toBe("4");

  await page.goto(`/en/teach/${course}/settings`);
  await page.getByLabel("How many of the lowest homework do not count").fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(book);
  expect(await words(rows(page).first().locator("strong"))).toBe("3");
  await rows(page).first().locator("strong").click();
  await expect(page.getByText("Dropped: among the lowest homework")).toHaveCount(1);
  await expect(page.locator("tr", { hasText: "First" }).first()).toContainText("Dropped");

  await page.goto(book);
  await page.getByText("Columns", { exact: true }).click();
  await page.getByLabel("part", { exact: true }).check();
  await page.getByLabel("First").uncheck();
  await page.getByRole("button", { name: "Show these, and remember" }).click();
  const quizzes = grid(page).locator("thead .quiz-head");
  await expect(quizzes).toHaveText(["Second"]);
  await page.reload();
  await expect(quizzes).toHaveText(["Second"]);
  const link = page.getByRole("navigation", { name: "Download:" }).getByRole("link", { name: "CSV", exact: true });
  const csv = await (await page.request.get((await link.getAttribute("href")) ?? "")).text();
  const [head = "", first = ""] = csv.split("\r\n");
  expect(head).toContain("A6.1");
  expect(head).not.toContain("First");
  expect(first).toContain('"Drop, Ann"');
  await context.close();
});
