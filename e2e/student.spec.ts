import { expect, test } from "@playwright/test";
import { field, firstTypedPart, partCard, type, words } from "./parts";
import { newStudent, rightAnswers } from "./people";

test("a student joins, answers, sees why, tries again, leaves and finds everything again", async ({
  page,
  browser,
}) => {
  const { attempt, course, email, password } = await newStudent(page, browser);
  const right = await rightAnswers(browser, course, attempt);
  const { id, card } = await firstTypedPart(page);

  await type(card, "2 + (");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator(".verdict").first()).toHaveAttribute("data-outcome", "invalid");
  const triesBefore = await words(card.getByText(/tr(y|ies) left|As many tries/));

  await type(card, "123456789");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='2'] .verdict")).toHaveAttribute("data-outcome", "incorrect");

  await type(card, right.get(id) ?? "");
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='3'] .verdict")).toHaveAttribute("data-outcome", "correct");
  // The unreadable answer cost nothing: two readable ones were handed in since.
  const left = await words(card.getByText(/tr(y|ies) left|As many tries|tries for this part are used/));
  if (/\d/.test(triesBefore)) expect(Number.parseInt(triesBefore, 10) - (Number.parseInt(left, 10) || 0)).toBe(2);

  await page.goto("/en/courses");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/en$/);
  await page.goto(`/en/attempts/${attempt}`);
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(new RegExp(`/en/attempts/${attempt}$`));
  await expect(card.locator("[data-submission='3'] .verdict")).toHaveAttribute("data-outcome", "correct");
  await card.getByText("2 earlier answers").click();
  await expect(card.locator("[data-submission='1'] .verdict")).toHaveAttribute("data-outcome", "invalid");

  await page.goto(`/en/courses/${course}/grades`);
  await expect(page.getByText("The best answer, number 3")).toBeVisible();
});

test("a reply brings the part, the points and the list of parts, and not the page again; on the way back the page is not an older one", async ({
  page,
  browser,
}) => {
  const { attempt, course } = await newStudent(page, browser);
  const right = await rightAnswers(browser, course, attempt);
  const { id } = await firstTypedPart(page);
  const card = partCard(page, id);
  const other = page.locator("section.part").last();
  const total = page.locator("aside.rail strong");
  const before = await words(total);
  await type(card, right.get(id) ?? "");
  // Read on its way: of what came in pieces a browser may keep nothing for later.
  let reply = "";
  await page.route("**/attempts/*", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const response = await route.fetch();
    reply = await response.text();
    return route.fulfill({ response, body: reply });
  });
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1'] .verdict")).toHaveAttribute("data-outcome", "correct");
  await page.unroute("**/attempts/*");
  expect(reply).toContain(`part-${id}`);
  expect(reply).not.toContain(`${await other.getAttribute("id")}-letter`);
  await expect(total).not.toHaveText(before);
  await expect(page.locator("a[aria-current=page].tab")).not.toContainText("– of");
  await expect(page.locator(`aside.rail a[href='#part-${id}'] .sr-only`)).toHaveText("Correct");
  // The field that was typed into is the same one, and what is typed next is kept by it.
  await type(card, "7");
  await expect(field(card)).toBeFocused();

  const there = page.locator("a.tab:not([aria-current])").first();
  const points = await words(there);
  await there.click();
  await expect(card).toHaveCount(0);
  const { id: second } = await firstTypedPart(page);
  await type(partCard(page, second), right.get(second) ?? "");
  await partCard(page, second).getByRole("button", { name: "Hand in" }).click();
  await expect(partCard(page, second).locator("[data-submission='1'] .verdict")).toBeVisible();
  await page.goBack();
  // What was earned there meanwhile, this page did not know.
  await expect(page.locator("a.tab:not([aria-current])").first()).not.toHaveText(points);
  await expect(card.locator("[data-submission='1'] .verdict")).toHaveAttribute("data-outcome", "correct");
  await expect(field(card)).toHaveValue("7");
});

test("pressing twice, pressing again and reloading hand in once", async ({ page, browser }) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "41");
  await card.getByRole("button", { name: "Hand in" }).dblclick();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  await page.reload();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  await expect(card.locator("[data-submission='2']")).toHaveCount(0);
});

test("an answer whose reply was lost counts once when it is handed in again after a reload", async ({
  page,
  browser,
}) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "43");
  await page.route("**/attempts/**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    // The server works, its reply gets lost.
    await route.fetch();
    return route.abort();
  });
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.getByText("The server could not be reached.", { exact: false })).toBeVisible();
  await page.unroute("**/attempts/**");
  await page.reload();
  await expect(field(card)).toHaveValue("43");
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.getByRole("button", { name: "Hand in" })).toBeEnabled();
  await page.reload();
  await expect(card.locator("[data-submission='2']")).toHaveCount(0);
});

test("what is typed is saved by itself and is there after a reload and on another computer", async ({
  page,
  browser,
}) => {
  const { attempt, email, password } = await newStudent(page, browser);
  const { id, card } = await firstTypedPart(page);
  await type(card, "7 + 8");
  await expect(card.locator("[data-saving='saved']")).toBeVisible();
  await page.reload();
  await expect(field(card)).toHaveValue("7 + 8");
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`/en/login?returnTo=/en/attempts/${attempt}`);
  await other.getByLabel("E-mail").fill(email);
  await other.getByLabel("Password").fill(password);
  await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other.locator(`[id="part-${id}"] textarea`)).toHaveValue("7 + 8");
  await context.close();
});

test("the other language shows the same page with what was typed", async ({ page, browser }) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await type(card, "n_typed");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh-CN\/attempts\//);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(field(card)).toHaveValue("n_typed");
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh-CN$/);
});

test("the keyboard alone is enough: Enter hands in, Shift+Enter breaks the line", async ({ page, browser }) => {
  await newStudent(page, browser);
  const { card } = await firstTypedPart(page);
  await field(card).focus();
  await page.keyboard.type("4");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("7");
  await expect(field(card)).toHaveValue("4\n7");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(field(card)).toHaveValue("4");
  await page.keyboard.press("Enter");
  await expect(card.locator("[data-submission='1']")).toBeVisible();
});

test("after handing everything in, nothing can be changed", async ({ page, browser }) => {
  const { attempt } = await newStudent(page, browser);
  await page.getByText("Finish…").click();
  await page.getByRole("button", { name: "Finish for good" }).click();
  await expect(page.getByText(/^Finished /)).toBeVisible();
  await expect(page.getByRole("button", { name: "Hand in" })).toHaveCount(0);
  const reply = await page.request.post(`/api/v1/attempts/${attempt}/submissions`, {
    headers: { Origin: new URL(page.url()).origin, "Idempotency-Key": "after-the-end" },
    data: { question: "x", part: "y", text: "1" },
  });
  expect([404, 409]).toContain(reply.status());
});
