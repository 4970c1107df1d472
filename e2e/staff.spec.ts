import { expect, test } from "@playwright/test";
import { firstTypedPart, partCard, type, words } from "./parts";
import { newMember, newStudent, staffPage } from "./people";

test("a TA sees the gradebook, a question's submissions and one attempt, decides, and exports", async ({
  page,
  browser,
}) => {
  const student = await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "987654321");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();

  const { page: ta, context, course } = await staffPage(browser, "ta");
  await ta.getByRole("link", { name: "Gradebook" }).click();
  await expect(ta.getByRole("heading", { name: "Gradebook" })).toBeVisible();
  await expect(ta.getByText(student.email)).toBeVisible();
  await ta.getByRole("link", { name: "Total" }).click();
  await expect(ta.locator("th[aria-sort=descending]")).toHaveText(/Total/);
  const totals = (await ta.locator("tbody tr td:nth-last-child(2) strong").allInnerTexts()).map(Number);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));

  await ta.locator("tr", { hasText: student.email }).locator("td a").first().click();
  await expect(ta).toHaveURL(new RegExp(`/teach/${course}/attempts/${student.attempt}`));
  const submission = ta.locator("[data-submission]", { hasText: "987654321" }).first();
  await expect(submission).toBeVisible();
  await submission.getByText("Evidence").click();
  await expect(submission.getByText("Method")).toBeVisible();

  await submission.getByText("Decide").click();
  await submission.getByLabel("Share of the points, in percent").fill("50");
  await submission.getByLabel("Reason, which the student sees").fill("The idea is right.");
  await submission.getByRole("button", { name: "Let this count" }).click();
  await expect(submission.locator(".notice").filter({ hasText: "The idea is right." })).toBeVisible();
  await page.reload();
  await expect(card.getByText("The idea is right.")).toBeVisible();

  await ta.goto(`/en/teach/${course}`);
  await ta.locator("tbody th a").first().click();
  await ta
    .getByRole("navigation", { name: "By outcome" })
    .getByRole("link", { name: /Not right/ })
    .click();
  await expect(ta).toHaveURL(/outcome=incorrect/);
  const outcomes = await ta
    .locator("main [data-submission]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-outcome")));
  expect(new Set(outcomes)).toEqual(new Set(["incorrect"]));

  const csv = await ta.request.get(`/api/v1/courses/${course}/grades.csv?language=en`);
  expect(csv.status()).toBe(200);
  expect(csv.headers()["content-type"]).toContain("text/csv");
  expect(await csv.text()).toContain(student.email);
  await context.close();
});

test("an answer on paper is entered for a student, with the score that counts and its reason", async ({
  page,
  browser,
}) => {
  const student = await newStudent(page, browser);
  const { id } = await firstTypedPart(page);
  const { page: ta, context } = await staffPage(browser, "ta");
  await ta.goto(`/en/teach/${student.course}/attempts/${student.attempt}`);
  const part = ta.locator(`[id="part-${id}"]`);
  await part.getByText("Enter an answer for the student").click();
  await part.getByLabel("The answer, as it was given").fill("987654321");
  await part.getByLabel("Share of the points, in percent").fill("50");
  await part.getByLabel("Reason, which the student sees").fill("Handed in on paper.");
  await part.getByRole("button", { name: "Enter it" }).click();
  await expect(part.locator("[data-submission]", { hasText: "987654321" })).toBeVisible();
  await expect(part.getByText("Enter an answer for the student")).toHaveCount(0);
  await context.close();
  await page.reload();
  await expect(partCard(page, id).getByText("Handed in on paper.")).toBeVisible();
});

test("what a student who has begun nothing wrote on paper is entered by keyboard, and the student finds it", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const student = await context.newPage();
  const { email } = await newMember(student, browser);
  const { page: ta, context: staff, course } = await staffPage(browser, "ta");
  await ta.goto(`/en/teach/${course}/gradebook?search=${encodeURIComponent(email)}`);
  await ta.locator("tr", { hasText: email }).locator("th a").click();
  await expect(ta.getByRole("heading", { name: "Not begun" })).toBeVisible();
  const way = ta.locator("[data-not-begun]").first();
  await way.locator("summary").focus();
  await ta.keyboard.press("Enter");
  await expect(way.getByRole("button")).toBeVisible();
  await way.getByRole("button").focus();
  await ta.keyboard.press("Enter");
  await expect(ta).toHaveURL(/\/attempts\//);
  const part = ta.locator("section.card", { hasText: "Enter an answer for the student" }).first();
  const id = (await part.getAttribute("id")) ?? "";
  await part.locator("summary", { hasText: "Enter an answer" }).focus();
  await ta.keyboard.press("Enter");
  await part.getByLabel("The answer, as it was given").fill("987654321");
  await part.getByLabel("Share of the points, in percent").fill("50");
  await part.getByLabel("Reason, which the student sees").fill("Was ill, on paper.");
  await ta.keyboard.press("Tab");
  await ta.keyboard.press("Enter");
  await expect(ta.locator(`[id="${id}"] [data-submission]`, { hasText: "987654321" })).toBeVisible();
  await student.goto(`/en/courses/${course}/grades`);
  await expect(student.getByText("Was ill, on paper.")).toBeVisible();
  await staff.close();
  await context.close();
});

test("an instructor invites somebody with a link that works once and only by a press of the button", async ({
  browser,
}) => {
  const { page, context } = await staffPage(browser, "instructor");
  const email = `guest-${Date.now()}@example.org`;
  await page.getByText("Invite somebody").click();
  await page.getByLabel("Name").fill("Guest Lecturer");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Role").selectOption("ta");
  await page.getByRole("button", { name: "Make a one-time link" }).click();
  const told = await words(page.getByText(/it works once/));
  const path = `/${told.split("it works once: ")[1]?.split("/").slice(1).join("/") ?? ""}`;
  await context.close();

  const guest = await browser.newContext();
  const there = await guest.newPage();
  for (let look = 0; look < 3; look += 1) await there.goto(path);
  await there.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(there).toHaveURL(/\/en\/courses$/);
  await there.context().clearCookies();
  await there.goto(path);
  await expect(there.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await guest.close();
});
