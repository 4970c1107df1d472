import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { words } from "./parts";

export type Role = "student" | "ta" | "instructor";

const buttons: Readonly<Record<Role, string>> = {
  student: "a student",
  ta: "a teaching assistant",
  instructor: "an instructor",
};

/** Signs in as one of the made-up people of the demonstration. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  await page.goto("/en/login");
  await page.getByRole("button", { name: buttons[role], exact: true }).click();
  await expect(page).toHaveURL(/\/en\/courses$/);
}

/** A browser of its own for one of the staff. */
export async function staffPage(
  browser: Browser,
  role: "ta" | "instructor",
): Promise<{ page: Page; context: BrowserContext; course: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, role);
  await page.locator("main a[href*='/teach/']").first().click();
  await expect(page).toHaveURL(/\/en\/teach\/[^/]+$/);
  return { page, context, course: page.url().split("/").at(-1) ?? "" };
}

let known: string | null = null;

/** A path that students open to join the course, as its staff read it off their page. */
async function joinPath(browser: Browser): Promise<string> {
  if (known !== null) return known;
  const { page, context } = await staffPage(browser, "instructor");
  const shown = await words(page.locator("code", { hasText: "/join/" }));
  await context.close();
  known = `/en/join/${shown.split("/join/")[1] ?? ""}`;
  return known;
}

let students = 0;

/** A new student, who joins with the course's code and begins nothing. */
export async function newMember(
  page: Page,
  browser: Browser,
): Promise<{ course: string; email: string; password: string }> {
  students += 1;
  const email = `student-${Date.now()}-${students}@example.org`;
  const password = "a quiet green descent";
  await page.goto(await joinPath(browser));
  await page.getByLabel("Name").fill(`Student Number ${students}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Create account and join" }).click();
  await expect(page).toHaveURL(/\/en\/courses\/[^/]+$/);
  return { course: page.url().split("/").at(-1) ?? "", email, password };
}

/** The same, and starts the homework that is open. Gives the attempt's address. */
export async function newStudent(
  page: Page,
  browser: Browser,
): Promise<{ attempt: string; course: string; email: string; password: string }> {
  const member = await newMember(page, browser);
  await page.getByRole("button", { name: "Start" }).first().click();
  await expect(page).toHaveURL(/\/en\/attempts\/[^/]+$/);
  return { attempt: page.url().split("/").at(-1) ?? "", ...member };
}

/** The right answer to each part of an attempt's every question, as staff see it. */
export async function rightAnswers(browser: Browser, course: string, attempt: string): Promise<Map<string, string>> {
  const { page, context } = await staffPage(browser, "ta");
  await page.goto(`/en/teach/${course}/attempts/${attempt}`);
  const answers = new Map<string, string>();
  for (const code of await page.locator("[data-right-answer]").all()) {
    answers.set((await code.getAttribute("data-right-answer")) ?? "", (await code.textContent()) ?? "");
  }
  await context.close();
  return answers;
}

/** The exam of the made-up class, as its staff reach its control room. */
export async function examOf(staff: Page, course: string): Promise<string> {
  await staff.goto(`/en/teach/${course}`);
  const href = await staff
    .locator("section", { hasText: "access code: demo" })
    .locator("a[href*='/live/']")
    .first()
    .getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}
