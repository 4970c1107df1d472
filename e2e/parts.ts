import { expect, type Locator, type Page } from "@playwright/test";

/** The card of one part. */
export const partCard = (page: Page, part: string): Locator => page.locator(`[id="part-${part}"]`);

/** The text field of a part that is typed, not chosen; not the one in which a second look is asked for. */
export const field = (card: Locator): Locator => card.locator("textarea[name=text]:not([id^=ask-])");

/** "We read: …" beneath the field. */
export const preview = (card: Locator): Locator => card.locator("[data-preview]");

/** The first part on the page that is answered by typing mathematics. */
export async function firstTypedPart(page: Page): Promise<{ id: string; card: Locator }> {
  const card = page.locator("section.part", { has: page.locator("textarea.answer-input") }).first();
  await expect(card).toBeVisible();
  return { id: ((await card.getAttribute("id")) ?? "").replace(/^part-/, ""), card };
}

/** Types into a field and waits until the browser has read it. */
export async function type(card: Locator, text: string): Promise<void> {
  await field(card).fill(text);
  if (text.trim() !== "") await expect(preview(card)).not.toHaveAttribute("data-preview", "nothing");
}

/** A place's text. */
export const words = async (place: Locator): Promise<string> => (await place.textContent()) ?? "";

/** Until the page hears keys: what is pressed before its script has run is lost. */
export const listening = (page: Page): Promise<void> => expect(page.locator("html[data-keys=on]")).toBeAttached();
