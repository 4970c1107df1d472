import { expect, type Page, test } from "@playwright/test";
import { firstTypedPart, type, words } from "./parts";
import { staffPage } from "./people";

const question = "one-by-one-convolution";

/** What a student has in all, on the page that explains it. */
async function total(staff: Page, course: string, email: string): Promise<string> {
  await staff.goto(`/en/teach/${course}/gradebook?search=${encodeURIComponent(email)}`);
  return words(staff.locator("tbody tr", { hasText: email }).locator("strong"));
}

test("a course is copied for another term; its quiz, its time, a student's exception, changed points and roles are the instructor's, and in the log", async ({
  browser,
}) => {
  const { page: staff, context } = await staffPage(browser, "instructor");
  await staff.getByRole("link", { name: "Settings" }).first().click();
  const copy = staff.locator("section", { has: staff.getByRole("heading", { name: "Copy for another term" }) });
  const title = `Next term ${Date.now()}`;
  await copy.getByLabel("Title in English").fill(title);
  await copy.getByLabel("The first quiz opens on").fill("2031-09-01");
  await copy.getByRole("button", { name: "Make the new course" }).click();
  await staff.goto("/en/courses");
  await staff.getByRole("link", { name: title }).click();
  await expect(staff).toHaveURL(/\/en\/teach\/[^/]+$/);
  const course = staff.url().split("/").at(-1) ?? "";
  const homework = staff.locator("section", { has: staff.getByRole("heading", { name: /^Homework 6/ }) });
  await expect(homework).toContainText("Draft");
  await expect(homework).toContainText("0 have started");

  // A quiz of one part, and somebody who comes in by the new course's code.
  await staff.goto(`/en/teach/${course}/quizzes/new`);
  await staff.getByLabel("Title in Chinese").fill("一题");
  await staff.getByLabel("Title in English").fill("One part");
  await staff.getByLabel("Opens").fill("2026-01-05T08:00");
  await staff.getByLabel("Ends").fill("2036-01-05T08:00");
  await staff.getByLabel("Draft").uncheck();
  await staff.locator(`[name^='ask:${question}/']`).first().check();
  await staff.locator(`[name^='points:${question}/']`).first().fill("2");
  await staff.getByRole("button", { name: "Save" }).click();
  await expect(staff).toHaveURL(/\/edit\?saved=1$/);
  const quiz = /quizzes\/([^/]+)\/edit/.exec(staff.url())?.[1] ?? "";
  await staff.goto(`/en/teach/${course}`);
  if ((await staff.locator("code", { hasText: "/join/" }).count()) === 0) {
    await staff.goto(`/en/teach/${course}/settings`);
    await staff.getByRole("button", { name: "Let students join by code" }).click();
  }
  const join = (await words(staff.locator("code", { hasText: "/join/" }))).split("/join/")[1];
  const other = await browser.newContext();
  const student = await other.newPage();
  const email = `term-${Date.now()}@example.org`;
  await student.goto(`/en/join/${join}`);
  await student.getByLabel("Name").fill("Ada of Next Term");
  await student.getByLabel("E-mail").fill(email);
  await student.getByLabel("Password").fill("a quiet green descent");
  await student.getByRole("button", { name: "Create account and join" }).click();

  // Whether who begins late has the full time is said in the form, in the preview and at the student's door.
  const limit = async (minutes: string, full: boolean) => {
    await staff.goto(`/en/teach/${course}/quizzes/${quiz}/edit`);
    await staff.getByLabel("Time limit in minutes").fill(minutes);
    await staff.getByLabel("Who begins late has the full time").setChecked(full);
    await staff.getByRole("button", { name: "Save" }).click();
    await expect(staff).toHaveURL(/\/edit\?saved=1$/);
    await expect(staff.getByLabel("Who begins late has the full time")).toBeChecked({ checked: full });
    await staff.goto(`/en/teach/${course}/quizzes/${quiz}/preview`);
  };
  await limit("60", true);
  await expect(staff.getByText("60 min, in full for whoever begins by the end")).toBeVisible();
  await student.goto(`/en/courses/${course}/exams/${quiz}`);
  await expect(student.getByText("have your whole time in any case")).toBeVisible();
  await limit("60", false);
  await expect(staff.getByText("60 min, at most until the end")).toBeVisible();
  await student.reload();
  await expect(student.getByText("Everybody ends at the end of the window")).toBeVisible();
  await limit("", false);
  await student.goto(`/en/courses/${course}`);
  await student.getByRole("button", { name: "Start" }).click();
  await expect(student).toHaveURL(/\/attempts\//);
  const attempt = student.url().split("/").at(-1) ?? "";
  await staff.goto(`/en/teach/${course}/attempts/${attempt}`);
  const right = await words(staff.locator("[data-right-answer]").first());
  const { card } = await firstTypedPart(student);
  await type(card, right);
  await card.getByRole("button", { name: "Hand in" }).click();
  await expect(card.locator("[data-submission='1']")).toBeVisible();
  expect(await total(staff, course, email)).toBe("2");

  // Points: first whose total changes, then the change.
  await staff.goto(`/en/teach/${course}/quizzes/${quiz}/edit`);
  await staff.locator(`[name^='points:${question}/']`).first().fill("5");
  await staff.getByRole("button", { name: "Save" }).click();
  await expect(staff.getByText("The total of one student changes. Nothing is saved yet.")).toBeVisible();
  await expect(staff.getByText("Ada of Next Term: 2 → 5")).toBeVisible();
  await expect(staff.locator(`[name^='points:${question}/']`).first()).toHaveValue("5");
  const again = await context.newPage();
  expect(await total(again, course, email)).toBe("2");
  await staff.getByRole("button", { name: "Save and change this total" }).click();
  await expect(staff).toHaveURL(/\/edit\?saved=1$/);
  expect(await total(again, course, email)).toBe("5");

  // An exception: excused, it counts neither for nor against; withdrawn, it counts again.
  await staff.goto(`/en/teach/${course}/quizzes/${quiz}/exceptions`);
  await staff.getByLabel("Student").selectOption({ label: `Ada of Next Term · ${email}` });
  await staff.getByLabel("Excused").check();
  await staff.getByLabel("Note, for staff").fill("was ill");
  await staff.getByRole("button", { name: "Save" }).click();
  const granted = staff.locator("tr", { hasText: email });
  await expect(granted).toContainText("was ill");
  expect(await total(again, course, email)).toBe("0");
  await expect(again.locator("tbody tr", { hasText: email })).toContainText("excused");
  await granted.getByRole("button", { name: "Withdraw" }).click();
  await expect(granted).toHaveCount(0);
  expect(await total(again, course, email)).toBe("5");

  // A student who becomes a TA sees the staff's pages, and none that are the instructor's.
  await staff.goto(`/en/teach/${course}/roster?search=${encodeURIComponent(email)}`);
  await staff.getByText("Edit Ada of Next Term").click();
  await staff.getByLabel("Role").selectOption("ta");
  await staff.getByRole("button", { name: "Save" }).click();
  // Not the choice of roles beside it, which may still be open.
  const role = staff.locator("tr", { hasText: email }).getByRole("cell", { name: "Teaching assistant", exact: true });
  await expect(role).toBeVisible();
  expect((await student.goto(`/en/teach/${course}/gradebook`))?.status()).toBe(200);
  for (const place of ["audit", "settings", `quizzes/${quiz}/edit`]) {
    expect((await student.goto(`/en/teach/${course}/${place}`))?.status()).toBe(404);
  }

  await staff.goto(`/en/teach/${course}/audit`);
  for (const action of ["exception-granted", "exception-withdrawn", "enrollment-changed", "joined", "quiz-created"]) {
    await expect(staff.locator(`tr[data-action=${action}]`).first()).toBeVisible();
  }
  await expect(staff.locator("tr[data-action=quiz-changed]").first()).toContainText(/2 → 5/);
  for (const each of [context, other]) await each.close();
});
