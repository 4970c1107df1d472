import { expect, test } from "@playwright/test";
import { partCard, type } from "./parts";
import { newStudent } from "./people";
import { atTheDoor, code } from "./sitting";

test("where the connection is cut a form says that no reply came and keeps what was typed; pressed again, it is sent once", async ({
  page,
  browser,
  context,
}) => {
  const { attempt } = await newStudent(page, browser);
  await page.goto(`/zh-CN/attempts/${attempt}?question=long-range-layers`);
  const card = partCard(page, "sequential-recurrent");
  await type(card, "n^7");
  await card.getByRole("button", { name: "提交", exact: true }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  await card.locator("summary", { hasText: "申请复核" }).click();
  const form = card.locator("form", { has: page.getByLabel("希望复核什么？") });
  const text = "请把层数也算进去。";
  await form.locator("textarea").fill(text);
  await context.setOffline(true);
  await form.locator("button").click();
  await expect(form.getByRole("status")).toContainText("服务器没有答复");
  await expect(form.locator("textarea")).toHaveValue(text);
  await context.setOffline(false);
  await form.locator("button").click();
  await expect(page).toHaveURL(/\/requests\/[^/]+$/);
  await expect(page.locator("main li").getByText(text)).toHaveCount(1);
});

test("a server that is too busy at the start of an exam leaves the door open, with the code in it", async ({
  browser,
}) => {
  const { page, context } = await atTheDoor(browser);
  const said = {
    type: "about:blank",
    title: "Too many people are asking at this moment.",
    status: 503,
    code: "too-busy",
  };
  await page.route("**/exams/**", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(said) })
      : route.continue(),
  );
  const field = page.getByLabel("Access code");
  await field.fill(code);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByText("The server did not reply")).toBeVisible();
  await expect(field).toHaveValue(code);
  await page.unroute("**/exams/**");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.locator("[data-exam=open]")).toBeVisible();
  await context.close();
});
