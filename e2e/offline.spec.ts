import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { held } from "./crash/held";
import { field } from "./parts";
import { newStudent } from "./people";

/** `npm run crash` runs the goal's own figures: five minutes without a connection, 500 edits. */
const long = process.env["HOLDING"] === "long";
const edits = long ? 500 : 40;
const minutesCut = long ? 5 : 0.2;
/** Milliseconds that the disk may take to have what was typed last. */
const untilOnDisk = 1_000;

interface Killable {
  readonly process: ChildProcess;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A Chromium of its own with a folder that outlives it, so that it can be killed as a crash kills it. */
async function started(folder: string, executable: string): Promise<Killable> {
  rmSync(join(folder, "DevToolsActivePort"), { force: true });
  const child = spawn(
    executable,
    ["--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", `--user-data-dir=${folder}`],
    { stdio: "ignore", detached: true },
  );
  const port = join(folder, "DevToolsActivePort");
  await expect.poll(() => existsSync(port) && readFileSync(port, "utf8").includes("\n")).toBe(true);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, "utf8").split("\n")[0]}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error("The browser has no window.");
  return { process: child, context, page: await context.newPage() };
}

async function kill({ process: child }: Killable): Promise<void> {
  const ended = once(child, "exit");
  // Its own group: all of the browser's processes at once.
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await ended;
}

test(`of ${edits} edits without a connection none is lost, over a reload, a killed browser, and the link's return (R9)`, async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(long ? 30 * 60_000 : 240_000);
  const executable = test.info().project.use.launchOptions?.executablePath ?? chromium.executablePath();
  const folder = mkdtempSync(join(tmpdir(), "gradient-browser-"));
  // The student's account, made elsewhere: this browser signs in with its session.
  const first = await browser.newContext();
  const maker = await first.newPage();
  await newStudent(maker, browser);
  const address = new URL(maker.url()).href;
  const cookies = await first.cookies();
  await first.close();

  let here = await started(folder, executable);
  await here.context.addCookies(cookies);
  await here.page.goto(address);
  const cards = () => here.page.locator("section.part", { has: here.page.locator("textarea.answer-input") });
  await expect(cards().first()).toBeVisible();
  const places = await cards().count();
  const last = new Map<number, string>();
  const write = async (edit: number): Promise<void> => {
    const text = `${edit} + ${edit}`;
    await field(cards().nth(edit % places)).fill(text);
    last.set(edit % places, text);
  };
  const cut = (context: BrowserContext) => context.route("**/api/v1/**", (route) => route.abort());
  const holds = async (): Promise<void> => {
    for (const [place, text] of last) await expect(field(cards().nth(place))).toHaveValue(text);
  };

  await cut(here.context);
  const failed = here.page.waitForEvent("requestfailed", { timeout: 30_000 });
  await write(1);
  await failed;
  await expect(
    cards()
      .nth(1 % places)
      .locator("[data-saving='retrying']"),
  ).toBeVisible({ timeout: 3_000 });
  const until = Date.now() + minutesCut * 60_000;
  for (let edit = 2; edit <= edits; edit += 1) {
    await write(edit);
    if (edit === Math.floor(edits / 3)) {
      await here.page.reload();
      await holds();
    }
    if (edit === Math.floor((2 * edits) / 3)) {
      await here.page.waitForTimeout(untilOnDisk);
      await kill(here);
      here = await started(folder, executable);
      // Whoever has to sign in again is the same student.
      await here.context.addCookies(cookies);
      await cut(here.context);
      await here.page.goto(address);
      await holds();
    }
    await here.page.waitForTimeout(Math.max(0, (until - Date.now()) / (edits - edit + 1)));
  }
  await holds();
  await expect(here.page.locator("[data-saving='saved']")).toHaveCount(0);

  await here.context.unroute("**/api/v1/**");
  for (const place of last.keys()) {
    await expect(cards().nth(place).locator("[data-saving='saved']")).toBeVisible({ timeout: 60_000 });
  }
  await kill(here);
  rmSync(folder, { recursive: true, force: true });
  // Elsewhere, where nothing is kept: what the server has.
  const other = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }) });
  await other.addCookies(cookies);
  const page = await other.newPage();
  await page.goto(address);
  const there = page.locator("section.part", { has: page.locator("textarea.answer-input") });
  for (const [place, text] of last) await expect(field(there.nth(place))).toHaveValue(text);
  await other.close();
  held({
    goal: "R9 offline keeps everything",
    what: `${edits} edits of ${places} answers in ${minutesCut} minutes without a connection, a reload, and a browser killed`,
    besides: "«not saved» within 3 s of the first failure; all saved after the link was back",
  });
});
