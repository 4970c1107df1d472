import { currentPart, enterPart, neighbourPart } from "./parts-on-page";

/**
 * What a key does on this page. Letters and digits do nothing while something is being typed. `list`: the list of keys was
 * asked for.
 */
export function act(event: KeyboardEvent): "list" | "done" | "nothing" {
  const at = document.activeElement;
  const { key } = event;
  if (key === "Escape") return leaveField(at);
  if (isTypedInto(at)) return "nothing";
  if (key === "Enter") return at?.matches(".part") ? enterPart(at) : "nothing";
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const free = at === null || at === document.body || at.matches(".part, main");
    return free ? go(key === "ArrowRight" ? 1 : -1) : "nothing";
  }
  if (key === "?") return "list";
  if (/^[1-9]$/.test(key)) return digit(key, at);
  switch (key.toLowerCase()) {
    case "n":
      return go(1);
    case "p":
      return go(-1);
    case "g":
      return pressed("g") === "done" ? "done" : focusOn(document.querySelector<HTMLElement>(".part-grid a"));
    default:
      return /^[a-z]$/i.test(key) ? pressed(key.toLowerCase()) : "nothing";
  }
}

const isTypedInto = (at: Element | null): boolean =>
  at?.matches("textarea, select, math-field, [contenteditable], input:not([type=radio], [type=checkbox])") ?? false;

/** From the field to its part, where letters are keys again. */
function leaveField(at: Element | null): "done" | "nothing" {
  return at?.matches("textarea, input") ? focusOn(at.closest<HTMLElement>(".part")) : "nothing";
}

/** The next part, or, past the last one, wherever the page says "next" is. */
function go(step: 1 | -1): "done" | "nothing" {
  const part = neighbourPart(step);
  return part === null ? pressed(step === 1 ? "n" : "p") : focusOn(part);
}

/** A digit chooses an option; within the ratings, or where there is nothing to choose, it rates. */
function digit(key: string, at: Element | null): "done" | "nothing" {
  const chosen = at?.closest(".rating") == null ? choose(Number(key) - 1) : "nothing";
  return chosen === "done" ? chosen : pressed(key);
}

function choose(index: number): "done" | "nothing" {
  const option = currentPart()?.querySelectorAll<HTMLInputElement>(".choice input")[index];
  if (option === undefined) return "nothing";
  option.click();
  option.focus();
  return "done";
}

/** The button or link that carries the key: first in the part where one stands, else anywhere. */
function pressed(key: string): "done" | "nothing" {
  const places = [currentPart(), document];
  for (const place of places) {
    const found = [...(place?.querySelectorAll<HTMLElement>(`[data-key="${key}"]`) ?? [])].find(
      (each) => each.offsetParent !== null && !each.matches(":disabled"),
    );
    if (found === undefined) continue;
    found.click();
    return "done";
  }
  return "nothing";
}

function focusOn(place: HTMLElement | null | undefined): "done" | "nothing" {
  if (place === null || place === undefined) return "nothing";
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  return "done";
}
