import { expect, test } from "@playwright/test";
import { firstTypedPart, type } from "./parts";
import { newStudent, staffPage } from "./people";

test("staff pages and other people's attempts do not exist for a student, in page, action and API", async ({
  page,
  browser,
}) => {
  const first = await newStudent(page, browser);
  const { id } = await firstTypedPart(page);
  const question = (await page.locator("input[name=question]").first().getAttribute("value")) ?? "";
  const context = await browser.newContext();
  const other = await context.newPage();
  const second = await newStudent(other, browser);

  for (const path of [
    `/en/teach/${second.course}`,
    `/en/teach/${second.course}/gradebook`,
    `/en/teach/${second.course}/attempts/${second.attempt}`,
    `/en/teach/${second.course}/attempts/${first.attempt}`,
    `/en/attempts/${first.attempt}`,
    "/en/attempts/no-such-attempt",
    "/en/courses/no-such-course",
    "/en/courses/no-such-course/grades",
  ]) {
    expect((await other.goto(path))?.status(), path).toBe(404);
    await expect(other.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  }

  const headers = { Origin: new URL(page.url()).origin, "Idempotency-Key": "borders-spec" };
  const data = { question, part: id, text: "1" };
  const replies = [
    await other.request.get(`/api/v1/attempts/${first.attempt}`),
    await other.request.get(`/api/v1/courses/${first.course}/grades.csv`),
    await other.request.post(`/api/v1/attempts/${first.attempt}/submissions`, { headers, data }),
    await other.request.put(`/api/v1/attempts/${first.attempt}/draft`, { headers, data: { ...data, revision: 0 } }),
  ];
  for (const reply of replies) expect(reply.status(), reply.url()).toBe(404);

  // The action: the student's own page, with another attempt's id forged into what its form sends.
  await other.goto(`/en/attempts/${second.attempt}`);
  const mine = (await firstTypedPart(other)).card;
  let forgeries = 0;
  await other.route(`**/attempts/${second.attempt}*`, async (route) => {
    const sent = route.request().postDataBuffer()?.toString("latin1") ?? "";
    if (route.request().method() !== "POST" || !sent.includes(second.attempt)) return route.fallback();
    forgeries += 1;
    const forged = Buffer.from(sent.replaceAll(second.attempt, first.attempt), "latin1");
    return route.continue({ postData: forged });
  });
  await type(mine, "1");
  await mine.getByRole("button", { name: "Hand in" }).click();
  await expect(other.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  expect(forgeries).toBe(1);

  await page.reload();
  await expect(page.locator("[data-submission]")).toHaveCount(0);
  await context.close();
});

test("without signing in there is a way to sign in and nothing else", async ({ page, request }) => {
  for (const path of ["/en/courses", "/en/settings", "/en/attempts/x", "/en/teach/x", "/en/teach/x/gradebook"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/en\/login\?returnTo=/);
  }
  expect((await request.get("/api/v1/attempts/x")).status()).toBe(401);
  expect((await request.get("/api/v1/courses/x/grades.csv")).status()).toBe(401);
});

test("a request from another site changes nothing", async ({ page, browser }) => {
  const { attempt } = await newStudent(page, browser);
  for (const origin of ["https://evil.example", "null", ""]) {
    const reply = await page.request.put(`/api/v1/attempts/${attempt}/draft`, {
      headers: { Origin: origin },
      data: { question: "x", part: "y", text: "z", revision: 0 },
    });
    expect(reply.status()).toBe(403);
  }
});

test("every page carries its headers, and no script runs without this request's nonce", async ({ page, browser }) => {
  const { context, page: ta, course } = await staffPage(browser, "ta");
  for (const [where, path] of [
    [page, "/en"],
    [page, "/en/practice"],
    [page, "/en/no-such-page"],
    [ta, `/en/teach/${course}/gradebook`],
  ] as const) {
    const headers = (await where.goto(path))?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-powered-by"]).toBeUndefined();
  }
  await context.close();
});
