import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { firstTypedPart, type } from "./parts";
import { examOf, staffPage } from "./people";
import { atTheDoor, begin } from "./sitting";

/** Runs in the browser before every page: its clock shows `at`, or is off by `off` milliseconds, and goes on from there. */
function setClock({ at, off = 0 }: { readonly at?: string; readonly off?: number }): void {
  const Real = Date;
  let shift = at === undefined ? off : Real.parse(at) - Real.now();
  const shifted = () => Real.now() + shift;
  globalThis.Date = class extends Real {
    constructor(...given: readonly [] | readonly [number | string]) {
      if (given.length === 0) super(shifted());
      else super(given[0]);
    }
    static override now = shifted;
  } as DateConstructor;
  addEventListener("set-clock", () => {
    shift -= 3_600_000;
  });
}

type Clock = Parameters<typeof setClock>[0];

const clockScript = (clock: Clock): string => `(${setClock.toString()})(${JSON.stringify(clock)})`;

interface Shown {
  /** Seconds. */
  readonly shown: number;
  readonly left: number;
  /** By how much the test itself may be wrong: half of what the server's answer took to come. */
  readonly unsure: number;
}

/** The time that the page shows, at the moment at which it changes, beside what the server would say at that moment. */
function timeLeft(page: Page, attempt: string): Promise<Shown> {
  return page.evaluate(async (id) => {
    const asked = performance.now();
    const reply = await fetch(`/api/v1/attempts/${id}/clock`, { method: "POST" });
    const heard = performance.now();
    const { now, lastsUntil } = await reply.json();
    const timer = document.querySelector("[role=timer]");
    if (timer === null) throw new Error("No time is shown.");
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        resolve();
      });
      watch.observe(timer, { childList: true, subtree: true, characterData: true });
    });
    const server = Date.parse(now) + (heard - asked) / 2 + (performance.now() - heard);
    // "3 d 11:02:03", or "1:02:03".
    const [seconds = 0, minutes = 0, hours = 0, days = 0] =
      (timer.textContent ?? "").match(/\d+/g)?.map(Number).reverse() ?? [];
    const shown = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    return { shown, left: (Date.parse(lastsUntil) - server) / 1000, unsure: (heard - asked) / 2000 };
  }, attempt);
}

async function expectRight(page: Page, attempt: string): Promise<void> {
  const { shown, left, unsure } = await timeLeft(page, attempt);
  expect(Math.abs(shown - left)).toBeLessThanOrEqual(1 + unsure);
}

const clocks: readonly (readonly [string, Clock, BrowserContextOptions])[] = [
  ["an hour ahead", { off: 3_600_000 }, {}],
  ["an hour behind", { off: -3_600_000 }, {}],
  ["in 1970", { at: "1970-01-01T00:00:05Z" }, {}],
  ["in another zone", {}, { timezoneId: "Pacific/Kiritimati" }],
  ["in a zone with half an hour", { off: -3_600_000 }, { timezoneId: "America/St_Johns" }],
  ["about to go on to summer time", { at: "2026-03-29T00:59:50Z" }, { timezoneId: "Europe/Berlin" }],
  ["about to go back from it", { at: "2026-10-25T00:59:50Z" }, { timezoneId: "Europe/Berlin" }],
];

test("the time that is left is the server's, to a second, whatever the computer's clock and zone say and become", async ({
  browser,
}) => {
  test.setTimeout(400_000);
  for (const [name, clock, options] of clocks) {
    await test.step(`a clock ${name}`, async () => {
      const { page, context } = await atTheDoor(browser, clockScript(clock), options);
      const attempt = await begin(page);
      // Past the change of time, where there is one.
      for (let look = 0; look < 4; look += 1) {
        await expectRight(page, attempt);
        await page.waitForTimeout(clock.at === undefined ? 300 : 3_000);
      }
      await page.evaluate(() => dispatchEvent(new Event("set-clock")));
      await expectRight(page, attempt);
      await page.getByRole("button", { name: "Hide" }).click();
      await page.reload();
      await expect(page.getByRole("button", { name: "Show the time" })).toBeVisible();
      await expect(page.getByRole("timer")).toHaveCount(0);
      await context.close();
    });
  }
});

test("time that is given in an exam is shown within ten seconds, and after the server's end no clock of one's own helps", async ({
  browser,
}) => {
  const { page, context, course } = await atTheDoor(browser, clockScript({ off: -3_600_000 }));
  const staff = await staffPage(browser, "instructor");
  const quiz = await examOf(staff.page, course);
  await staff.page.goto(`/en/teach/${course}/live/${quiz}`);
  await expect(staff.page.locator("[data-live=true]")).toBeVisible();
  const attempt = await begin(page);
  const { card } = await firstTypedPart(page);
  const saving = page.waitForRequest((request) => request.method() === "PUT");
  await type(card, "1 + 1");
  const save = await saving;
  const body: unknown = save.postDataJSON();
  // No time goes with it, so that there is none to believe.
  expect(Object.keys(Object(body)).sort()).toEqual(["part", "question", "revision", "text"]);
  await expect(card.locator("[data-saving='saved']")).toBeVisible();

  const before = await timeLeft(page, attempt);
  await staff.page.getByText("Give everybody time…").click();
  await staff.page.locator("#give-all-minutes").fill("9");
  await staff.page.locator("#give-all-reason").fill("a fire alarm");
  await staff.page.getByRole("button", { name: "Give", exact: true }).click();
  await expect(page.locator("[data-gained='9']")).toBeVisible({ timeout: 10_000 });
  const after = await timeLeft(page, attempt);
  expect(after.shown).toBeGreaterThan(before.shown + 8 * 60);
  await expectRight(page, attempt);

  await staff.page.locator("summary", { hasText: "Close now…" }).click();
  await staff.page.locator("#close-reason").fill("the end of the test");
  await staff.page.getByRole("button", { name: "Close for everybody" }).click();
  await page.waitForURL(/\/receipt$/, { timeout: 90_000 });
  const late = { ...Object(body), text: "2 + 2", revision: 1 };
  const status = await page.evaluate(
    async ([url, text]) =>
      (await fetch(url, { method: "PUT", body: text, headers: { "Content-Type": "application/json" } })).status,
    [save.url(), JSON.stringify(late)] as const,
  );
  expect(status).toBe(409);
  await page.reload();
  // What counts is what was saved before; the other is kept beside it, for staff to see.
  const counted = page.getByRole("table");
  await expect(counted.getByText("1 + 1")).toBeVisible();
  await expect(counted.getByText("2 + 2")).toHaveCount(0);
  await expect(page.locator("[data-late-texts]")).toContainText("2 + 2");

  await staff.page.locator("summary", { hasText: "Open now…" }).click();
  await staff.page.locator("#open-minutes").fill("5000");
  await staff.page.locator("#open-reason").fill("for the next test");
  await staff.page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(staff.page.getByText("open", { exact: true })).toBeVisible();
  for (const each of [context, staff.context]) await each.close();
});
