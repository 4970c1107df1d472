import { expect, type Page } from "@playwright/test";

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

export type Clock = Parameters<typeof setClock>[0];

export const clockScript = (clock: Clock): string => `(${setClock.toString()})(${JSON.stringify(clock)})`;

interface Shown {
  /** Seconds. */
  readonly shown: number;
  readonly left: number;
  /** By how much the test itself may be wrong: half of what the server's answer took to come. */
  readonly unsure: number;
}

/** The time that the page shows, at the moment at which it changes, beside what the server would say at that moment. */
export function timeLeft(page: Page, attempt: string): Promise<Shown> {
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

/** A machine that has other work may draw a second late, once: a time that is wrong stays so. */
export async function expectRight(page: Page, attempt: string): Promise<void> {
  await expect(async () => {
    const { shown, left, unsure } = await timeLeft(page, attempt);
    expect(Math.abs(shown - left)).toBeLessThanOrEqual(1 + unsure);
  }).toPass({ timeout: 15_000 });
}
