import { expect, type Page, test } from "@playwright/test";
import Database from "better-sqlite3";
import type { Person } from "./known";
import { type Served, send, serve } from "./serve";

let served: Served | undefined;

test.beforeAll(async () => {
  served = await serve(Number(process.env["SECURITY_PORT"] ?? 3221));
});
test.afterAll(() => served?.stop());

/** What becomes markup, a script, an address, a macro without an end or a reversed line where text is not shown as text. */
const hostile = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "</textarea><b id=planted>bold</b>",
  "\\href{javascript:alert(1)}{x}",
  "\\htmlId{planted}{x}",
  "\\includegraphics{https://evil.example/x.png}",
  "$\\def\\a{\\a\\a}\\a$",
  "{{constructor.constructor('alert(1)')()}}",
  "[x](javascript:alert(1))",
  "\u202Eabc",
  '=HYPERLINK("https://evil.example")',
];

async function planted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "#planted, img[src='x'], svg[onload], main script, a[href^='javascript'], [onerror], img[src^='https://evil']",
      ),
    ].map((element) => element.outerHTML.slice(0, 100)),
  );
}

test("what a student typed is shown as text to student and staff: no dialog, no broken policy, no node of its own", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  if (served === undefined) throw new Error("no server");
  const { base, world, file } = served;
  const { own, ta } = world.people;
  const { attemptId, parts } = world.ownHomework;
  const written = parts.filter(({ type }) => type === "text");
  const typed = parts.filter(({ type }) => type !== "text" && type !== "choice").slice(4);
  for (const [index, text] of hostile.entries()) {
    for (const part of [written[index % written.length], typed[index % typed.length]]) {
      if (part === undefined) throw new Error("no such part");
      const reply = await send(base, `/api/v1/attempts/${attemptId}/submissions`, own, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": `stored-${index}-${part.part}` },
        body: JSON.stringify({ question: part.question, part: part.part, text }),
      });
      expect([text, reply.status]).toEqual([text, 200]);
    }
  }
  // A name is somebody's own text too.
  const database = new Database(file);
  database.prepare("UPDATE User SET name = ? WHERE id = ?").run("<img src=x onerror=alert(1)>\u202E=1+1", own.userId);
  database.close();

  const slugs = [...new Set(parts.map(({ question }) => question))];
  const pages: readonly (readonly [Person, readonly string[]])[] = [
    [own, [`/en/attempts/${attemptId}`, `/zh-CN/courses/${world.courseId}/grades`, "/en/settings"]],
    [
      ta,
      [
        `/en/teach/${world.courseId}/attempts/${attemptId}`,
        `/en/teach/${world.courseId}/gradebook`,
        ...slugs.map((slug) => `/en/teach/${world.courseId}/questions/${world.quizzes.homework}/${slug}`),
      ],
    ],
  ];
  for (const [who, paths] of pages) {
    const context = await browser.newContext({ baseURL: base });
    await context.addCookies([{ name: "session", value: who.cookie.replace(/^session=/, ""), url: base }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("dialog", (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith("data:")) complaints.push(request.url());
    });
    for (const path of paths) {
      expect((await page.goto(path))?.status(), path).toBe(200);
      expect([path, await planted(page)]).toEqual([path, []]);
    }
    expect(complaints).toEqual([]);
    // It is there, as it was typed.
    if (who === ta) {
      await page.goto(paths[0] ?? "");
      for (const text of hostile.slice(0, 4))
        await expect(page.getByText(text, { exact: false }).first()).toBeAttached();
    }
    await context.close();
  }
});

test("names and answers that turn the line around are set apart from the words beside them", async ({ browser }) => {
  if (served === undefined) throw new Error("no server");
  const { base, world } = served;
  const context = await browser.newContext({ baseURL: base });
  const { ta } = world.people;
  await context.addCookies([{ name: "session", value: ta.cookie.replace(/^session=/, ""), url: base }]);
  const page = await context.newPage();
  await page.goto(`/en/teach/${world.courseId}/gradebook`);
  const bare = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest("script, style, title") !== null) continue;
      if (
        /[\u202A-\u202E\u2066-\u2069]/.test(node.textContent ?? "") &&
        parent.closest("bdi, pre, code, textarea, option") === null
      )
        found.push(`${parent.tagName} ${parent.textContent ?? ""}`.slice(0, 80));
    }
    return found;
  });
  expect(bare).toEqual([]);
  await context.close();
});
