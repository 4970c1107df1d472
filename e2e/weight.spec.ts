import { expect, type Page, test } from "@playwright/test";
import { questions } from "../grading";
import { newStudent } from "./people";

/** Bytes: compressed JavaScript that a question's page may fetch before anything is typed. The goal is 150,000. */
const most = 140_000;

async function scripts(page: Page): Promise<number> {
  await page.reload({ waitUntil: "networkidle" });
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => /\.js(?:\?|$)/.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

test("a question's page fetches less than 140 kB of compressed JavaScript, in practice and in homework", async ({
  page,
  browser,
}) => {
  await page.goto(`/en/practice/${questions[0]?.slug ?? ""}?seed=weight`);
  expect(await scripts(page)).toBeLessThan(most);
  await newStudent(page, browser);
  expect(await scripts(page)).toBeLessThan(most);
});
