import { type BrowserContextOptions, expect, test } from "@playwright/test";
import { type Clock, clockScript, expectRight } from "./clock";
import { atTheDoor, begin } from "./sitting";

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
